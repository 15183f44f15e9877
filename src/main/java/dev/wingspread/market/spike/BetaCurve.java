package dev.wingspread.market.spike;

import dev.wingspread.base.Checks;
import dev.wingspread.model.SettlementClock;

/**
 * Response of a VIX future to spot VIX by time to settlement: an exponential from {@code beta0} down to {@code betaInf},
 * pinned to 1 at settlement.
 *
 * @param name what to call it: LOW, BASE, HIGH or the parameters
 * @param beta0 response of a very short future, points per point
 * @param betaInf response of a very long future, points per point
 * @param kappa decay per year
 */
public record BetaCurve(String name, double beta0, double betaInf, double kappa) implements FutureResponse {

    /** Shocks that stay in the front of the curve, as in August 2015 and December 2024. */
    public static final BetaCurve LOW = new BetaCurve("LOW", 0.55, 0.12, 8);

    /** Median response of CFE settlements 2007 to 2017. */
    public static final BetaCurve BASE = new BetaCurve("BASE", 0.90, 0.20, 8);

    /** Regime changes that lift the whole curve, as in 2018 and 2020. */
    public static final BetaCurve HIGH = new BetaCurve("HIGH", 1.00, 0.35, 6);

    /** Below this time the response runs linearly up to 1 at settlement, which is at spot. */
    private static final double PIN_YEARS = 5 / SettlementClock.DAYS_PER_YEAR;

    public BetaCurve {
        Checks.notNegative(beta0, "beta0");
        Checks.notNegative(betaInf, "betaInf");
        Checks.notNegative(kappa, "kappa");
    }

    /**
     * Response at a time to settlement.
     *
     * @param years years to settlement, at least 0
     * @return points of the future per point of spot VIX; 1 at settlement
     */
    @Override
    public double at(double years) {
        if (years >= PIN_YEARS) {
            return unpinned(years);
        }
        return 1 + (unpinned(PIN_YEARS) - 1) * years / PIN_YEARS;
    }

    private double unpinned(double years) {
        return betaInf + (beta0 - betaInf) * Math.exp(-kappa * years);
    }
}
