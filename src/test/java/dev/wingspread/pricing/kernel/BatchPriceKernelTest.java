package dev.wingspread.pricing.kernel;

import static dev.wingspread.pricing.kernel.ReferenceAgreement.FIRST_ORDER;
import static dev.wingspread.pricing.kernel.ReferenceAgreement.PRICE_RELATIVE;
import static dev.wingspread.pricing.kernel.ReferenceAgreement.TIME_AND_RATE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchPriceKernelTest {

    private static final int GRID = 200_000;

    /** Both kernels round a handful of operations of the larger present value. */
    private static final double PRICE_OF_LARGER_LEG = 1e-15;

    /** Below this a double runs out of digits (subnormals begin at 2e-308), more so in products of small numbers. */
    private static final double SMALLEST_MEASURED = 1e-290;

    private final BatchPriceKernel vectors = new BatchPriceKernel(true);
    private final BatchPriceKernel scalars = new BatchPriceKernel(false);

    @Test
    void pricesAgreeWithTheReferences() {
        batchAgreement().assertPricesAreRightToTheLastDigitsOfTheLargerLeg();
        batchAgreement().assertClose(OptionGreeks::price, row -> 0, PRICE_RELATIVE, ReferenceRow::isOutOfTheMoney);
    }

    @Test
    void greeksAgreeWithTheReferences() {
        ReferenceAgreement batch = batchAgreement();
        batch.assertClose(OptionGreeks::delta, row -> 0, FIRST_ORDER);
        batch.assertClose(OptionGreeks::gamma, row -> 0, FIRST_ORDER);
        batch.assertClose(OptionGreeks::vegaPerVolPoint, row -> 0, FIRST_ORDER);
        batch.assertClose(OptionGreeks::vannaPerVolPoint, ReferenceRow::vannaTerms, FIRST_ORDER);
        batch.assertClose(OptionGreeks::volgaPerVolPoint2, ReferenceRow::volgaTerms, FIRST_ORDER);
        batch.assertClose(OptionGreeks::thetaPerDay, ReferenceRow::thetaTerms, TIME_AND_RATE);
        batch.assertClose(OptionGreeks::rhoPerPct, row -> 0, TIME_AND_RATE);
    }

    private ReferenceAgreement batchAgreement() {
        return new ReferenceAgreement(AllGreeks.usualOfReferences(vectors));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void twoHundredThousandOptionsAgreeWithTheScalarKernel(boolean isSpot) {
        OptionColumns options = RandomOptions.columns(GRID, isSpot);
        GreekColumns fast = greeks(vectors, options, isSpot);
        GreekColumns exact = greeks(scalars, options, isSpot);
        int vectorRows = 0;
        for (int i = 0; i < GRID; i++) {
            assertRowAgrees(options, exact, fast, i);
            vectorRows += fast.price()[i] == exact.price()[i] && fast.gamma()[i] == exact.gamma()[i] ? 0 : 1;
        }
        // Rows that differ in the last digits show that the vector formulas were at work at all.
        assertTrue(vectorRows > GRID / 3, "vector rows " + vectorRows);
    }

    private static void assertRowAgrees(OptionColumns options, GreekColumns exact, GreekColumns fast, int i) {
        double larger = Math.max(
                options.underlying()[i] * options.yieldDiscountFactor()[i],
                options.strike()[i] * options.discountFactor()[i]);
        assertEquals(exact.price()[i], fast.price()[i], PRICE_OF_LARGER_LEG * larger, () -> row(options, i));
        double total = options.volatility()[i] * Math.sqrt(options.years()[i]);
        double x = Math.abs(Math.log(options.underlying()[i] / options.strike()[i]))
                + Math.abs(options.carry()[i] * options.years()[i]);
        double distance = x / total + 0.5 * total;
        double delta = Math.abs(exact.delta()[i]);
        double gamma = exact.gamma()[i];
        double vega = exact.vegaPerVolPoint()[i];
        double bell = gamma * options.underlying()[i] * total;
        assertClose(exact.delta()[i], fast.delta()[i], delta, FIRST_ORDER, options, i);
        assertClose(gamma, fast.gamma()[i], gamma, FIRST_ORDER, options, i);
        assertClose(vega, fast.vegaPerVolPoint()[i], vega, FIRST_ORDER, options, i);
        double vanna = bell * distance / options.volatility()[i] / 100;
        assertClose(exact.vannaPerVolPoint()[i], fast.vannaPerVolPoint()[i], vanna, FIRST_ORDER, options, i);
        double volga = vega * distance * distance / options.volatility()[i] / 100;
        assertClose(exact.volgaPerVolPoint2()[i], fast.volgaPerVolPoint2()[i], volga, FIRST_ORDER, options, i);
        double decay = 100 * vega * options.volatility()[i] / (2 * options.years()[i]);
        double interest = Math.abs(options.rate()[i]) * exact.price()[i];
        double drift = Math.abs(options.carry()[i] * options.underlying()[i] * delta);
        double theta = (decay + interest + drift) / 365;
        assertClose(exact.thetaPerDay()[i], fast.thetaPerDay()[i], theta, TIME_AND_RATE, options, i);
        double rho = Math.abs(exact.rhoPerPct()[i]);
        assertClose(exact.rhoPerPct()[i], fast.rhoPerPct()[i], rho, TIME_AND_RATE, options, i);
    }

    private static void assertClose(
            double exact, double fast, double scale, double tolerance, OptionColumns options, int i) {
        // Without time value both come from the same formula, and terms that divide by it are no numbers.
        if (exact != fast && !(scale < SMALLEST_MEASURED)) {
            assertEquals(exact, fast, tolerance * scale, () -> row(options, i));
        }
    }

    @Test
    void outOfTheMoneyPricesKeepTheirRelativeDigits() {
        OptionColumns options = RandomOptions.columns(GRID, true);
        double[] fast = new double[GRID];
        double[] exact = new double[GRID];
        vectors.price(options, 0, GRID, fast);
        scalars.price(options, 0, GRID, exact);
        int measured = 0;
        for (int i = 0; i < GRID; i++) {
            double payoff = options.side()[i]
                    * (options.underlying()[i] * options.yieldDiscountFactor()[i]
                            - options.strike()[i] * options.discountFactor()[i]);
            if (payoff <= 0 && exact[i] > 1e-300) {
                int row = i;
                measured++;
                assertEquals(exact[i], fast[i], PRICE_RELATIVE * exact[i], () -> row(options, row));
            }
        }
        assertTrue(measured > GRID / 3, "measured " + measured);
    }

    @Test
    void resultDoesNotDependOnPlaceOrNeighbours() {
        int n = 3000;
        OptionColumns options = RandomOptions.columns(n, true);
        GreekColumns whole = greeks(vectors, options, true);
        for (int shift : new int[] {1, 7, 100, 255, 256, 257, 700}) {
            GreekColumns pieces = new GreekColumns(n);
            double[] prices = new double[n];
            for (int from = 0; from < n; from += shift) {
                vectors.spotGreeks(options, from, Math.min(from + shift, n), pieces);
                vectors.price(options, from, Math.min(from + shift, n), prices);
            }
            assertArrayEquals(whole.price(), prices);
            assertSame(whole, pieces);
        }
    }

    @Test
    void rowsOutsideTheCallStayUntouched() {
        OptionColumns options = RandomOptions.columns(600, true);
        double[] prices = new double[600];
        Arrays.fill(prices, -1);
        vectors.price(options, 3, 300, prices);
        assertEquals(-1, prices[2]);
        assertEquals(-1, prices[300]);
        assertTrue(prices[3] >= 0 && prices[299] >= 0);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    100,   90,  0,      0.2
                    100,   110, 0,      0.2
                    100,   100, 0,      0.2
                    100,   90,  1,      0
                    100,   100, 1,      0
                    100,   100, 1,      1e-10
                    100,   100, 1e-9,   0.2
                    100,   100, 1,      1e-4
                    100,   101, 1e-6,   0.2
                    6000,  300, 0.02,   0.2
                    6000,  240, 1,      0.9
                    240,  6000, 1,      0.9
                    100,   1640, 1,     0.07
                    100,   1e6, 1,      0.05
                    1e-9,  1e-9, 1,     0.2
                    1e120, 1e120, 1,    0.2
                    100,   100, 1,      90
                    100,   100, 1e6,    5
                    1e-300, 1e300, 1,   0.2
                    1.7e308, 1e308, 1,  0.2
                    """)
    void edgesAreTheScalarKernels(double underlying, double strike, double years, double volatility) {
        OptionColumns options = new OptionColumns(4);
        options.putSpotOption(0, underlying, strike, years, volatility, 0, 0, true);
        options.putSpotOption(1, underlying, strike, years, volatility, 0, 0, false);
        options.putFutureOption(2, underlying, strike, years, volatility, 0, true);
        options.putFutureOption(3, underlying, strike, years, volatility, 0, false);
        assertSame(greeks(scalars, options, true), greeks(vectors, options, true));
        assertSame(greeks(scalars, options, false), greeks(vectors, options, false));
        OptionGreeks call = BsmKernel.greeks(underlying, strike, years, volatility, 0, 0, true);
        assertEquals(call.price(), greeks(vectors, options, true).price()[0]);
        assertEquals(call.delta(), greeks(vectors, options, true).delta()[0]);
        assertEquals(call.vegaPerVolPoint(), greeks(vectors, options, true).vegaPerVolPoint()[0]);
    }

    @Test
    void callAndPutAreWorthTheSameExactlyAtTheMoney() {
        OptionColumns options = new OptionColumns(2);
        options.putFutureOption(0, 17.3, 17.3, 0.25, 0.8, 0.04, true);
        options.putFutureOption(1, 17.3, 17.3, 0.25, 0.8, 0.04, false);
        GreekColumns both = greeks(vectors, options, false);
        assertEquals(both.price()[0], both.price()[1]);
        double discount = Math.exp(-0.04 * 0.25);
        assertEquals(discount, both.delta()[0] - both.delta()[1], PRICE_OF_LARGER_LEG);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    underlying,          NaN,      100, 1,   0.2,      0,   1,   1,   1
                    underlying,          -100,    -100, 1,   0.2,      0,   1,   1,   1
                    underlying,          0,        100, 1,   0.2,      0,   1,   1,   1
                    strike,              100, Infinity, 1,   0.2,      0,   1,   1,   1
                    years,               100,      100, -1,  0.2,      0,   1,   1,   1
                    volatility,          100,      100, 1,   -0.2,     0,   1,   1,   1
                    volatility,          100,      100, 1,   Infinity, 0,   1,   1,   1
                    carry,               100,      100, 1,   0.2,      NaN, 1,   1,   1
                    yieldDiscountFactor, 100,      100, 1,   0.2,      0,   -1,  -1,  1
                    discountFactor,      100,      100, 1,   0.2,      0,   1,   NaN, 1
                    present value of the underlying, 1e90, 1e90, 1, 0.2, 0, 1e250, 1, 1
                    present value of the strike, 1e90, 1e90, 1, 0.2,  0,   1, 1e250,  1
                    side,                100,      100, 1,   0.2,      0,   1,   1,   0.5
                    side,                100,      100, 1,   0.2,      0,   1,   1,   0
                    """)
    void invalidInputIsNamed(
            String name,
            double underlying,
            double strike,
            double years,
            double volatility,
            double carry,
            double yieldDiscountFactor,
            double discountFactor,
            double side) {
        OptionColumns options = RandomOptions.columns(300, true);
        options.underlying()[280] = underlying;
        options.strike()[280] = strike;
        options.years()[280] = years;
        options.volatility()[280] = volatility;
        options.carry()[280] = carry;
        options.yieldDiscountFactor()[280] = yieldDiscountFactor;
        options.discountFactor()[280] = discountFactor;
        options.side()[280] = side;
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> vectors.price(options, 0, 300, new double[300]));
        assertTrue(String.valueOf(refusal.getMessage()).startsWith(name + " must be"), refusal.getMessage());
    }

    @Test
    void rateIsReadByGreeksAlone() {
        OptionColumns options = RandomOptions.columns(10, true);
        options.rate()[5] = Double.NaN;
        double[] prices = new double[10];
        vectors.price(options, 0, 10, prices);
        assertTrue(prices[5] >= 0);
        assertThrows(IllegalArgumentException.class, () -> vectors.spotGreeks(options, 0, 10, new GreekColumns(10)));
    }

    @Test
    void rowsBeyondTheColumnsAreRefused() {
        OptionColumns options = RandomOptions.columns(10, true);
        assertThrows(IndexOutOfBoundsException.class, () -> vectors.price(options, 0, 11, new double[20]));
        assertThrows(IndexOutOfBoundsException.class, () -> vectors.price(options, 0, 10, new double[9]));
        assertThrows(IllegalArgumentException.class, () -> new OptionColumns(-1));
        assertThrows(IllegalArgumentException.class, () -> new GreekColumns(-1));
    }

    private static GreekColumns greeks(BatchPriceKernel kernel, OptionColumns options, boolean isSpot) {
        GreekColumns results = new GreekColumns(options.capacity());
        if (isSpot) {
            kernel.spotGreeks(options, 0, options.capacity(), results);
        } else {
            kernel.futureGreeks(options, 0, options.capacity(), results);
        }
        return results;
    }

    private static void assertSame(GreekColumns expected, GreekColumns actual) {
        assertArrayEquals(expected.price(), actual.price());
        assertArrayEquals(expected.delta(), actual.delta());
        assertArrayEquals(expected.gamma(), actual.gamma());
        assertArrayEquals(expected.vegaPerVolPoint(), actual.vegaPerVolPoint());
        assertArrayEquals(expected.thetaPerDay(), actual.thetaPerDay());
        assertArrayEquals(expected.rhoPerPct(), actual.rhoPerPct());
        assertArrayEquals(expected.vannaPerVolPoint(), actual.vannaPerVolPoint());
        assertArrayEquals(expected.volgaPerVolPoint2(), actual.volgaPerVolPoint2());
    }

    private static String row(OptionColumns options, int i) {
        return "row " + i + ": " + options.underlying()[i] + " at " + options.strike()[i] + ", years "
                + options.years()[i] + ", volatility " + options.volatility()[i] + ", carry " + options.carry()[i]
                + ", side " + options.side()[i];
    }
}
