package dev.wingspread.monitor.journal;

/** Kinds of journal entries. */
public enum EntryKind {
    /** A prompt that appeared, changed or went away. */
    PROMPT,
    /** What the trader decided about a prompt. */
    DECISION,
    /** A remark of the trader. */
    NOTE,
    /** The figures of a day were stored. */
    SNAPSHOT
}
