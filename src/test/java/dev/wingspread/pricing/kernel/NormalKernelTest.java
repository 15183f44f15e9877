package dev.wingspread.pricing.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalKernelTest {

    /** x^2 ulps from rounding the argument under exp(-x^2/2), worst at x = 37. */
    private static final double TAIL_RELATIVE = 5e-13;

    /** Two roundings of numbers below one. */
    private static final double A_FEW_ULPS = 3e-16;

    /** Probabilities and densities in 50 digits (mpmath), cut to 20. */
    @ParameterizedTest
    @CsvSource(textBlock = """
                    0,     0.5,                       0.39894228040143267794
                    1,     0.84134474606854294859,    0.2419707245191433498
                    -1,    0.15865525393145705141,    0.2419707245191433498
                    -5,    2.8665157187919391167e-7,  1.4867195147342977079e-6
                    -10,   7.6198530241605260660e-24, 7.6945986267064193463e-23
                    -20,   2.7536241186062336951e-89, 5.5209483621597631896e-88
                    -37,   5.7255712225245768227e-300, 2.1200065515246056269e-298
                    """)
    void probabilityAndDensityKeepTheirDigitsInTheTail(double x, double probability, double density) {
        assertEquals(probability, NormalKernel.normalCdf(x), TAIL_RELATIVE * probability);
        assertEquals(density, NormalKernel.density(x), TAIL_RELATIVE * density);
    }

    @Test
    void bothTailsAddUpToOne() {
        for (double x = -9; x <= 9; x += 0.125) {
            assertEquals(1, NormalKernel.normalCdf(x) + NormalKernel.normalCdf(-x), A_FEW_ULPS);
        }
    }

    @Test
    void scaledTailIsTheTailWithoutItsGaussian() {
        for (double z = 0; z <= 36; z += 0.25) {
            double tail = NormalKernel.normalCdf(-z);
            double rebuilt = NormalKernel.scaledUpperTail(z) * Math.exp(-0.5 * z * z);
            assertEquals(tail, rebuilt, TAIL_RELATIVE * tail);
        }
    }

    @Test
    void infinitiesAreLimits() {
        assertEquals(0, NormalKernel.normalCdf(Double.NEGATIVE_INFINITY));
        assertEquals(1, NormalKernel.normalCdf(Double.POSITIVE_INFINITY));
        assertEquals(0, NormalKernel.density(Double.NEGATIVE_INFINITY));
        assertEquals(0, NormalKernel.scaledUpperTail(Double.POSITIVE_INFINITY));
    }

    @Test
    void notANumberIsRefusedByName() {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> NormalKernel.normalCdf(Double.NaN));
        assertTrue(String.valueOf(refusal.getMessage()).contains("x must be a number but is NaN"));
        assertThrows(IllegalArgumentException.class, () -> NormalKernel.density(Double.NaN));
    }
}
