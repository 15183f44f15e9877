package dev.wingspread.market.smile;

/** Raw SVI (Gatheral 2004). */
final class SviSmile extends TotalVarianceSmile {

    private final SmileSpec.Svi spec;

    SviSmile(SmileSpec.Svi spec, double years) {
        super(years);
        this.spec = spec;
    }

    @Override
    double variance(double k) {
        double x = k - spec.m();
        // The least value is 0 by the spec's own check; rounding may leave it a hair below.
        return Math.max(spec.a() + spec.b() * (spec.rho() * x + root(x)), 0);
    }

    @Override
    double varianceSlope(double k) {
        double x = k - spec.m();
        return spec.b() * (spec.rho() + x / root(x));
    }

    private double root(double x) {
        return Math.sqrt(x * x + spec.s() * spec.s());
    }
}
