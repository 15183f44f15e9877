package dev.wingspread.monitor.cure;

/**
 * The levels trades are sized to.
 *
 * @param nv10AfterAlarmHedge net vega aimed at by hedging in an inflation week
 * @param nv10AfterAlarmReduction net vega aimed at by reducing in an inflation week
 * @param nv10AfterHedge net vega aimed at by hedging
 * @param nv10AfterReduction net vega aimed at by reducing
 * @param offsetMost offset at the rule's spike beyond which the initial phase buys nothing
 * @param offsetAfterReduction offset aimed at by reducing in the initial phase
 * @param hedgeRatioMost hedge ratio above which the hedge is too large
 * @param hedgeRatioAfterReduction hedge ratio aimed at by reducing
 * @param shareLeast least share of the short net vega to take away by hedging an overbought market
 * @param shareAimed share of the short net vega to take away
 * @param shareMost largest share of it
 * @param eventShare share of the contracts sold in a spike around an event
 */
record Aims(
        double nv10AfterAlarmHedge,
        double nv10AfterAlarmReduction,
        double nv10AfterHedge,
        double nv10AfterReduction,
        double offsetMost,
        double offsetAfterReduction,
        double hedgeRatioMost,
        double hedgeRatioAfterReduction,
        double shareLeast,
        double shareAimed,
        double shareMost,
        double eventShare) {}
