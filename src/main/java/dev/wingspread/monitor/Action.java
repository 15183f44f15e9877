package dev.wingspread.monitor;

/** What a prompt asks for, the most urgent first. */
public enum Action {
    /** The figures rest on bad inputs; nothing is proposed until they are good. */
    NO_ADVICE,
    /** Close a condor layer. */
    EXIT,
    /** Close and open again in a later expiry. */
    ROLL,
    /** Buy VIX calls. */
    HEDGE,
    /** Sell VIX calls. */
    REDUCE,
    /** Seen, but nothing to do yet. */
    WATCH,
    /** Nothing to do. */
    HOLD
}
