package dev.wingspread.monitor.cure;

/** What alternatives are ranked by. */
public enum Objective {
    /** Least loss at VIX +7 with SPX coupled, the cost of the trades included. */
    SPIKE_LOSS("least loss at VIX +7, costs included"),
    /** Most theta against margin. */
    THETA("most theta against margin"),
    /** Least cost of the trades. */
    COST("least cost of the trades"),
    /** Net vega nearest to nil. */
    NET_VEGA("net vega nearest to nil");

    private final String text;

    Objective(String text) {
        this.text = text;
    }

    /** The objective in words. */
    public String text() {
        return text;
    }

    /** How good an alternative is: the higher, the better. What is unknown comes last. */
    double score(Alternative alternative) {
        return switch (this) {
            case SPIKE_LOSS -> alternative.pnlUsd(Comparison.RANKED_SPIKE);
            case THETA -> alternative.totals().thetaPctOfMargin().orElse(Double.NEGATIVE_INFINITY);
            case COST -> -alternative.costUsd();
            case NET_VEGA -> -Math.abs(alternative.totals().book().netVega().totalUsd());
        };
    }
}
