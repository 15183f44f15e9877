package dev.wingspread.ui.stress;

import dev.wingspread.base.Formats;
import dev.wingspread.market.spike.Guard;
import dev.wingspread.scenario.WhatIfReport;
import dev.wingspread.scenario.stress.Change;
import dev.wingspread.scenario.stress.Episode;
import dev.wingspread.scenario.stress.EpisodeResult;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * An episode with what it does to the book.
 *
 * @param result the figures
 * @param isWorst whether none costs more
 * @param isApplied whether it is the scenario that is on
 */
public record StressLine(EpisodeResult result, boolean isWorst, boolean isApplied) {

    public Episode episode() {
        return result.episode();
    }

    public WhatIfReport outcome() {
        return result.outcome();
    }

    /** P&amp;L of the whole book in dollars, for sorting: what is unknown comes last. */
    double totalOrLast() {
        return outcome().knownTotalPnlUsd().orElse(Double.POSITIVE_INFINITY);
    }

    public String title() {
        return episode().title();
    }

    /** Parts of the bar in dollars: the condors, then each hedge month; 0 for what is unknown. */
    List<Double> parts() {
        var parts = new ArrayList<Double>();
        parts.add(outcome().condorsPnlUsd());
        outcome().hedgeMonths().forEach(month -> parts.add(month.pnlUsd().orElse(0)));
        return parts;
    }

    /** What happened then. */
    String history() {
        return episode().title() + ", closes of " + Formats.shortDate(episode().from()) + " to "
                + Formats.shortDate(episode().to()) + ": SPX "
                + change(episode().spx()) + ", VIX "
                + change(episode().vix()) + ", VVIX "
                + Formats.level(episode().vvix().from()) + " → "
                + Formats.level(episode().vvix().to()) + ", VIX futures "
                + episode().futures().stream()
                        .map(future -> change(future.level()))
                        .collect(Collectors.joining(", "));
    }

    private static String change(Change level) {
        return Formats.points(level.from()) + " → " + Formats.points(level.to());
    }

    /** What it does today. */
    String effect() {
        var text = new StringBuilder("Today: SPX ")
                .append(Formats.signedPercent(outcome().spxMovePct()))
                .append(" to ")
                .append(Formats.points(outcome().spxAfter()))
                .append(", VIX ")
                .append(Formats.signedPoints(outcome().effectiveVixPoints()))
                .append(" to ")
                .append(Formats.points(outcome().vixAfter()))
                .append(". Condors ")
                .append(Formats.signedUsd(outcome().knownCondorsPnlUsd()));
        outcome()
                .hedgeMonths()
                .forEach(month -> text.append(", hedge ")
                        .append(Formats.shortDate(month.expiry()))
                        .append(' ')
                        .append(Formats.signedUsd(month.pnlUsd())));
        text.append(", total ").append(Formats.signedUsd(outcome().knownTotalPnlUsd()));
        OptionalDouble offset = outcome().offset();
        if (offset.isPresent()) {
            text.append(", the hedge earns ").append(Formats.ratio(offset)).append(" of what the condors lose");
        }
        return text.append('.').toString();
    }

    /** Limits of the model it ran into; empty if none. */
    String guards() {
        return outcome().guards().stream().sorted().map(Guard::text).collect(Collectors.joining("; "));
    }
}
