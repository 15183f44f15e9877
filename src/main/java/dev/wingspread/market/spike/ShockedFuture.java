package dev.wingspread.market.spike;

import dev.wingspread.market.Market;

/** A VIX future at a scenario's date, and what VIX makes of it. */
public final class ShockedFuture {

    private final double remaining;
    private final double base;
    private final double floor;
    private final double beta;

    /**
     * The future under all scenarios that share date, beta and base curve with this one.
     *
     * @param level today's level in points
     * @param yearsToday years to settlement today
     * @param shock its VIX points and SPX move are not read
     */
    public ShockedFuture(double level, double yearsToday, Market today, Shock shock, double days, SpikeModel model) {
        remaining = ScenarioTime.remainingYears(yearsToday, days);
        base = days > 0 && shock.base() == BaseCurve.ROLL_DOWN
                ? today.vixCurve().rolledDown(remaining)
                : level;
        floor = Math.min(model.vixFloor(), base);
        beta = shock.beta().at(remaining);
    }

    /** Years left to settlement; 0 once settled. */
    public double remainingYears() {
        return remaining;
    }

    /** Level at the date without a change of VIX, in points. */
    double base() {
        return base;
    }

    /** Level after a change of spot VIX in points (after its floor); not for a future that has settled. */
    public double level(double vixPoints) {
        return Math.max(unlimited(vixPoints), floor);
    }

    boolean isFloored(double vixPoints) {
        return unlimited(vixPoints) < floor;
    }

    private double unlimited(double vixPoints) {
        return base + beta * vixPoints;
    }
}
