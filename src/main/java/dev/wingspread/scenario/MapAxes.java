package dev.wingspread.scenario;

/** What a map of P&amp;L has across and what it has up. */
public enum MapAxes {
    /** SPX moves in per cent across, VIX points up, all on one date. */
    SPX_VIX,
    /** Calendar days across, VIX points up. */
    DAYS_VIX,
    /** Calendar days across, SPX moves in per cent up. */
    DAYS_SPX
}
