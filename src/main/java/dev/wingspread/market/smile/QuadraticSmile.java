package dev.wingspread.market.smile;

/** A parabola in standardised moneyness y = k / (atmVol sqrt(T)), flat beyond |y| = 3. */
final class QuadraticSmile implements Smile {

    private static final double MAX_Y = 3;

    private final SmileSpec.Quadratic spec;
    private final double deviation;

    QuadraticSmile(SmileSpec.Quadratic spec, double years) {
        this.spec = spec;
        this.deviation = spec.atmVol() * Math.sqrt(years);
    }

    /** The least of 1 + a1 y + a2 y² within |y| = 3. */
    static double leastFactor(double a1, double a2) {
        double least = Math.min(factor(-MAX_Y, a1, a2), factor(MAX_Y, a1, a2));
        double vertex = -a1 / (2 * a2);
        return a2 > 0 && Math.abs(vertex) < MAX_Y ? Math.min(least, factor(vertex, a1, a2)) : least;
    }

    private static double factor(double y, double a1, double a2) {
        return 1 + a1 * y + a2 * y * y;
    }

    @Override
    public double vol(double k) {
        double y = Math.max(-MAX_Y, Math.min(MAX_Y, k / deviation));
        return spec.atmVol() * factor(y, spec.a1(), spec.a2());
    }

    @Override
    public double slope(double k) {
        double y = k / deviation;
        if (Math.abs(y) > MAX_Y) {
            return 0;
        }
        double inside = spec.atmVol() * (spec.a1() + 2 * spec.a2() * y) / deviation;
        return Math.abs(y) == MAX_Y ? inside / 2 : inside;
    }
}
