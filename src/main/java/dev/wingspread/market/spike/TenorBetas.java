package dev.wingspread.market.spike;

import dev.wingspread.base.Checks;
import java.util.List;

/**
 * Response of VIX futures as it was measured on some contracts: linear in time to settlement between them, and flat
 * before the first and after the last, because nothing was measured there.
 *
 * @param name what to call it, such as the episode
 * @param points the measured responses by time to settlement, at least one, times rising
 */
public record TenorBetas(String name, List<Point> points) implements FutureResponse {

    /**
     * A measured response.
     *
     * @param years time to settlement, at least 0
     * @param beta points of the future per point of spot VIX
     */
    public record Point(double years, double beta) {

        public Point {
            Checks.notNegative(years, "years");
            Checks.finite(beta, "beta");
        }
    }

    public TenorBetas {
        points = List.copyOf(points);
        Checks.notBlank(name, "name");
        Checks.require(!points.isEmpty(), "no measured response");
        for (int i = 1; i < points.size(); i++) {
            Checks.require(points.get(i - 1).years() < points.get(i).years(), "times must rise");
        }
    }

    @Override
    public double at(double years) {
        Point before = points.get(0);
        for (Point after : points) {
            if (years <= after.years()) {
                return between(before, after, years);
            }
            before = after;
        }
        return before.beta();
    }

    private static double between(Point before, Point after, double years) {
        if (years <= before.years() || years == after.years()) {
            return years <= before.years() ? before.beta() : after.beta();
        }
        double share = (years - before.years()) / (after.years() - before.years());
        return before.beta() + share * (after.beta() - before.beta());
    }
}
