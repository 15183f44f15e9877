package dev.wingspread.model;

/** Where a contract stands in its life. */
public enum TradingState {
    /** It can still be traded. */
    TRADABLE,
    /** Trading has ended but the settlement value is not known yet: the risk remains, nothing can be done about it. */
    AWAITING_SETTLEMENT,
    /** It has settled in cash. */
    SETTLED
}
