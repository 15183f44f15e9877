package dev.wingspread.market;

/** Scheduled releases that make an event week. */
public enum EventType {
    FOMC,
    CPI,
    PPI
}
