package dev.wingspread.pricing.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.pricing.kernel.ImpliedVol.Status;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchImpliedVolKernelTest {

    private static final int GRID = 200_000;

    /** Goals for well-conditioned quotes: the worst, and the 99th percentile. */
    private static final double WORST_ROUND_TRIP = 1e-12;

    private static final double USUAL_ROUND_TRIP = 1e-13;

    /** Two solutions of one quote may differ by the price rounding of either kernel, ten ulps together. */
    private static final double PRICE_ROUNDING = 1e-15;

    private final BatchImpliedVolKernel vectors = new BatchImpliedVolKernel(true);
    private final BatchImpliedVolKernel scalars = new BatchImpliedVolKernel(false);

    private static final class Solved {

        private final double[] vol;
        private final Status[] status;

        Solved(int capacity) {
            vol = new double[capacity];
            status = new Status[capacity];
        }
    }

    private static Solved solve(BatchImpliedVolKernel kernel, QuoteColumns quotes) {
        Solved solved = new Solved(quotes.capacity());
        kernel.impliedVol(quotes, 0, quotes.capacity(), solved.vol, solved.status);
        return solved;
    }

    @Test
    void outOfTheMoneyQuotesGiveTheirVolatilityBack() {
        RoundTrip quotes = new RoundTrip(GRID);
        Solved solved = solve(vectors, quotes.columns());
        assertEquals(Set.of(Status.OK), EnumSet.copyOf(Arrays.asList(solved.status)));
        double[] errors = quotes.relativeErrors(solved.vol);
        String distribution =
                "median " + errors[GRID / 2] + ", p99 " + errors[GRID / 100 * 99] + ", worst " + errors[GRID - 1];
        assertTrue(errors[GRID / 100 * 99] <= USUAL_ROUND_TRIP, distribution);
        assertTrue(errors[GRID - 1] <= WORST_ROUND_TRIP, distribution);
    }

    @ParameterizedTest
    @CsvSource({"0", "1e-6", "0.01", "0.05", "2"})
    void randomQuotesGetTheStatusAndVolatilityOfTheScalarKernel(double tick) {
        QuoteColumns quotes = randomQuotes(GRID / 4, tick);
        Solved fast = solve(vectors, quotes);
        Solved exact = solve(scalars, quotes);
        assertArrayEquals(exact.status, fast.status);
        int vectorRows = 0;
        for (int i = 0; i < quotes.capacity(); i++) {
            if (fast.vol[i] == exact.vol[i] || Double.isNaN(exact.vol[i])) {
                assertEquals(exact.vol[i], fast.vol[i]);
                continue;
            }
            vectorRows++;
            assertEquals(exact.vol[i], fast.vol[i], volRounding(quotes, exact.vol[i], i), row(quotes, i));
        }
        assertTrue(tick > 1 || vectorRows > quotes.capacity() / 20, "vector rows " + vectorRows);
        assertTrue(EnumSet.copyOf(Arrays.asList(exact.status)).size() >= 4);
    }

    /** What rounding of the time value, as far as the quote holds it, does to the volatility. */
    private static double volRounding(QuoteColumns quotes, double vol, int i) {
        OptionGreeks greeks =
                Black76Kernel.greeks(quotes.forward()[i], quotes.strike()[i], quotes.years()[i], vol, 0, true);
        double larger = Math.max(quotes.forward()[i], quotes.strike()[i]);
        double payoff = quotes.side()[i] * (quotes.forward()[i] - quotes.strike()[i]);
        double price = payoff > 0 ? larger : 0;
        return WORST_ROUND_TRIP * vol + PRICE_ROUNDING * price / (100 * greeks.vegaPerVolPoint());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    5,        100,      100,  0,    1,   1,  0.05,  EXPIRED
                    5,        100,      100,  0.25, 1,   1,  0.05,  OK
                    0,        100,      100,  0.25, 1,   1,  0.05,  BELOW_INTRINSIC
                    10,       100,      90,   0.25, 1,   1,  0.05,  BELOW_INTRINSIC
                    0.000001, 100,      100,  0.25, 1,   1,  0,     BELOW_INTRINSIC
                    100,      100,      80,   0.25, 1,   1,  0.05,  ABOVE_BOUND
                    99.9,     100,      80,   0.25, 1,   1,  0.05,  ABOVE_BOUND
                    1e300,    100,      100,  0.25, 1,   1,  0.05,  ABOVE_BOUND
                    0.05,     16,       40,   0.01, 1,   1,  0.05,  UNRELIABLE
                    NaN,      100,      100,  0.25, 1,   1,  0.05,  BAD_INPUT
                    -0.01,    100,      100,  0.25, 1,   1,  0.05,  BAD_INPUT
                    5,        -100,     -100, 0.25, 1,   1,  0.05,  BAD_INPUT
                    5,        100,      0,    0.25, 1,   1,  0.05,  BAD_INPUT
                    5,        100,      100,  -1,   1,   1,  0.05,  BAD_INPUT
                    5,        100,      100,  0.25, -1,  1,  0.05,  BAD_INPUT
                    -5,       100,      100,  0.25, -1,  1,  -0.05, BAD_INPUT
                    5,        100,      100,  0.25, 1,   0,  0.05,  BAD_INPUT
                    5,        100,      100,  0.25, 1,   1,  -0.05, BAD_INPUT
                    5,        100,      100,  0.25, 1,   1,  NaN,   BAD_INPUT
                    1e300,    100,      100,  0.25, 1e-300, 1, 0.05, BAD_INPUT
                    """)
    void everyKindOfQuoteGetsItsStatus(
            double price,
            double forward,
            double strike,
            double years,
            double discountFactor,
            double side,
            double tick,
            Status expected) {
        QuoteColumns quotes = new QuoteColumns(1);
        quotes.put(0, price, forward, strike, years, discountFactor, true, tick);
        quotes.side()[0] = side;
        Solved solved = solve(vectors, quotes);
        assertEquals(expected, solved.status[0]);
        boolean hasVol = expected == Status.OK || expected == Status.UNRELIABLE;
        assertEquals(hasVol, solved.vol[0] > 0);
        assertEquals(!hasVol, Double.isNaN(solved.vol[0]));
    }

    @Test
    void farWingsAndTinyPricesAreSolved() {
        QuoteColumns quotes = new QuoteColumns(7);
        double[] expected = {0.09, 0.1, 0.15, 0.3, 0.6, 1, 3};
        for (int i = 0; i < expected.length; i++) {
            double price = BlackKernel.price(6000, 1200, 0.25, expected[i], 0.99, false);
            quotes.put(i, price, 6000, 1200, 0.25, 0.99, false, 0);
        }
        Solved solved = solve(vectors, quotes);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], solved.vol[i], WORST_ROUND_TRIP * expected[i]);
        }
    }

    @Test
    void resultDoesNotDependOnPlaceOrNeighbours() {
        int n = 3000;
        QuoteColumns quotes = randomQuotes(n, 0.001);
        Solved whole = solve(vectors, quotes);
        for (int shift : new int[] {1, 7, 100, 255, 256, 257, 700}) {
            double[] vol = new double[n];
            Status[] status = new Status[n];
            for (int from = 0; from < n; from += shift) {
                vectors.impliedVol(quotes, from, Math.min(from + shift, n), vol, status);
            }
            assertArrayEquals(whole.vol, vol);
            assertArrayEquals(whole.status, status);
        }
    }

    @Test
    void rowsBeyondTheColumnsAreRefused() {
        QuoteColumns quotes = randomQuotes(10, 0);
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> vectors.impliedVol(quotes, 0, 10, new double[10], new Status[9]));
        assertThrows(IllegalArgumentException.class, () -> new QuoteColumns(-1));
    }

    /** Half of them priced from a volatility, half at random prices, with and without an answer. */
    private static QuoteColumns randomQuotes(int n, double tick) {
        Random random = new Random(7);
        QuoteColumns quotes = new QuoteColumns(n);
        for (int i = 0; i < n; i++) {
            boolean isPriced = random.nextBoolean();
            double forward = Math.pow(10, 1 + 3 * random.nextDouble());
            double years = i % 100 == 0 ? 0 : Math.pow(10, -4 + 5 * random.nextDouble());
            double vol = Math.pow(10, -3.2 + 4.1 * random.nextDouble());
            double total = Math.min(vol * Math.sqrt(years), 1);
            double strike = i % 23 == 0 ? forward : forward * Math.exp(3 * total * random.nextGaussian());
            boolean isCall = random.nextBoolean();
            double price = isPriced
                    ? BlackKernel.price(forward, strike, years, vol, 0.97, isCall)
                    : forward * Math.pow(10, -6 + 6.5 * random.nextDouble());
            quotes.put(i, price, forward, strike, years, 0.97, isCall, tick);
        }
        return quotes;
    }

    private static String row(QuoteColumns quotes, int i) {
        return "row " + i + ": " + quotes.price()[i] + ", " + quotes.forward()[i] + " at " + quotes.strike()[i]
                + ", years " + quotes.years()[i] + ", side " + quotes.side()[i];
    }
}
