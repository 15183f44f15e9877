package dev.wingspread.model;

/** Stage of the hedge. Changed only by the trader. */
public enum Phase {
    /** No hedge intended. */
    NONE,
    /** The first ladder, sized by offset. */
    INITIAL,
    /** Further layers after confirmation, bounded by the hedge ratio. */
    CONFIRMED
}
