package dev.wingspread.scenario.explain;

/**
 * What moved, in the order it is let move. The order is part of the result: what two changes do together counts for the
 * later one.
 */
public enum ExplainStep {
    /** The clock advances; every level, forward carry and volatility stays. */
    TIME("Time"),
    /** SPX moves; volatilities stay with moneyness. */
    SPX("SPX"),
    /** SPX volatilities at the money move, all strikes of an expiry in parallel. */
    SPX_VOL("SPX vol level"),
    /** The rest of the SPX smiles. */
    SPX_SMILE("SPX smile shape"),
    /** VIX futures move; volatilities of VIX options stay with moneyness. */
    VIX_FUTURES("VIX futures"),
    /** VIX option volatilities at the money move. */
    VIX_VOL("VIX vol level"),
    /** The rest of the VIX smiles. */
    VIX_SMILE("VIX smile shape"),
    /** Rates, dividends and the forwards they make. */
    RATES("Rates and carry");

    /** With it everything has moved. */
    static final ExplainStep LAST = RATES;

    private final String title;

    ExplainStep(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether this step, or one before it, has been taken at a step. */
    boolean isDoneAt(ExplainStep now) {
        return compareTo(now) <= 0;
    }
}
