package dev.wingspread.pricing.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.pricing.kernel.ImpliedVol.Status;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImpliedVolKernelTest {

    private static final double TICK = 0.05;
    private static final double NO_TICK = 0;

    /** Goal for well-conditioned quotes: the worst of 20,000 and the 99th percentile. */
    private static final double WORST_ROUND_TRIP = 1e-12;

    private static final double USUAL_ROUND_TRIP = 1e-13;

    /** Ten ulps of the price, for pricing and solving together. */
    private static final double PRICE_ROUNDING = 1e-15;

    private static ImpliedVol implied(double price, double forward, double strike, boolean isCall, double tick) {
        return ImpliedVolKernel.impliedVol(price, forward, strike, 0.25, 0.99, isCall, tick);
    }

    private static double quote(double forward, double strike, double volatility, boolean isCall) {
        return BlackKernel.price(forward, strike, 0.25, volatility, 0.99, isCall);
    }

    @Test
    void twentyThousandOutOfTheMoneyQuotesGiveTheirVolatilityBack() {
        Random random = new Random(20261121);
        double[] errors = new double[20_000];
        for (int i = 0; i < errors.length; i++) {
            double years = Math.pow(10, -2.6 + 3.1 * random.nextDouble());
            double volatility = Math.exp(Math.log(0.05) + Math.log(60) * random.nextDouble());
            double total = volatility * Math.sqrt(years);
            double forward = 10 + 6000 * random.nextDouble();
            double distance = (random.nextBoolean() ? 1 : -1) * 6 * random.nextDouble();
            double strike = forward * Math.exp(distance * Math.min(total, 1));
            errors[i] = roundTripError(forward, strike, years, volatility);
        }
        Arrays.sort(errors);
        String distribution = "median " + errors[10_000] + ", p99 " + errors[19_800] + ", worst " + errors[19_999];
        assertTrue(errors[19_800] <= USUAL_ROUND_TRIP, distribution);
        assertTrue(errors[19_999] <= WORST_ROUND_TRIP, distribution);
    }

    private static double roundTripError(double forward, double strike, double years, double volatility) {
        boolean isCall = strike >= forward;
        double discount = Math.exp(-0.03 * years);
        double price = BlackKernel.price(forward, strike, years, volatility, discount, isCall);
        ImpliedVol solved = ImpliedVolKernel.impliedVol(price, forward, strike, years, discount, isCall, NO_TICK);
        assertEquals(Status.OK, solved.status(), () -> forward + " " + strike + " " + years + " " + volatility);
        return Math.abs(solved.vol() / volatility - 1);
    }

    @Test
    void gridOfVolatilitiesAndTimesComesBackAtTheMoney() {
        for (double volatility : new double[] {0.001, 0.01, 0.1, 0.2, 0.5, 1, 2, 4.99}) {
            for (double years : new double[] {1e-9, 1e-6, 1 / 365.0, 0.1, 0.4}) {
                assertTrue(roundTripError(5000, 5000, years, volatility) <= USUAL_ROUND_TRIP);
                assertTrue(roundTripError(20, 20.0000001, years, volatility) <= USUAL_ROUND_TRIP);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.09, 0.1, 0.15, 0.3, 0.6, 1, 3})
    void farPutIsSolvedOnTheLogarithmOfItsPrice(double volatility) {
        double price = quote(6000, 1200, volatility, false);
        assertTrue(price > 0);
        ImpliedVol solved = implied(price, 6000, 1200, false, NO_TICK);
        assertEquals(Status.OK, solved.status());
        assertEquals(volatility, solved.vol(), WORST_ROUND_TRIP * volatility);
    }

    @Test
    void solvesDownToTheSmallestNormalPrices() {
        double price = BlackKernel.price(100, 1640, 1, 0.076, 1, true);
        assertTrue(price < 1e-296 && price > 0, "price " + price);
        ImpliedVol solved = ImpliedVolKernel.impliedVol(price, 100, 1640, 1, 1, true, NO_TICK);
        assertEquals(0.076, solved.vol(), WORST_ROUND_TRIP);
    }

    @Test
    void inTheMoneyQuoteAgreesWithItsTwinWithinTheRoundingOfItsTimeValue() {
        for (double strike = 4000; strike <= 5900; strike += 100) {
            double call = quote(6000, strike, 0.4, true);
            ImpliedVol solved = implied(call, 6000, strike, true, TICK);
            double vega = Black76Kernel.greeks(6000, strike, 0.25, 0.4, 0, true).vegaPerVolPoint() * 100;
            assertEquals(Status.OK, solved.status());
            assertEquals(0.4, solved.vol(), 10 * PRICE_ROUNDING * 6000 / vega);
        }
    }

    @Test
    void callAndPutOfOneStrikeShareTheirVolatility() {
        double call = implied(quote(20, 25, 0.9, true), 20, 25, true, TICK).vol();
        double put = implied(quote(20, 25, 0.9, false), 20, 25, false, TICK).vol();
        assertEquals(call, put, USUAL_ROUND_TRIP);
    }

    @Test
    void hugeTotalVolatilityIsFoundByBisectionWhereTheSlopeIsGone() {
        // Volatility 350 % over 16 years: the price is within 1e-11 of its bound.
        double price = BlackKernel.price(100, 100, 16, 3.5, 1, true);
        assertTrue(price < 100 && price > 100 * (1 - 1e-10));
        ImpliedVol solved = ImpliedVolKernel.impliedVol(price, 100, 100, 16, 1, true, NO_TICK);
        double repriced = BlackKernel.price(100, 100, 16, solved.vol(), 1, true);
        assertEquals(price, repriced, 100 * PRICE_ROUNDING);
        assertEquals(3.5, solved.vol(), 1e-5);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    19.80, 100, 80,  true
                    19.79, 100, 80,  true
                    0,     100, 80,  true
                    9.90,  100, 110, false
                    0,     100, 110, true
                    0,     100, 100, false
                    """)
    void priceAtOrBelowIntrinsicHasNoVolatility(double price, double forward, double strike, boolean isCall) {
        assertRefused(Status.BELOW_INTRINSIC, implied(price, forward, strike, isCall, TICK));
    }

    @Test
    void inTheMoneyTimeValueMadeOfRoundingIsBelowIntrinsicNotAVolatility() {
        for (int ulps = 0; ulps <= 3; ulps++) {
            double price = 0.99 * 3000 + ulps * Math.ulp(3000.0);
            assertRefused(Status.BELOW_INTRINSIC, implied(price, 6000, 3000, true, NO_TICK));
        }
    }

    @Test
    void inTheMoneyTimeValueOfAFewRoundingsIsNeverCalledReliable() {
        for (int ulps = 4; ulps <= 60; ulps++) {
            double price = 0.99 * 3000 + ulps * Math.ulp(3000.0);
            assertTrue(implied(price, 6000, 3000, true, TICK).status() != Status.OK, "ulps " + ulps);
        }
    }

    @Test
    void priceThatNeedsLessThanATenthOfAPercentIsBelowIntrinsic() {
        double atLowest = quote(100, 100, 0.001, true);
        assertRefused(Status.BELOW_INTRINSIC, implied(0.999 * atLowest, 100, 100, true, NO_TICK));
        assertEquals(0.001, implied(atLowest, 100, 100, true, NO_TICK).vol(), 1e-15);
    }

    @Test
    void priceThatNeedsMoreThanFiveHundredPercentIsAboveBound() {
        double atHighest = quote(100, 100, 5, true);
        assertRefused(Status.ABOVE_BOUND, implied(1.001 * atHighest, 100, 100, true, NO_TICK));
        ImpliedVol solved = implied(atHighest, 100, 100, true, NO_TICK);
        assertEquals(5, solved.vol(), 1e-12);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    99,    100, 120, true
                    100,   100, 80,  true
                    118.8, 100, 120, false
                    1e300, 100, 100, false
                    """)
    void priceAtOrAboveItsBoundHasNoVolatility(double price, double forward, double strike, boolean isCall) {
        assertRefused(Status.ABOVE_BOUND, implied(price, forward, strike, isCall, TICK));
    }

    @Test
    void expiredQuoteHasNoVolatility() {
        assertRefused(Status.EXPIRED, ImpliedVolKernel.impliedVol(5, 100, 100, 0, 1, true, TICK));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    NaN,      100,      100,  0.25, 1,   0.05
                    -0.01,    100,      100,  0.25, 1,   0.05
                    Infinity, 100,      100,  0.25, 1,   0.05
                    5,        NaN,      100,  0.25, 1,   0.05
                    5,        0,        100,  0.25, 1,   0.05
                    5,        Infinity, 100,  0.25, 1,   0.05
                    5,        100,      -100, 0.25, 1,   0.05
                    5,        100,      NaN,  0.25, 1,   0.05
                    5,        100,      100,  -1,   1,   0.05
                    5,        100,      100,  NaN,  1,   0.05
                    5,        100,      100,  0,    NaN, 0.05
                    5,        100,      100,  0.25, 0,   0.05
                    5,        100,      100,  0.25, 1,   NaN
                    5,        100,      100,  0.25, 1,   -0.05
                    1e300,    100,      100,  0.25, 1e-300, 0.05
                    """)
    void nonsenseIsAReasonNotAnException(
            double price, double forward, double strike, double years, double discountFactor, double tick) {
        assertRefused(
                Status.BAD_INPUT,
                ImpliedVolKernel.impliedVol(price, forward, strike, years, discountFactor, true, tick));
    }

    @Test
    void quoteThatHalfATickMovesByMoreThanFivePointsIsUnreliableAndKeepsItsVolatility() {
        // A VIX call quoted at one tick, far out of the money with three days left.
        double price = 0.05;
        ImpliedVol solved = ImpliedVolKernel.impliedVol(price, 16, 40, 3 / 365.0, 1, true, TICK);
        double lower = ImpliedVolKernel.impliedVol(0.025, 16, 40, 3 / 365.0, 1, true, NO_TICK)
                .vol();
        assertTrue(solved.vol() - lower > 0.05);
        assertEquals(Status.UNRELIABLE, solved.status());
        assertTrue(solved.hasVol());
        assertEquals(price, BlackKernel.price(16, 40, 3 / 365.0, solved.vol(), 1, true), 1e-15);
    }

    @Test
    void quoteWithinHalfATickOfIntrinsicIsUnreliable() {
        assertEquals(Status.UNRELIABLE, implied(0.02, 6000, 5000, false, TICK).status());
        assertEquals(
                Status.UNRELIABLE,
                implied(0.99 * 1000 + 0.02, 6000, 5000, true, TICK).status());
    }

    @Test
    void quoteThatATickTakesAboveTheBoundIsUnreliable() {
        double price = quote(1, 1, 4.9, true);
        assertEquals(Status.UNRELIABLE, implied(price, 1, 1, true, TICK).status());
    }

    @Test
    void liquidQuoteIsReliableAtItsTickAndUnreliableAtAHundredTimesIt() {
        double price = quote(6000, 5500, 0.18, false);
        assertEquals(Status.OK, implied(price, 6000, 5500, false, TICK).status());
        assertEquals(
                Status.UNRELIABLE,
                implied(price, 6000, 5500, false, 2000 * TICK).status());
    }

    @Test
    void volatilityRisesWithThePrice() {
        double previous = 0;
        for (double price = 1; price < 98; price += 0.5) {
            ImpliedVol solved = ImpliedVolKernel.impliedVol(price, 100, 130, 1, 1, true, NO_TICK);
            assertTrue(solved.vol() > previous, "price " + price);
            previous = solved.vol();
        }
    }

    @Test
    void randomQuotesAlwaysGetAStatusAndAVolatilityThatReprices() {
        Random random = new Random(7);
        int solvedQuotes = 0;
        for (int i = 0; i < 20_000; i++) {
            double forward = Math.pow(10, 4 * random.nextDouble());
            double strike = forward * Math.exp(3 * random.nextGaussian());
            double years = Math.pow(10, -6 + 8 * random.nextDouble());
            double price = Math.pow(10, -12 + 16 * random.nextDouble());
            boolean isCall = random.nextBoolean();
            ImpliedVol solved = ImpliedVolKernel.impliedVol(price, forward, strike, years, 0.97, isCall, TICK);
            if (solved.hasVol()) {
                solvedQuotes++;
                double repriced = BlackKernel.price(forward, strike, years, solved.vol(), 0.97, isCall);
                boolean isOutOfTheMoney = isCall ? strike >= forward : strike <= forward;
                double tolerance = isOutOfTheMoney ? 1e-12 * price : 2 * PRICE_ROUNDING * Math.max(forward, strike);
                assertEquals(price, repriced, tolerance, () -> forward + " " + strike + " " + years + " " + solved);
            }
        }
        assertTrue(solvedQuotes > 3000, "solved " + solvedQuotes);
    }

    @Test
    void recordRefusesAVolatilityThatContradictsItsStatus() {
        assertThrows(IllegalArgumentException.class, () -> new ImpliedVol(0.2, Status.EXPIRED));
        assertThrows(IllegalArgumentException.class, () -> new ImpliedVol(Double.NaN, Status.OK));
        assertThrows(IllegalArgumentException.class, () -> new ImpliedVol(0, Status.UNRELIABLE));
        assertFalse(new ImpliedVol(Double.NaN, Status.BAD_INPUT).hasVol());
    }

    private static void assertRefused(Status expected, ImpliedVol actual) {
        assertEquals(expected, actual.status());
        assertTrue(Double.isNaN(actual.vol()));
        assertFalse(actual.hasVol());
    }
}
