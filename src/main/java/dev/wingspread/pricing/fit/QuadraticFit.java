package dev.wingspread.pricing.fit;

import dev.wingspread.market.smile.SmileSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A parabola in standardised moneyness by weighted least squares on vols. In k it is linear in its three coefficients, so it
 * is solved for outright. Where it would fall to nothing within its reach, the best of those that just do not is taken: they
 * touch the floor at an end of the reach, at both, or between, and with that given are linear again.
 */
final class QuadraticFit {

    /** Strikes that determine a parabola. */
    static final int FEWEST = 3;

    /** Standard deviations from the money beyond which the smile is flat, and quotes say nothing about it. */
    private static final double REACH = 3;

    /** Strikes closer together than this many deviations leave the bend to chance. */
    private static final double LEAST_WIDTH = 0.5;

    /** With all strikes on one side the nearest lies within this many deviations, or the vol at the money is a guess. */
    private static final double NEAR_THE_MONEY = 0.5;

    /** Vols within the reach are at least this share of that at the money. */
    private static final double FLOOR = 0.1;

    /** More than this many times the vol at the money, and the parabola runs away from the quotes. */
    private static final double RUNAWAY = 5;

    /** Rounding of a parabola made to touch the floor. */
    private static final double ROUNDING = 1e-9;

    /** Places between the ends of the reach at which a parabola that touches the floor is tried. */
    private static final int TOUCHES = 120;

    private static final int REPEATS = 4;

    private final List<WeightedVol> points;
    private final double years;
    private final double deviation;

    private QuadraticFit(List<WeightedVol> points, double years, double deviation) {
        this.points = points;
        this.years = years;
        this.deviation = deviation;
    }

    /**
     * The parabola; empty where the strikes do not determine one: fewer than three within three standard deviations, all on
     * one side of the money and none near it, too close together, or a parabola that runs away beyond them.
     */
    static Optional<SmileSpec.Quadratic> of(VolSet vols) {
        double deviation = vols.deviation();
        List<WeightedVol> points = vols.points().stream()
                .filter(point -> Math.abs(point.k()) <= REACH * deviation)
                .toList();
        if (!isDetermined(points, deviation)) {
            return Optional.empty();
        }
        Optional<SmileSpec.Quadratic> found = new QuadraticFit(points, vols.years(), deviation).best();
        // The reach is in deviations of the vol found: with that of each answer the next one is nearer.
        for (int i = 0; i < REPEATS && found.isPresent(); i++) {
            double next = found.get().atmVol() * Math.sqrt(vols.years());
            found = new QuadraticFit(points, vols.years(), next).best();
        }
        return found;
    }

    private static boolean isDetermined(List<WeightedVol> points, double deviation) {
        if (points.size() < FEWEST) {
            return false;
        }
        double low = points.get(0).k();
        double high = points.get(points.size() - 1).k();
        double nearest =
                points.stream().mapToDouble(point -> Math.abs(point.k())).min().orElseThrow();
        boolean isAtTheMoney = (low <= 0 && high >= 0) || nearest <= NEAR_THE_MONEY * deviation;
        return isAtTheMoney && high - low >= LEAST_WIDTH * deviation;
    }

    private Optional<SmileSpec.Quadratic> best() {
        double[] free = solved(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});
        double[] best = isAboveFloor(free) ? free : bestTouching();
        if (!(best[0] > 0)) {
            return Optional.empty();
        }
        // From x to y, from the deviation first taken to that of the vol found.
        double unit = best[0] * Math.sqrt(years) / deviation;
        double a1 = best[1] / best[0] * unit;
        double a2 = best[2] / best[0] * unit * unit;
        return isTame(a1, a2) ? Optional.of(new SmileSpec.Quadratic(best[0], a1, a2)) : Optional.empty();
    }

    private double[] bestTouching() {
        double[] best = new double[FEWEST];
        double least = Double.POSITIVE_INFINITY;
        for (double[] each : touching()) {
            double cost = cost(each);
            if (isAboveFloor(each) && cost < least) {
                best = each;
                least = cost;
            }
        }
        return best;
    }

    /** The best parabolas v + p x + q x² whose least value within reach is the floor, one for each way to touch it. */
    private List<double[]> touching() {
        var touching = new ArrayList<double[]>();
        double fallen = FLOOR - 1;
        // At an end: v (1 − floor) ± p reach + q reach² = 0 gives p by v and q.
        touching.add(solved(new double[][] {{1, fallen / REACH, 0}, {0, -REACH, 1}}));
        touching.add(solved(new double[][] {{1, -fallen / REACH, 0}, {0, REACH, 1}}));
        touching.add(solved(new double[][] {{1, 0, fallen / (REACH * REACH)}}));
        for (int i = 1; i < TOUCHES; i++) {
            double place = REACH * (2.0 * i / TOUCHES - 1);
            if (place != 0) {
                double bend = -fallen / (place * place);
                touching.add(solved(new double[][] {{1, -2 * bend * place, bend}}));
            }
        }
        return touching;
    }

    /**
     * The best parabola among the sums of some.
     *
     * @param parts coefficients of parabolas in x = k / deviation
     * @return coefficients of the best sum of multiples of them
     */
    private double[] solved(double[][] parts) {
        var sums = new NormalEquations(parts.length);
        for (WeightedVol point : points) {
            double[] row = new double[parts.length];
            for (int i = 0; i < row.length; i++) {
                row[i] = point.weight() * at(point.k() / deviation, parts[i]);
            }
            sums.add(row, point.weight() * point.vol());
        }
        double[] multiples = sums.solution();
        double[] sum = new double[FEWEST];
        for (int i = 0; i < parts.length; i++) {
            for (int j = 0; j < FEWEST; j++) {
                sum[j] += multiples[i] * parts[i][j];
            }
        }
        return sum;
    }

    private static double at(double x, double[] parabola) {
        return parabola[0] + x * (parabola[1] + x * parabola[2]);
    }

    private double cost(double[] parabola) {
        double cost = 0;
        for (WeightedVol point : points) {
            double error = point.weight() * (at(point.k() / deviation, parabola) - point.vol());
            cost += error * error;
        }
        return cost;
    }

    /** Whether a parabola in x stays above the floor within reach, rounding aside. */
    private static boolean isAboveFloor(double[] parabola) {
        return parabola[0] > 0 && least(parabola[1] / parabola[0], parabola[2] / parabola[0]) >= FLOOR - ROUNDING;
    }

    private static double least(double a1, double a2) {
        double vertex = -a1 / (2 * a2);
        double inner = a2 > 0 && Math.abs(vertex) < REACH ? factor(vertex, a1, a2) : 1;
        return Math.min(inner, Math.min(factor(-REACH, a1, a2), factor(REACH, a1, a2)));
    }

    private static double factor(double y, double a1, double a2) {
        return 1 + a1 * y + a2 * y * y;
    }

    /** Above the floor but for the difference of both deviations, and not running away. */
    private static boolean isTame(double a1, double a2) {
        return least(a1, a2) >= FLOOR / 2 && Math.max(factor(-REACH, a1, a2), factor(REACH, a1, a2)) <= RUNAWAY;
    }
}
