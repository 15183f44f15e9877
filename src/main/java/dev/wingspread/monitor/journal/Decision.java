package dev.wingspread.monitor.journal;

/** What a trader decided about a prompt. */
public enum Decision {
    /** Seen; the prompt is silent for a while. */
    ACKNOWLEDGED,
    /** The trades were done. */
    APPLIED,
    /** The prompt is wrong or not wanted. */
    DISMISSED,
    /** Not now. */
    DEFERRED
}
