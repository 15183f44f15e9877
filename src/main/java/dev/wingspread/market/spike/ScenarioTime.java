package dev.wingspread.market.spike;

import dev.wingspread.model.SettlementClock;

/** Time left at a scenario's date. */
final class ScenarioTime {

    /** Less time than this, a thirtieth of a second, is rounding of a scenario that ends at the settlement itself. */
    private static final double SETTLED_YEARS = 1e-9;

    private ScenarioTime() {}

    /** Years left after some calendar days of the years left today; 0 once settled. */
    static double remainingYears(double yearsToday, double days) {
        double left = yearsToday - days / SettlementClock.DAYS_PER_YEAR;
        return left < SETTLED_YEARS ? 0 : left;
    }
}
