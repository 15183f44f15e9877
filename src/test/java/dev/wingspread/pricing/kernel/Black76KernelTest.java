package dev.wingspread.pricing.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Black76KernelTest {

    /** Rounding of a handful of operations, in units of the larger leg. */
    private static final double ROUNDING = 4e-15;

    /** Haug prints 1.7011: half a unit of the last digit. */
    private static final double PRINTED = 0.00005;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void haugsExampleAgreesToEveryPrintedDigit(boolean isCall) {
        assertEquals(1.7011, Black76Kernel.price(19, 19, 0.75, 0.28, 0.10, isCall), PRINTED);
    }

    @Test
    void priceIsBlackWithTheDiscountFactorOfTheRate() {
        for (double strike = 10; strike < 100; strike += 2.5) {
            double black = BlackKernel.price(22, strike, 0.2, 0.9, Math.exp(-0.04 * 0.2), true);
            assertEquals(black, Black76Kernel.price(22, strike, 0.2, 0.9, 0.04, true), ROUNDING * 22);
        }
    }

    @Test
    void putCallParityHoldsForPriceAndGreeks() {
        OptionGreeks call = Black76Kernel.greeks(22, 25, 0.3, 0.9, 0.04, true);
        OptionGreeks put = Black76Kernel.greeks(22, 25, 0.3, 0.9, 0.04, false);
        double discount = Math.exp(-0.04 * 0.3);
        double difference = discount * (22 - 25);
        assertEquals(difference, call.price() - put.price(), ROUNDING * 25);
        assertEquals(discount, call.delta() - put.delta(), ROUNDING);
        assertEquals(0.04 * difference / 365, call.thetaPerDay() - put.thetaPerDay(), ROUNDING * 25);
        assertEquals(-0.3 * difference / 100, call.rhoPerPct() - put.rhoPerPct(), ROUNDING * 25);
        assertEquals(0.04 * discount / 365, call.charmPerDay() - put.charmPerDay(), ROUNDING);
        assertEquals(call.gamma(), put.gamma());
        assertEquals(call.colorPerDay(), put.colorPerDay());
        assertEquals(call.vetaPerDay(), put.vetaPerDay());
    }

    @Test
    void rateOnlyDiscountsAndNoDividendEnters() {
        OptionGreeks call = Black76Kernel.greeks(22, 25, 0.3, 0.9, 0.04, true);
        assertEquals(-0.3 * call.price() / 100, call.rhoPerPct(), ROUNDING * call.price());
        assertEquals(0, call.epsilonPerPct());
    }

    @Test
    void withoutTimeValueOnlyPriceAndDeltaRemain() {
        double discount = Math.exp(-0.04 * 0.3);
        assertEquals(
                OptionGreeks.ofIntrinsic(Black76Kernel.price(22, 20, 0.3, 0, 0.04, true), discount),
                Black76Kernel.greeks(22, 20, 0.3, 0, 0.04, true));
        assertEquals(2 * discount, Black76Kernel.price(22, 20, 0.3, 0, 0.04, true), ROUNDING * 22);
        assertEquals(OptionGreeks.ofIntrinsic(0, -0.5 * discount), Black76Kernel.greeks(22, 22, 0.3, 0, 0.04, false));
        assertEquals(OptionGreeks.ZERO, Black76Kernel.greeks(22, 20, 0.3, 0, 0.04, false));
        assertEquals(OptionGreeks.ofIntrinsic(2, 1), Black76Kernel.greeks(22, 20, 0, 0.9, 0.04, true));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    future,     NaN, 20,  0.3, 0.9, 0.04
                    strike,     22,  0,   0.3, 0.9, 0.04
                    years,      22,  20,  -1,  0.9, 0.04
                    volatility, 22,  20,  0.3, NaN, 0.04
                    rate,       22,  20,  0.3, 0.9, NaN
                    """)
    void invalidArgumentIsNamed(
            String name, double future, double strike, double years, double volatility, double rate) {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class,
                () -> Black76Kernel.price(future, strike, years, volatility, rate, true));
        assertTrue(String.valueOf(refusal.getMessage()).startsWith(name + " must be"), refusal.getMessage());
    }
}
