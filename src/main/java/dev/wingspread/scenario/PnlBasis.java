package dev.wingspread.scenario;

/** What the P&amp;L of a curve is measured against. */
public enum PnlBasis {
    /** The entry prices: the curve at today's level shows the open P&amp;L. */
    SINCE_ENTRY,
    /** Today's values, because an entry price is not known. */
    SINCE_TODAY
}
