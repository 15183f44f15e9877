package dev.wingspread.pricing.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlackKernelTest {

    private static final long SEED = 20261121;
    private static final int GRID = 2000;

    /** Rounding of two prices and their difference, in units of the larger of forward and strike. */
    private static final double ROUNDING = 2e-15;

    /** Two far-wing prices, each within 5e-12 by contract. */
    private static final double WING_RELATIVE = 1e-11;

    private record Quote(double forward, double strike, double years, double volatility, double discountFactor) {

        static Quote random(Random random) {
            double forward = 10 * Math.pow(600, random.nextDouble());
            double strike = forward * Math.exp(random.nextGaussian());
            double years = Math.pow(10, -3 + 3.5 * random.nextDouble());
            double volatility = Math.pow(10, -1.5 + 2 * random.nextDouble());
            return new Quote(forward, strike, years, volatility, Math.exp(-0.04 * years));
        }

        double call() {
            return BlackKernel.price(forward, strike, years, volatility, discountFactor, true);
        }

        double put() {
            return BlackKernel.price(forward, strike, years, volatility, discountFactor, false);
        }

        double larger() {
            return Math.max(forward, strike);
        }

        Quote atStrike(double other) {
            return new Quote(forward, other, years, volatility, discountFactor);
        }
    }

    private static void forEachQuote(Consumer<Quote> check) {
        Random random = new Random(SEED);
        for (int i = 0; i < GRID; i++) {
            check.accept(Quote.random(random));
        }
    }

    @Test
    void putCallParityHoldsForEveryQuoteOnTheGrid() {
        forEachQuote(quote -> {
            double parity = quote.discountFactor() * (quote.forward() - quote.strike());
            assertEquals(parity, quote.call() - quote.put(), ROUNDING * quote.larger(), quote::toString);
        });
    }

    @Test
    void pricesStayBetweenIntrinsicValueAndTheirBound() {
        forEachQuote(quote -> {
            double discount = quote.discountFactor();
            double slack = ROUNDING * quote.larger();
            double callFloor = discount * Math.max(quote.forward() - quote.strike(), 0);
            double putFloor = discount * Math.max(quote.strike() - quote.forward(), 0);
            assertTrue(
                    quote.call() >= callFloor && quote.call() <= discount * quote.forward() + slack, quote::toString);
            assertTrue(quote.put() >= putFloor && quote.put() <= discount * quote.strike() + slack, quote::toString);
        });
    }

    @Test
    void callFallsWithStrikeNoFasterThanTheDiscountFactorAndIsConvex() {
        forEachQuote(quote -> {
            double step = 0.01 * quote.strike();
            double low = quote.atStrike(quote.strike() - step).call();
            double mid = quote.call();
            double high = quote.atStrike(quote.strike() + step).call();
            double slack = ROUNDING * quote.larger();
            assertTrue(low >= mid && mid >= high, quote::toString);
            assertTrue(low - high <= quote.discountFactor() * 2 * step + slack, quote::toString);
            assertTrue(low - 2 * mid + high >= -slack, quote::toString);
        });
    }

    @Test
    void priceRisesWithVolatility() {
        forEachQuote(quote -> {
            Quote livelier = new Quote(
                    quote.forward(), quote.strike(), quote.years(), 1.01 * quote.volatility(), quote.discountFactor());
            assertTrue(livelier.call() >= quote.call() && livelier.put() >= quote.put(), quote::toString);
        });
    }

    @Test
    void callIsThePutWithForwardAndStrikeExchanged() {
        forEachQuote(quote -> {
            Quote mirror = new Quote(
                    /* forward= */ quote.strike(),
                    /* strike= */ quote.forward(),
                    quote.years(),
                    quote.volatility(),
                    quote.discountFactor());
            double tolerance =
                    quote.strike() > quote.forward() ? WING_RELATIVE * quote.call() : ROUNDING * quote.larger();
            assertEquals(quote.call(), mirror.put(), tolerance, quote::toString);
        });
    }

    @Test
    void priceScalesWithForwardAndStrike() {
        forEachQuote(quote -> {
            double scale = 7.3;
            Quote scaled = new Quote(
                    scale * quote.forward(),
                    scale * quote.strike(),
                    quote.years(),
                    quote.volatility(),
                    quote.discountFactor());
            assertEquals(scale * quote.call(), scaled.call(), scale * ROUNDING * quote.larger(), quote::toString);
        });
    }

    /** Prices in 50 digits (mpmath); forward 6000, strike 3000, seven calendar days, no discounting. */
    @ParameterizedTest
    @CsvSource(textBlock = FAR_PUTS)
    void farPutIsTinyButNeverZeroOrNegative(double volatility, double expected) {
        double put = BlackKernel.price(6000, 3000, 7.0 / 365, volatility, 1, false);
        assertEquals(expected, put, WING_RELATIVE * expected);
    }

    @Test
    void wingPricesFallSmoothlyDownToTheSmallestDoubles() {
        double previous = Double.MAX_VALUE;
        double smallest = Double.MAX_VALUE;
        for (double strike = 100; strike < 2000; strike *= 1.001) {
            double call = BlackKernel.price(100, strike, 1, 0.075, 1, true);
            assertTrue(call >= 0 && call <= previous, "at " + strike + ": " + call);
            smallest = call > 0 ? call : smallest;
            previous = call;
        }
        assertTrue(smallest < 1e-300);
        assertEquals(0, previous);
    }

    @Test
    void seriesAndPlainTailDifferenceMeetWithoutAStep() {
        // Half width times distance is half the log-moneyness here, so strike e is where the method changes.
        double strike = Math.E;
        double below = BlackKernel.price(1, strike * (1 - 1e-13), 1, 0.1, 1, true);
        double above = BlackKernel.price(1, strike * (1 + 1e-13), 1, 0.1, 1, true);
        // d ln(price) / d ln(strike) is -101.44 here (mpmath); a step of 1e-12 of the price would show as 5 more or
        // less.
        double elasticity = Math.log(above / below) / 2e-13;
        assertEquals(-101.44, elasticity, 5);
    }

    @Test
    void d1AndD2AreTheTextbookOnes() {
        // Hull's example: spot 42, strike 40, rate 10 %, volatility 20 %, half a year: d1 0.7693, d2 0.6278.
        double forward = 42 * Math.exp(0.1 * 0.5);
        assertEquals(0.7693, BlackKernel.d1(forward, 40, 0.5, 0.2), 0.00005);
        assertEquals(0.6278, BlackKernel.d2(forward, 40, 0.5, 0.2), 0.00005);
    }

    @Test
    void d1AndD2HaveLimitsWithoutVolatility() {
        assertEquals(Double.POSITIVE_INFINITY, BlackKernel.d1(101, 100, 0, 0.2));
        assertEquals(Double.NEGATIVE_INFINITY, BlackKernel.d2(99, 100, 1, 0));
        assertEquals(0, BlackKernel.d1(100, 100, 0, 0.2));
        assertEquals(0, BlackKernel.d2(100, 100, 0, 0.2));
    }

    @Test
    void logRatioIsExactAtOneAndKeepsDigitsBesideIt() {
        assertEquals(0, BlackKernel.logRatio(0.1, 0.1));
        double above = Math.nextUp(1.0);
        assertEquals(Math.ulp(1.0), BlackKernel.logRatio(above, 1), 1e-15 * Math.ulp(1.0));
        // The quotient overflows although the logarithm does not: 616 ln 10.
        assertEquals(616 * Math.log(10), BlackKernel.logRatio(1e308, 1e-308), 1e-12);
        assertEquals(-616 * Math.log(10), BlackKernel.logRatio(1e-308, 1e308), 1e-12);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    forward,        NaN,       100, 1,    0.2, 1
                    forward,        0,         100, 1,    0.2, 1
                    forward,        -5,        100, 1,    0.2, 1
                    forward,        Infinity,  100, 1,    0.2, 1
                    strike,         100,       0,   1,    0.2, 1
                    strike,         100,       NaN, 1,    0.2, 1
                    years,          100,       100, -0.1, 0.2, 1
                    years,          100,       100, NaN,  0.2, 1
                    volatility,     100,       100, 1,    -1,  1
                    volatility,     100,       100, 1,    Infinity, 1
                    discountFactor, 100,       100, 1,    0.2, 0
                    discountFactor, 100,       100, 1,    0.2, NaN
                    """)
    void invalidArgumentIsNamed(
            String name, double forward, double strike, double years, double volatility, double discountFactor) {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class,
                () -> BlackKernel.price(forward, strike, years, volatility, discountFactor, true));
        assertTrue(String.valueOf(refusal.getMessage()).startsWith(name + " must be"), refusal.getMessage());
    }

    @Test
    void refusalNamesTheValue() {
        DoubleFunction<String> message = strike ->
                String.valueOf(assertThrows(IllegalArgumentException.class, () -> BlackKernel.d1(100, strike, 1, 0.2))
                        .getMessage());
        assertTrue(message.apply(-7.25).endsWith("-7.25"));
        assertTrue(message.apply(Double.NaN).endsWith("NaN"));
    }

    private static final String FAR_PUTS = """
            0.2, 7.4424999072608559084e-138
            0.3, 8.9772752932806092833e-62
            0.45, 1.1376678550537739741e-27
            0.5, 1.9729887165870319772e-22
            1.0, 0.000030475678737108809388
            """;
}
