package dev.wingspread.pricing.kernel;

import static dev.wingspread.pricing.kernel.BlockMath.BLOCK;
import static dev.wingspread.pricing.kernel.BlockMath.lack;

/**
 * One block of options on its way to prices: copies of the inputs and every intermediate quantity.
 *
 * <p>Formulas and names are those of {@link TimeValueKernel}, applied to present values. With x the log-moneyness, s the
 * total volatility, a = |x| / s, h = s / 2, D = h - a and z = h + a, the time value is m N(D) less M N(-z), where m and M
 * are the smaller and the larger present value of underlying and strike; as m n(D) = M n(z), one Gaussian serves both.
 */
final class PriceBlock {

    /** Beyond this distance the Gaussian nears the subnormal numbers and the tail function the end of its range. */
    private static final double FARTHEST = 37;

    /** Least total volatility, plus this much per unit of distance: below it the difference of two tails loses digits. */
    private static final double LEAST_TOTAL_VOLATILITY = 1e-3;

    private static final double LEAST_TOTAL_VOLATILITY_PER_DISTANCE = 3e-4;

    /** Amounts below these could take a far price or its Greeks out of the normal numbers. */
    private static final double SMALLEST_PRESENT_VALUE = 1e-6;

    private static final double SMALLEST_UNDERLYING = 1e-4;

    private static final double LARGEST_UNDERLYING = 1e98;

    final double[] underlying = BlockMath.newColumn();
    final double[] strike = BlockMath.newColumn();
    final double[] years = BlockMath.newColumn();
    final double[] volatility = BlockMath.newColumn();
    final double[] carry = BlockMath.newColumn();
    final double[] side = BlockMath.newColumn();

    /** Discount factors on arrival, present values after. */
    final double[] presentUnderlying = BlockMath.newColumn();

    final double[] presentStrike = BlockMath.newColumn();

    final double[] rootOfYears = BlockMath.newColumn();
    final double[] totalVolatility = BlockMath.newColumn();
    final double[] perTotalVolatility = BlockMath.newColumn();
    final double[] logMoneyness = BlockMath.newColumn();
    final double[] near = BlockMath.newColumn();
    final double[] far = BlockMath.newColumn();
    final double[] nearTail = BlockMath.newColumn();
    final double[] farTail = BlockMath.newColumn();
    final double[] gaussian = BlockMath.newColumn();
    final double[] smaller = BlockMath.newColumn();
    final double[] price = BlockMath.newColumn();

    private final double[] distrust = BlockMath.newColumn();
    private final double[] scratch = BlockMath.newColumn();

    /** Rows of the block that are left to the scalar kernel. */
    final int[] odd = new int[BLOCK];

    int oddCount;

    /** Prices rows of a batch into {@link #price}; what {@link #findOddRows} then lists is not to be used. */
    void compute(OptionColumns options, int from, int n) {
        load(options, from, n);
        totalVolatilities(volatility, years, rootOfYears, totalVolatility, n);
        presentValues(underlying, strike, presentUnderlying, presentStrike, smaller, n);
        BlockMath.narrow(underlying, strike, logMoneyness, perTotalVolatility, price, n);
        divide(logMoneyness, perTotalVolatility, totalVolatility, n);
        logMoneyness(logMoneyness, price, carry, years, n);
        distances(logMoneyness, totalVolatility, perTotalVolatility, near, far, n);
        BlockMath.gaussian(near, price, gaussian, n);
        multiply(gaussian, smaller, n);
        BlockMath.scaledUpperTails(near, far, gaussian, nearTail, farTail, n);
        timeValues(smaller, near, nearTail, farTail, price, n);
        addIntrinsic(presentUnderlying, presentStrike, side, price, n);
        distrustAmounts(underlying, presentUnderlying, presentStrike, smaller, distrust, n);
        distrustDistances(totalVolatility, far, side, distrust, n);
    }

    /** Makes rows odd whose rate is not finite. */
    void distrustRates(double[] rate, int n) {
        for (int i = 0; i < n; i++) {
            distrust[i] += Math.abs(0 * rate[i]);
        }
    }

    private void load(OptionColumns options, int from, int n) {
        System.arraycopy(options.underlying, from, underlying, 0, n);
        System.arraycopy(options.strike, from, strike, 0, n);
        System.arraycopy(options.years, from, years, 0, n);
        System.arraycopy(options.volatility, from, volatility, 0, n);
        System.arraycopy(options.carry, from, carry, 0, n);
        System.arraycopy(options.side, from, side, 0, n);
        System.arraycopy(options.yieldDiscountFactor, from, presentUnderlying, 0, n);
        System.arraycopy(options.discountFactor, from, presentStrike, 0, n);
    }

    private static void totalVolatilities(
            double[] volatility, double[] years, double[] rootOfYears, double[] totalVolatility, int n) {
        for (int i = 0; i < n; i++) {
            rootOfYears[i] = Math.sqrt(years[i]);
            totalVolatility[i] = volatility[i] * rootOfYears[i];
        }
    }

