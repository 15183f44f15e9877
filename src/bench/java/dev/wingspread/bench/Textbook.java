package dev.wingspread.bench;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.numbers.gamma.Erfc;

/** Black's formula as it is printed, with the normal distribution taken from a library: what one writes first. */
final class Textbook {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
    private static final BrentSolver SOLVER = new BrentSolver(1e-12);

    private Textbook() {}

    static double price(double forward, double strike, double years, double volatility, double discount, boolean call) {
        return price(forward, strike, years, volatility, discount, call, Textbook::byErfc);
    }

    static double commonsMathPrice(
            double forward, double strike, double years, double volatility, double discount, boolean call) {
        return price(forward, strike, years, volatility, discount, call, NORMAL::cumulativeProbability);
    }

    /** The sum of price, delta, gamma, vega, theta and rho: every one is computed, none can be left out. */
    static double commonsMathGreeks(
            double forward,
            double strike,
            double years,
            double volatility,
            double rate,
            double discount,
            boolean call) {
        double total = volatility * Math.sqrt(years);
        double d1 = Math.log(forward / strike) / total + 0.5 * total;
        int sign = call ? 1 : -1;
        double n1 = NORMAL.cumulativeProbability(sign * d1);
        double n2 = NORMAL.cumulativeProbability(sign * (d1 - total));
        double density = NORMAL.density(d1);
        double price = discount * sign * (forward * n1 - strike * n2);
        double gamma = discount * density / (forward * total);
        double vega = discount * forward * density * Math.sqrt(years);
        double theta = rate * price - vega * volatility / (2 * years);
        return price + sign * discount * n1 + gamma + vega + theta - years * price;
    }

    static double commonsMathImpliedVol(double price, double forward, double strike, double years, boolean call) {
        return SOLVER.solve(100, vol -> commonsMathPrice(forward, strike, years, vol, 1, call) - price, 0.001, 5, 0.3);
    }

    private static double byErfc(double x) {
        return 0.5 * Erfc.value(-x / Math.sqrt(2));
    }

    private static double price(
            double forward,
            double strike,
            double years,
            double volatility,
            double discount,
            boolean call,
            DoubleUnaryOperator normal) {
        double total = volatility * Math.sqrt(years);
        double d1 = Math.log(forward / strike) / total + 0.5 * total;
        double d2 = d1 - total;
        return call
                ? discount * (forward * normal.applyAsDouble(d1) - strike * normal.applyAsDouble(d2))
                : discount * (strike * normal.applyAsDouble(-d2) - forward * normal.applyAsDouble(-d1));
    }
}
