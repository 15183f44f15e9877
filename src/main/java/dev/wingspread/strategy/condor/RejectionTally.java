package dev.wingspread.strategy.condor;

import dev.wingspread.base.Formats;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;

/** Counts rejected pairs and remembers how near the nearest of them came. */
final class RejectionTally {

    private static final double PER_CENT = 100;

    private final Map<Rejection, Integer> counts = new EnumMap<>(Rejection.class);
    private final Map<Rejection, Double> nearest = new EnumMap<>(Rejection.class);

    /** A pair rejected for a figure the reason has none of. */
    void add(Rejection reason) {
        counts.merge(reason, 1, Integer::sum);
    }

    /** A pair rejected because its figure is too small. */
    void addTooSmall(Rejection reason, double figure) {
        add(reason);
        nearest.merge(reason, figure, Math::max);
    }

    /** A pair rejected because its figure is too large. */
    void addTooLarge(Rejection reason, double figure) {
        add(reason);
        nearest.merge(reason, figure, Math::min);
    }

    Map<Rejection, Integer> counts() {
        return counts;
    }

    /** What became of all pairs and what to relax, in two sentences. */
    String sentence(int examined, CondorRequest request) {
        var parts = new ArrayList<String>();
        var cures = new ArrayList<String>();
        counts.forEach((reason, count) -> {
            parts.add(Formats.count(count) + " " + reason.text() + detail(reason, request));
            cures.add(reason.cure());
        });
        return "None of " + Formats.plural(examined, "pair", "pairs") + " of short strikes will do: "
                + String.join(", ", parts) + ". To get an answer, " + String.join("; or ", cures) + ".";
    }

    private String detail(Rejection reason, CondorRequest request) {
        Double figure = nearest.get(reason);
        if (figure == null) {
            return "";
        }
        return switch (reason) {
            case CREDIT_TOO_SMALL ->
                " (" + share(request.minCreditRatio()) + " of the width, the best pays " + nearest(figure) + ")";
            case POP_BELOW_BAND ->
                request.selection() instanceof CondorRequest.ByPop pop
                        ? " (" + share(pop.min()) + ", the highest is " + nearest(figure) + ")"
                        : "";
            case POP_ABOVE_BAND ->
                request.selection() instanceof CondorRequest.ByPop pop
                        ? " (" + share(pop.max()) + ", the lowest is " + nearest(figure) + ")"
                        : "";
            case MAX_LOSS_TOO_LARGE -> " (at least " + Formats.dollars(figure) + ")";
            default -> "";
        };
    }

    /** With a digit more than the limit it misses, perhaps by little. */
    private static String nearest(double ratio) {
        return Formats.withUnit(Formats.rate(PER_CENT * ratio), "%");
    }

    private static String share(double ratio) {
        return Formats.withUnit(Formats.share(ratio), "%");
    }
}
