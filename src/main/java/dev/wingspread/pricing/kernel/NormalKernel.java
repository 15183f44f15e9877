package dev.wingspread.pricing.kernel;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Erfcx;

/** The standard normal distribution, accurate in relative terms far into both tails. */
public final class NormalKernel {

    /** 1 / sqrt(2 pi), the density at zero. */
    static final double INVERSE_SQRT_TWO_PI = 0.3989422804014327;

    private static final double INVERSE_SQRT_TWO = 0.7071067811865476;

    private NormalKernel() {}

    /**
     * Probability that a standard normal variable is at most {@code x}.
     *
     * <p>Computed as half the complementary error function of -x / sqrt 2, so the lower tail keeps its digits: about
     * 1e-300 at x = -37. It is 0 below about -38.5 (underflow) and at minus infinity, 1 above about 8.3.
     *
     * @param x any number, infinities included
     * @return the probability, in [0, 1]; relative error below 5e-13 wherever the result is above 1e-300
     * @throws IllegalArgumentException if x is NaN
     */
    public static double normalCdf(double x) {
        KernelArguments.requireNumber("x", x);
        return 0.5 * Erfc.value(-x * INVERSE_SQRT_TWO);
    }

    /**
     * Density of the standard normal distribution at {@code x}.
     *
     * @param x any number, infinities included
     * @return the density per unit of x, in [0, 0.399]; 0 beyond about |x| = 38.6 (underflow); relative error below
     *     5e-13 wherever the result is above 1e-300
     * @throws IllegalArgumentException if x is NaN
     */
    public static double density(double x) {
        KernelArguments.requireNumber("x", x);
        return INVERSE_SQRT_TWO_PI * StrictMath.exp(-0.5 * x * x);
    }

    /**
     * The upper tail with its Gaussian decay taken out: (1 - N(z)) times exp(z^2 / 2), that is Mills' ratio over
     * sqrt(2 pi). It falls smoothly from 0.5 at z = 0 like 0.399 / z and never underflows.
     */
    static double scaledUpperTail(double z) {
        return 0.5 * Erfcx.value(z * INVERSE_SQRT_TWO);
    }
}
