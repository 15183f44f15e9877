package dev.wingspread.market.smile;

/** A smile given by its total variance w = vol² T. */
abstract class TotalVarianceSmile implements Smile {

    private final double years;

    TotalVarianceSmile(double years) {
        this.years = years;
    }

    /** Total variance at k, at least 0. */
    abstract double variance(double k);

    /** Derivative of total variance by k. */
    abstract double varianceSlope(double k);

    @Override
    public final double vol(double k) {
        return Math.sqrt(variance(k) / years);
    }

    @Override
    public final double slope(double k) {
        double vol = vol(k);
        return vol > 0 ? varianceSlope(k) / (2 * vol * years) : 0;
    }
}
