package dev.wingspread.pricing.compiled;

import dev.wingspread.market.spike.ScenarioLevels;

/** Values a group of contracts in one scenario after the other. Keeps what neighbours share, so it belongs to one thread. */
interface Repricer {

    /**
     * Values the group in the first of the scenarios and as many of those that follow as go in one pass.
     *
     * @param levels the scenarios
     * @param from the first one
     * @param to the last one, exclusive, above {@code from}
     * @return number of scenarios valued, at least 1
     */
    int price(ScenarioLevels levels, int from, int to);

    /** Values in points of what was priced last: the contracts in order for its first scenario, then for the next. */
    double[] prices();

    /** Whether nothing in the group answers to SPX, so that scenarios with the same change of VIX value it alike. */
    boolean isIndifferentToSpx();
}
