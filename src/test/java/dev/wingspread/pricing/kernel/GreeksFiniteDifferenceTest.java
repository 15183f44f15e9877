package dev.wingspread.pricing.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A second route to the Greeks: each is a difference quotient of the price or of the Greek one order below, so that a
 * chain of tests leads from the price to every one of them.
 */
class GreeksFiniteDifferenceTest {

    /**
     * Fourth-order differences over a thousandth of the input: truncation near 1e-9 of the Greek, and rounding of
     * prices (1e-16 of the index level over the step) stays below that for these options.
     */
    private static final double RELATIVE = 1e-7;

    private static final double RELATIVE_STEP = 1e-3;
    private static final double RATE_STEP = 1e-3;

    /** An option and the model that prices it. */
    record Option(
            boolean isBsm,
            boolean isCall,
            double underlying,
            double strike,
            double years,
            double volatility,
            double rate,
            double dividend) {

        OptionGreeks greeks() {
            return isBsm
                    ? BsmKernel.greeks(underlying, strike, years, volatility, rate, dividend, isCall)
                    : Black76Kernel.greeks(underlying, strike, years, volatility, rate, isCall);
        }

        Option withUnderlying(double value) {
            return new Option(isBsm, isCall, value, strike, years, volatility, rate, dividend);
        }

        Option withYears(double value) {
            return new Option(isBsm, isCall, underlying, strike, value, volatility, rate, dividend);
        }

        Option withVolatility(double value) {
            return new Option(isBsm, isCall, underlying, strike, years, value, rate, dividend);
        }

        Option withRate(double value) {
            return new Option(isBsm, isCall, underlying, strike, years, volatility, value, dividend);
        }

        Option withDividend(double value) {
            return new Option(isBsm, isCall, underlying, strike, years, volatility, rate, value);
        }

        double inUnderlying(ToDoubleFunction<OptionGreeks> greek) {
            return slope(x -> greek.applyAsDouble(withUnderlying(x).greeks()), underlying, RELATIVE_STEP * underlying);
        }

        /** Per vol point. */
        double inVolatility(ToDoubleFunction<OptionGreeks> greek) {
            return slope(x -> greek.applyAsDouble(withVolatility(x).greeks()), volatility, RELATIVE_STEP * volatility)
                    / 100;
        }

        /** Per calendar day, as time passes. */
        double inTime(ToDoubleFunction<OptionGreeks> greek) {
            return -slope(x -> greek.applyAsDouble(withYears(x).greeks()), years, RELATIVE_STEP * years) / 365;
        }

        /** Per percentage point. */
        double inRate() {
            return slope(x -> withRate(x).greeks().price(), rate, RATE_STEP) / 100;
        }

        /** Per percentage point. */
        double inDividend() {
            return slope(x -> withDividend(x).greeks().price(), dividend, RATE_STEP) / 100;
        }
    }

    static List<Option> options() {
        List<Option> options = new ArrayList<>();
        for (boolean isCall : new boolean[] {true, false}) {
            for (double moneyness : new double[] {0.9, 0.97, 1.004, 1.05, 1.11}) {
                options.add(new Option(true, isCall, 6000, 6000 * moneyness, 0.12, 0.19, 0.043, 0.013));
                options.add(new Option(true, isCall, 4200, 4200 * moneyness, 0.9, 0.31, -0.005, 0.02));
                options.add(new Option(false, isCall, 22, 22 * moneyness, 0.1, 0.95, 0.043, 0));
                options.add(new Option(false, isCall, 35, 35 * moneyness * moneyness, 0.4, 0.7, 0.02, 0));
            }
        }
        return options;
    }

    @ParameterizedTest
    @MethodSource("options")
    void firstOrderGreeksAreSlopesOfThePrice(Option option) {
        OptionGreeks greeks = option.greeks();
        double level = Math.max(option.underlying(), option.strike());
        assertNear(option.inUnderlying(OptionGreeks::price), greeks.delta(), 1);
        assertNear(option.inVolatility(OptionGreeks::price), greeks.vegaPerVolPoint(), 0);
        assertNear(option.inTime(OptionGreeks::price), greeks.thetaPerDay(), greeks.price() / 365);
        assertNear(option.inRate(), greeks.rhoPerPct(), option.years() * level / 100);
        assertNear(option.inDividend(), greeks.epsilonPerPct(), 0);
    }

    @ParameterizedTest
    @MethodSource("options")
    void gammaVannaAndCharmAreSlopesOfDelta(Option option) {
        OptionGreeks greeks = option.greeks();
        assertNear(option.inUnderlying(OptionGreeks::delta), greeks.gamma(), 0);
        assertNear(option.inVolatility(OptionGreeks::delta), greeks.vannaPerVolPoint(), 0.01 / option.volatility());
        assertNear(option.inTime(OptionGreeks::delta), greeks.charmPerDay(), 1 / (365 * option.years()));
    }

    @ParameterizedTest
    @MethodSource("options")
    void vannaVolgaAndVetaAreSlopesOfVega(Option option) {
        OptionGreeks greeks = option.greeks();
        double vega = greeks.vegaPerVolPoint();
        assertNear(option.inUnderlying(OptionGreeks::vegaPerVolPoint), greeks.vannaPerVolPoint(), vega / 10);
        assertNear(
                option.inVolatility(OptionGreeks::vegaPerVolPoint),
                greeks.volgaPerVolPoint2(),
                0.01 * vega / option.volatility());
        assertNear(option.inTime(OptionGreeks::vegaPerVolPoint), greeks.vetaPerDay(), vega / (365 * option.years()));
    }

    @ParameterizedTest
    @MethodSource("options")
    void speedZommaAndColorAreSlopesOfGamma(Option option) {
        OptionGreeks greeks = option.greeks();
        double gamma = greeks.gamma();
        double width = option.underlying() * option.volatility() * Math.sqrt(option.years());
        assertNear(option.inUnderlying(OptionGreeks::gamma), greeks.speedPerPoint(), gamma / width);
        assertNear(
                option.inVolatility(OptionGreeks::gamma),
                greeks.zommaPerVolPoint(),
                0.01 * gamma / option.volatility());
        assertNear(option.inTime(OptionGreeks::gamma), greeks.colorPerDay(), gamma / (365 * option.years()));
    }

    /** Relative to the Greek, or to its natural size where it crosses zero. */
    private static void assertNear(double slope, double greek, double naturalSize) {
        assertEquals(slope, greek, RELATIVE * Math.max(Math.abs(greek), naturalSize));
    }

    private static double slope(DoubleUnaryOperator f, double at, double step) {
        double near = f.applyAsDouble(at + step) - f.applyAsDouble(at - step);
        double far = f.applyAsDouble(at + 2 * step) - f.applyAsDouble(at - 2 * step);
        return (8 * near - far) / (12 * step);
    }
}
