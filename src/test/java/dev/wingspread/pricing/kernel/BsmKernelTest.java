package dev.wingspread.pricing.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BsmKernelTest {

    /** Rounding of a handful of operations, in units of the larger leg. */
    private static final double ROUNDING = 4e-15;

    /** Two separately rounded routes to one price. */
    private static final double TWO_ROUTES = 2e-13;

    /** Hull, "Options, Futures, and Other Derivatives", and Haug's formula guide; to every printed digit. */
    @ParameterizedTest
    @CsvSource(textBlock = """
                    42,  40,  0.5,                0.20, 0.10, 0,    true,  4.76,   0.005
                    42,  40,  0.5,                0.20, 0.10, 0,    false, 0.81,   0.005
                    930, 900, 0.1666666666666667, 0.20, 0.08, 0.03, true,  51.83,  0.005
                    60,  65,  0.25,               0.30, 0.08, 0,    true,  2.1334, 0.00005
                    """)
    void textbookPricesAgreeToEveryPrintedDigit(
            double spot,
            double strike,
            double years,
            double volatility,
            double rate,
            double dividendYield,
            boolean isCall,
            double printed,
            double halfPrintedUnit) {
        double price = BsmKernel.price(spot, strike, years, volatility, rate, dividendYield, isCall);
        assertEquals(printed, price, halfPrintedUnit);
    }

    @Test
    void priceIsBlackOnTheForward() {
        Random random = new Random(4);
        for (int i = 0; i < 1000; i++) {
            double spot = 1000 + 6000 * random.nextDouble();
            double strike = spot * (0.5 + random.nextDouble());
            double years = 0.01 + 2 * random.nextDouble();
            double volatility = 0.05 + random.nextDouble();
            double rate = -0.02 + 0.1 * random.nextDouble();
            double dividendYield = 0.03 * random.nextDouble();
            double forward = spot * Math.exp((rate - dividendYield) * years);
            for (boolean isCall : new boolean[] {true, false}) {
                double viaForward =
                        BlackKernel.price(forward, strike, years, volatility, Math.exp(-rate * years), isCall);
                double price = BsmKernel.price(spot, strike, years, volatility, rate, dividendYield, isCall);
                assertEquals(viaForward, price, TWO_ROUTES * spot);
            }
        }
    }

    @Test
    void putCallParityHoldsForPriceAndGreeks() {
        OptionGreeks call = BsmKernel.greeks(6000, 5800, 0.12, 0.18, 0.04, 0.013, true);
        OptionGreeks put = BsmKernel.greeks(6000, 5800, 0.12, 0.18, 0.04, 0.013, false);
        double spotDiscount = Math.exp(-0.013 * 0.12);
        double strikeValue = 5800 * Math.exp(-0.04 * 0.12);
        assertEquals(6000 * spotDiscount - strikeValue, call.price() - put.price(), ROUNDING * 6000);
        assertEquals(spotDiscount, call.delta() - put.delta(), ROUNDING);
        assertEquals(0.12 * strikeValue / 100, call.rhoPerPct() - put.rhoPerPct(), ROUNDING * 6000);
        assertEquals(-0.12 * 6000 * spotDiscount / 100, call.epsilonPerPct() - put.epsilonPerPct(), ROUNDING * 6000);
        double carried = (0.013 * 6000 * spotDiscount - 0.04 * strikeValue) / 365;
        assertEquals(carried, call.thetaPerDay() - put.thetaPerDay(), ROUNDING * 6000);
        assertEquals(call.gamma(), put.gamma());
        assertEquals(call.vegaPerVolPoint(), put.vegaPerVolPoint());
        assertEquals(call.speedPerPoint(), put.speedPerPoint());
        assertEquals(call.zommaPerVolPoint(), put.zommaPerVolPoint());
    }

    @Test
    void greeksCarryThePriceOfThePriceMethod() {
        assertEquals(
                BsmKernel.price(6000, 5800, 0.12, 0.18, 0.04, 0.013, false),
                BsmKernel.greeks(6000, 5800, 0.12, 0.18, 0.04, 0.013, false).price());
    }

    @Test
    void withoutVolatilityTheForwardDecidesAndOnlyDeltaRemains() {
        double years = 0.5;
        OptionGreeks call = BsmKernel.greeks(100, 101, years, 0, 0.05, 0.01, true);
        double value = 100 * Math.exp(-0.01 * years) - 101 * Math.exp(-0.05 * years);
        assertTrue(value > 0, "the forward is above the strike although the spot is below");
        assertEquals(value, call.price(), ROUNDING * 100);
        assertEquals(OptionGreeks.ofIntrinsic(call.price(), Math.exp(-0.01 * years)), call);
        assertEquals(OptionGreeks.ZERO, BsmKernel.greeks(100, 101, years, 0, 0.05, 0.01, false));
    }

    @Test
    void atExpiryDeltaIsAStepWithAHalfInTheMiddle() {
        assertEquals(OptionGreeks.ofIntrinsic(1, 1), BsmKernel.greeks(101, 100, 0, 0.2, 0.05, 0.01, true));
        assertEquals(OptionGreeks.ofIntrinsic(0, 0.5), BsmKernel.greeks(100, 100, 0, 0.2, 0.05, 0.01, true));
        assertEquals(OptionGreeks.ofIntrinsic(0, -0.5), BsmKernel.greeks(100, 100, 0, 0.2, 0.05, 0.01, false));
        assertEquals(OptionGreeks.ofIntrinsic(1, -1), BsmKernel.greeks(99, 100, 0, 0.2, 0.05, 0.01, false));
        assertEquals(OptionGreeks.ZERO, BsmKernel.greeks(99, 100, 0, 0.2, 0.05, 0.01, true));
    }

    @Test
    void limitBeginsBelowATotalVolatilityOfOneBillionth() {
        assertEquals(0, BsmKernel.greeks(100, 100, 1, 0.99e-9, 0, 0, true).vegaPerVolPoint());
        assertTrue(BsmKernel.greeks(100, 100, 1, 1.01e-9, 0, 0, true).vegaPerVolPoint() > 0.39);
    }

    @ParameterizedTest
    @ValueSource(doubles = {50, 1e3, 1e150, Double.MAX_VALUE})
    void hugeVolatilityTakesPricesToTheirBounds(double volatility) {
        double years = 100;
        double spotDiscount = Math.exp(-0.013 * years);
        double strikeValue = 90 * Math.exp(-0.04 * years);
        OptionGreeks call = BsmKernel.greeks(100, 90, years, volatility, 0.04, 0.013, true);
        OptionGreeks put = BsmKernel.greeks(100, 90, years, volatility, 0.04, 0.013, false);
        assertEquals(100 * spotDiscount, call.price(), ROUNDING * 100);
        assertEquals(strikeValue, put.price(), ROUNDING * 100);
        assertEquals(spotDiscount, call.delta(), ROUNDING);
        assertEquals(0, put.delta());
        assertEquals(0, call.vegaPerVolPoint());
    }

    @Test
    void noExtremeButValidInputGivesNaNOrANegativePrice() {
        double[] levels = {Double.MIN_VALUE, 1e-3, 1, 6000, 1e6, 1e300};
        double[] times = {0, Double.MIN_VALUE, 1e-12, 1 / 525600.0, 1, 100};
        double[] volatilities = {0, Double.MIN_VALUE, 1e-10, 1e-3, 0.2, 10, 1e3, 1e200};
        double[] rates = {-0.05, 0, 0.2};
        for (double spot : levels) {
            for (double strike : levels) {
                for (double years : times) {
                    for (double volatility : volatilities) {
                        for (double rate : rates) {
                            assertSoundPrices(spot, strike, years, volatility, rate);
                        }
                    }
                }
            }
        }
    }

    private static void assertSoundPrices(double spot, double strike, double years, double volatility, double rate) {
        for (boolean isCall : new boolean[] {true, false}) {
            double bsm = BsmKernel.price(spot, strike, years, volatility, rate, 0.013, isCall);
            double black = Black76Kernel.price(spot, strike, years, volatility, rate, isCall);
            assertTrue(
                    bsm >= 0 && black >= 0,
                    () -> String.join(" ", "" + spot, "" + strike, "" + years, "" + volatility, "" + rate));
        }
    }

    @Test
    void greeksAreNumbersOverEveryRealisticExtreme() {
        double[] levels = {1e-3, 1, 6000, 1e6};
        double[] times = {0, 1e-12, 1 / 525600.0, 1, 100};
        double[] volatilities = {0, 1e-10, 1e-3, 0.2, 10, 1e3};
        int checked = 0;
        for (double spot : levels) {
            for (double strike : levels) {
                for (double years : times) {
                    for (double volatility : volatilities) {
                        // The record refuses NaN, so being built is the check.
                        BsmKernel.greeks(spot, strike, years, volatility, -0.01, 0.02, true);
                        Black76Kernel.greeks(spot, strike, years, volatility, 0.05, false);
                        checked++;
                    }
                }
            }
        }
        assertEquals(480, checked);
    }

    @Test
    void overflowingRateIsRefusedInsteadOfGivingInfinity() {
        assertThrows(IllegalArgumentException.class, () -> BsmKernel.price(100, 100, 100, 0.2, -10, 0, true));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    spot,          0,   100, 1,   0.2,  0.04,     0
                    strike,        100, -1,  1,   0.2,  0.04,     0
                    years,         100, 100, NaN, 0.2,  0.04,     0
                    volatility,    100, 100, 1,   -0.2, 0.04,     0
                    rate,          100, 100, 1,   0.2,  NaN,      0
                    rate,          100, 100, 1,   0.2,  Infinity, 0
                    dividendYield, 100, 100, 1,   0.2,  0.04,     NaN
                    """)
    void invalidArgumentIsNamed(
            String name,
            double spot,
            double strike,
            double years,
            double volatility,
            double rate,
            double dividendYield) {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class,
                () -> BsmKernel.greeks(spot, strike, years, volatility, rate, dividendYield, true));
        assertTrue(String.valueOf(refusal.getMessage()).startsWith(name + " must be"), refusal.getMessage());
    }
}
