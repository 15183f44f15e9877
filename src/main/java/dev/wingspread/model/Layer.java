package dev.wingspread.model;

/** Bucket of a condor by calendar days to expiry at entry. It is stored and does not change as the trade ages. */
public enum Layer {
    /** Short: 7 to 21 days by default. */
    S,
    /** Medium: 30 to 45 days by default. */
    M,
    /** Long: 60 to 90 days by default. */
    L
}
