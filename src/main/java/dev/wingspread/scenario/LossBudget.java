package dev.wingspread.scenario;

import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.risk.Margins;

/** The loss a book is measured against until somebody says what he can live with. */
public final class LossBudget {

    /** A quarter: about what a condor seller loses who closes at twice the credit. */
    public static final double SHARE_OF_MARGIN = 0.25;

    private static final double USD_PER_POINT = 100;

    private LossBudget() {}

    /**
     * A quarter of the strategy-based margin of the condors.
     *
     * @return dollars, at least 0; 0 for a book without condors
     */
    public static double usualUsd(Portfolio book, Settings settings) {
        double margin = book.structures().stream()
                .filter(IronCondor.class::isInstance)
                .map(IronCondor.class::cast)
                .mapToDouble(condor -> USD_PER_POINT
                        * condor.contracts()
                        * Margins.condorPoints(condor.putWidth(), condor.callWidth(), settings))
                .sum();
        return SHARE_OF_MARGIN * margin;
    }
}
