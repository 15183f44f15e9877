package dev.wingspread.monitor;

/** Which side of net vega raises the alarm of inflation weeks. */
public enum EventAlarmMode {
    /** Too short and too long. */
    BOTH,
    /** Too long only, as the published description says. */
    LITERAL_UPPER,
    /** Too short only. */
    LOWER_ONLY
}
