package dev.wingspread.ui.support;

/** How what is shown relates to what was last asked for. */
public enum RecalculationState {
    /** It answers the last request. */
    CURRENT,
    /** It answers an earlier request; the last one waits for its turn. */
    STALE,
    /** It answers an earlier request; the last one is being computed. */
    RUNNING,
    /** The last request could not be computed. */
    FAILED
}