    /** Discount factors become present values. */
    private static void presentValues(
            double[] underlying,
            double[] strike,
            double[] presentUnderlying,
            double[] presentStrike,
            double[] smaller,
            int n) {
        for (int i = 0; i < n; i++) {
            double first = presentUnderlying[i] * underlying[i];
            double second = presentStrike[i] * strike[i];
            presentUnderlying[i] = first;
            presentStrike[i] = second;
            smaller[i] = Math.min(first, second);
        }
    }

    static void multiply(double[] product, double[] factor, int n) {
        for (int i = 0; i < n; i++) {
            product[i] *= factor[i];
        }
    }

    /**
     * A difference by its sum, and one by the total volatility, in place and by one division; the remainder corrects the
     * first for the rounding of the shared reciprocal.
     */
    static void divide(double[] difference, double[] sum, double[] totalVolatility, int n) {
        for (int i = 0; i < n; i++) {
            double reciprocal = 1 / (sum[i] * totalVolatility[i]);
            double perSum = reciprocal * totalVolatility[i];
            double quotient = difference[i] * perSum;
            difference[i] = Math.fma(Math.fma(-quotient, sum[i], difference[i]), perSum, quotient);
            sum[i] *= reciprocal;
        }
    }

    private static void logMoneyness(double[] quotient, double[] eighths, double[] carry, double[] years, int n) {
        for (int i = 0; i < n; i++) {
            quotient[i] = Math.fma(carry[i], years[i], BlockMath.logRatio(quotient[i], eighths[i]));
        }
    }

    /** The quotient of log-moneyness and total volatility is corrected by its remainder. */
    private static void distances(
            double[] logMoneyness,
            double[] totalVolatility,
            double[] perTotalVolatility,
            double[] near,
            double[] far,
            int n) {
        for (int i = 0; i < n; i++) {
            double x = Math.abs(logMoneyness[i]);
            double quotient = x * perTotalVolatility[i];
            double a = Math.fma(Math.fma(-quotient, totalVolatility[i], x), perTotalVolatility[i], quotient);
            double h = 0.5 * totalVolatility[i];
            near[i] = h - a;
            far[i] = h + a;
        }
    }

    /** The same where one over the total volatility is not at hand. */
    static void distances(double[] logMoneyness, double[] totalVolatility, double[] near, double[] far, int n) {
        for (int i = 0; i < n; i++) {
            double a = Math.abs(logMoneyness[i]) / totalVolatility[i];
            double h = 0.5 * totalVolatility[i];
            near[i] = h - a;
            far[i] = h + a;
        }
    }

    static void timeValues(
            double[] smaller, double[] near, double[] nearTail, double[] farTail, double[] value, int n) {
        for (int i = 0; i < n; i++) {
            double isNear = BlockMath.isPositive(near[i]);
            double nearLeg = Math.fma(isNear, smaller[i], (1 - 2 * isNear) * nearTail[i]);
            value[i] = nearLeg - farTail[i];
        }
    }

    static void addIntrinsic(double[] underlying, double[] strike, double[] side, double[] value, int n) {
        for (int i = 0; i < n; i++) {
            double payoff = side[i] * (underlying[i] - strike[i]);
            value[i] += 0.5 * (payoff + Math.abs(payoff));
        }
    }

    /**
     * What is positive, with its present value positive, is discounted by a positive factor; the strike is of the order
     * of the underlying, or the logarithm of their ratio has gone beyond all limits. An infinite amount makes NaN.
     */
    private static void distrustAmounts(
            double[] underlying,
            double[] presentUnderlying,
            double[] presentStrike,
            double[] smaller,
            double[] distrust,
            int n) {
        for (int i = 0; i < n; i++) {
            distrust[i] = Math.abs(0 * (presentUnderlying[i] - presentStrike[i]))
                    - lack(underlying[i], SMALLEST_UNDERLYING)
                    - lack(smaller[i], SMALLEST_PRESENT_VALUE)
                    - lack(LARGEST_UNDERLYING, underlying[i]);
        }
    }

    private static void distrustDistances(
            double[] totalVolatility, double[] far, double[] side, double[] distrust, int n) {
        for (int i = 0; i < n; i++) {
            double least = Math.fma(LEAST_TOTAL_VOLATILITY_PER_DISTANCE, far[i], LEAST_TOTAL_VOLATILITY);
            distrust[i] = distrust[i]
                    - lack(totalVolatility[i], least)
                    - lack(FARTHEST, far[i])
                    + Math.abs(Math.abs(side[i]) - 1);
        }
    }

    /** Zero where total volatility and the smaller amount suffice and the distance is not too far, else positive. */
    static void shortfalls(double[] far, double[] totalVolatility, double[] smaller, double[] distrust, int n) {
        for (int i = 0; i < n; i++) {
            double least = Math.fma(LEAST_TOTAL_VOLATILITY_PER_DISTANCE, far[i], LEAST_TOTAL_VOLATILITY);
            distrust[i] = -lack(totalVolatility[i], least)
                    - lack(FARTHEST, far[i])
                    - lack(smaller[i], SMALLEST_PRESENT_VALUE);
        }
    }

    /** Lists in {@link #odd} the rows out of the range of the vector formulas, invalid ones among them. */
    void findOddRows(int n) {
        oddCount = BlockMath.findNonZeros(distrust, scratch, odd, n);
    }
}
