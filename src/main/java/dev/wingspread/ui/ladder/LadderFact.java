package dev.wingspread.ui.ladder;

import dev.wingspread.base.Formats;
import dev.wingspread.risk.Exposure;
import dev.wingspread.scenario.HedgeCoverage.UnderBeta;
import dev.wingspread.strategy.ladder.LadderStanding.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A figure of the whole ladder.
 *
 * @param name what it is
 * @param value the figure with its unit
 * @param meaning how to read it
 */
public record LadderFact(String name, String value, String meaning) {

    /** The figures of a ladder, in the order of reading. */
    static List<LadderFact> of(LadderPicture picture) {
        Exposure hedge = picture.report().totals().hedge();
        boolean isKnown = !hedge.isUnknown();
        var facts = new ArrayList<LadderFact>();
        facts.add(new LadderFact(
                "Premium",
                Formats.dollars(picture.report().totals().premiumSpentUsd()),
                "Net premium paid for the VIX options held"));
        facts.add(new LadderFact(
                "Theta",
                perDay(isKnown, hedge.thetaUsdPerDay()),
                "What a day takes from the VIX legs, futures staying where they are"));
        facts.add(new LadderFact(
                "Roll-down",
                perDay(isKnown, hedge.rolldownCarryUsdPerDay()),
                "What a day of sliding down the VIX curve adds to that"));
        for (UnderBeta curve : picture.coverage().curves()) {
            facts.add(new LadderFact(
                    "No loss " + curve.beta().name(),
                    noLoss(picture.coverage().isWhole(), curve.noLossFromVixPoints()),
                    "Rise of VIX from which on,"
                            + " up to 60 points, the book loses nothing against today under this response"));
        }
        nextRoll(picture)
                .ifPresent(line -> facts.add(new LadderFact(
                        "Next roll",
                        line.rollOn().map(Formats::shortDate).orElse(Formats.UNKNOWN) + ", "
                                + Formats.month(line.instrument().expiry()) + " into "
                                + line.rollInto().map(Formats::month).orElse(Formats.UNKNOWN),
                        "First trading day on which the nearest calls held are nearer than ladder.minDte")));
        return facts;
    }

    private static String perDay(boolean isKnown, double usd) {
        return Formats.signedDollars(isKnown ? OptionalDouble.of(usd) : OptionalDouble.empty()) + " a day";
    }

    private static String noLoss(boolean isKnown, OptionalDouble points) {
        if (points.isEmpty()) {
            return isKnown ? "none to +60" : Formats.UNKNOWN;
        }
        return points.getAsDouble() == 0 ? "at any spike" : "from " + Formats.signedPoints(points.getAsDouble());
    }

    private static Optional<Line> nextRoll(LadderPicture picture) {
        return picture.standing().lines().stream()
                .filter(line -> line.held() > 0 && line.rollOn().isPresent())
                .min(Comparator.comparing(line -> line.rollOn().orElseThrow()));
    }
}
