package dev.wingspread.risk;

/** Where a leg stands, named as in the report. */
public enum LegStatus {
    PRICED,
    /** Trading has ended, settlement has not come: valued, but nothing can be done about it. */
    NOT_TRADABLE,
    /** Settled in cash: valued at its settlement value, without risk. */
    SETTLED,
    /** Left out of every sum and counted. */
    UNPRICED
}
