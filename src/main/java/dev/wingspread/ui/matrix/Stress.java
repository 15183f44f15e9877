package dev.wingspread.ui.matrix;

import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Formats;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.scenario.Frontier;
import dev.wingspread.scenario.MapRequest;
import dev.wingspread.scenario.PricedSides;
import dev.wingspread.scenario.StressLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Which scenarios break limits.
 *
 * @param book whose limits they are
 * @param frontier the loss budget, by column of the map; empty where no loss can be looked for
 * @param usual every limit along the path on which SPX moves as usual, the loss budget first; only those that can be
 *     looked for
 * @param sides which sides of the book have prices
 */
record Stress(OpenBook book, Optional<Frontier> frontier, List<Frontier> usual, PricedSides sides) {

    Stress {
        usual = List.copyOf(usual);
    }

    /** Whether a loss can be told: without the condors, which lose, no loss would look like a finding. */
    static boolean canLookForLosses(PricedSides sides) {
        return sides.book() && sides.condors();
    }

    /** What breaks the limits, a sentence each, and which limits are left out. */
    List<String> sentences() {
        var sentences = new ArrayList<String>();
        for (Frontier path : usual) {
            sentences.add(sentence(path));
        }
        leftOut().ifPresent(sentences::add);
        return sentences;
    }

    private Optional<String> leftOut() {
        if (!sides.book()) {
            return Optional.of("No leg has a price, so nothing is known of what breaks a limit.");
        }
        if (!sides.condors()) {
            return Optional.of("The condors have no price, so nothing is known of what breaks a limit.");
        }
        return sides.hedge()
                ? Optional.empty()
                : Optional.of(
                        "The hedge has no price: losses are those of the condors alone, and nothing is known of nv10"
                                + " and the hedge ratio.");
    }

    private String sentence(Frontier path) {
        double days = path.request().across().get(0);
        String when = days == 0 ? "" : " on " + AxisText.date(days);
        OptionalDouble rise = path.rises().get(0);
        OptionalDouble fall = path.falls().get(0);
        if (isNil(rise) || isNil(fall)) {
            return capital(already(path.limit()) + when + " without any move.");
        }
        if (rise.isEmpty() && fall.isEmpty()) {
            return "No usual move, VIX up to " + Formats.signedStep(Frontier.MOST_VIX_POINTS)
                    + " or down to its floor, " + breaks(path.limit()) + when + ".";
        }
        var moves = new ArrayList<String>();
        rise.ifPresent(points -> moves.add(move(path, points)));
        fall.ifPresent(points -> moves.add(move(path, points)));
        return "Smallest usual move that " + breaks(path.limit()) + when + ": " + String.join(", or ", moves) + ".";
    }

    private static boolean isNil(OptionalDouble value) {
        return value.isPresent() && value.getAsDouble() == 0;
    }

    private String move(Frontier path, double points) {
        SpikeModel model = book.model();
        MapRequest.Place place = path.request().place(path.request().across().get(0), points, book.market(), model);
        return "VIX " + Formats.signedTenth(points) + " with SPX " + Formats.signedPercent(place.spxMovePct());
    }

    private String breaks(StressLimit limit) {
        if (limit instanceof StressLimit.Loss loss) {
            return "loses more than " + Formats.dollars(loss.usd());
        }
        if (limit instanceof StressLimit.HedgeRatio band) {
            return "takes the hedge ratio " + (hasFloor(band) ? "out of " : "above ") + band(band);
        }
        return "takes nv10 past its alarm of ±" + Formats.ratio(alarm());
    }

    private String already(StressLimit limit) {
        if (limit instanceof StressLimit.Loss loss) {
            return "more than " + Formats.dollars(loss.usd()) + " is lost";
        }
        if (limit instanceof StressLimit.HedgeRatio band) {
            return "the hedge ratio is " + (hasFloor(band) ? "outside " : "above ") + band(band);
        }
        return "nv10 is beyond its alarm of ±" + Formats.ratio(alarm());
    }

    private double alarm() {
        return book.settings().number(Setting.NV10_ALARM);
    }

    private static String band(StressLimit.HedgeRatio band) {
        return (hasFloor(band) ? Formats.ratio(band.min()) + " to " : "") + Formats.ratio(band.max());
    }

    private static boolean hasFloor(StressLimit.HedgeRatio band) {
        return Double.isFinite(band.min());
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
