package dev.wingspread.risk.inputs;

/** From where on inputs are doubtful, and from where on bad. They do not move any figure. */
final class InputLimits {

    /** Minutes of trading after which a quote is no longer that of the market: the age at which rule R01 stops advice. */
    static final double STALE_MINUTES = 30;

    /** VIX points. Parity forwards of liquid VIX options agree with the settlement of their future within 0.15. */
    static final double VIX_PARITY_DOUBTFUL = 0.15;

    /** VIX points; twice the usual scatter is no scatter any more. */
    static final double VIX_PARITY_BAD = 0.30;

    /** Per cent of the forward. Parity forwards of liquid SPX options lie within 0.05 % of each other. */
    static final double SPX_PARITY_DOUBTFUL = 0.05;

    /** Per cent of the forward: 15 points at 6,000, the width of three strikes. */
    static final double SPX_PARITY_BAD = 0.25;

    /** Per cent of the strikes with a bid: a clean chain has none that are crossed, one-sided or without a vol. */
    static final double FAILED_STRIKES_DOUBTFUL = 10;

    /** Per cent: where most strikes fail, those that do not are no witnesses. */
    static final double FAILED_STRIKES_BAD = 50;

    /** Strikes below which a smile has no shape: level, slope and bend need three. */
    static final int LEAST_STRIKES = 3;

    /** Vol points: what the fit of a clean chain stays below in the median. */
    static final double FIT_DOUBTFUL = 0.5;

    /** Vol points: as much as a whole VIX point or two moves the smile. */
    static final double FIT_BAD = 2;

    /** Spreads between mid and model that bid and ask do not explain. */
    static final double OFF_MODEL_SPREADS = 1;

    /** Vol points between mid and model, to be exceeded as well: narrow spreads alone say little. */
    static final double OFF_MODEL_DOUBTFUL = 1;

    /** Vol points. */
    static final double OFF_MODEL_BAD = 5;

    /** Points beyond its bounds that a mid may lie from rounding alone: half a cent. */
    static final double ROUNDING = 0.005;

    private InputLimits() {}
}
