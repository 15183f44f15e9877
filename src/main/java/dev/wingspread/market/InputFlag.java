package dev.wingspread.market;

/** How an input of a price was obtained where it was not given for exactly this contract. */
public enum InputFlag {
    /** Smile interpolated between, or taken flat from, neighbouring expiries. */
    INTERPOLATED_SMILE,
    /** Forward interpolated between neighbouring VIX futures. */
    INTERPOLATED_FORWARD,
    /** Forward from put-call parity because the future is not quoted. */
    PARITY_FORWARD,
    /** ATM vol estimated from VVIX. */
    ESTIMATED_VOL
}
