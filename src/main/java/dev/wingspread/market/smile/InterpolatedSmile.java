package dev.wingspread.market.smile;

/** Between two expiries: linear in total variance at fixed k. */
final class InterpolatedSmile extends TotalVarianceSmile {

    private final Smile before;
    private final double yearsBefore;
    private final Smile after;
    private final double yearsAfter;
    private final double weightAfter;

    InterpolatedSmile(Smile before, double yearsBefore, Smile after, double yearsAfter, double years) {
        super(years);
        this.before = before;
        this.yearsBefore = yearsBefore;
        this.after = after;
        this.yearsAfter = yearsAfter;
        this.weightAfter = (years - yearsBefore) / (yearsAfter - yearsBefore);
    }

    @Override
    double variance(double k) {
        return mix(square(before.vol(k)) * yearsBefore, square(after.vol(k)) * yearsAfter);
    }

    @Override
    double varianceSlope(double k) {
        return mix(2 * before.vol(k) * before.slope(k) * yearsBefore, 2 * after.vol(k) * after.slope(k) * yearsAfter);
    }

    private double mix(double low, double high) {
        return low + (high - low) * weightAfter;
    }

    private static double square(double x) {
        return x * x;
    }
}
