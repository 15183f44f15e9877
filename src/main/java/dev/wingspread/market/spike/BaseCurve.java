package dev.wingspread.market.spike;

/** What VIX futures do by themselves as time passes. */
public enum BaseCurve {
    /** They slide along today's curve towards spot: the carry of a contango ladder. */
    ROLL_DOWN,
    /** They stay where they are. */
    MARTINGALE
}
