package dev.wingspread.pricing.kernel;

import static dev.wingspread.pricing.kernel.BlockMath.BLOCK;

/**
 * One block of options on its way to prices: copies of the inputs and every intermediate quantity.
 *
 * <p>Formulas and names are those of {@link TimeValueKernel}, applied to present values. With x the log-moneyness, s the
 * total volatility, a = |x| / s, h = s / 2, D = h - a and z = h + a, the time value is m N(D) less M N(-z), where m and M
 * are the smaller and the larger present value of underlying and strike; as m n(D) = M n(z), one Gaussian serves both.
 */
final class PriceBlock {

    /** Beyond this distance the Gaussian nears the subnormal numbers and the tail function the end of its range. */
    static final double FARTHEST = 37;

    /** Least total volatility, plus this much per unit of distance: below it the difference of two tails loses digits. */
    private static final double LEAST_TOTAL_VOLATILITY = 1e-3;

    private static final double LEAST_TOTAL_VOLATILITY_PER_DISTANCE = 3e-4;

    /** Present values and underlyings below this could take a far price or its Greeks out of the normal numbers. */
    private static final double SMALLEST_AMOUNT = 1e-6;

    /** One over the largest amount: adds nothing to a distance unless the amount is absurd. */
    private static final double ONE_OVER_LARGEST_AMOUNT = 1e-100;

    /** Turns any shortfall into a distance beyond all limits. */
    private static final double FORBIDDING = 1e200;

    final double[] underlying = new double[BLOCK];
    final double[] strike = new double[BLOCK];
    final double[] years = new double[BLOCK];
    final double[] volatility = new double[BLOCK];
    final double[] carry = new double[BLOCK];
    final double[] side = new double[BLOCK];

    /** Discount factors on arrival, present values after. */
    final double[] presentUnderlying = new double[BLOCK];

    final double[] presentStrike = new double[BLOCK];

    final double[] rootOfYears = new double[BLOCK];
    final double[] totalVolatility = new double[BLOCK];
    final double[] logMoneyness = new double[BLOCK];
    final double[] near = new double[BLOCK];
    final double[] far = new double[BLOCK];
    final double[] nearTail = new double[BLOCK];
    final double[] farTail = new double[BLOCK];
    final double[] gaussian = new double[BLOCK];
    final double[] smaller = new double[BLOCK];
    final double[] price = new double[BLOCK];

    private final double[] distrust = new double[BLOCK];
    private final double[] scratch = new double[BLOCK];
    private final double[] exponent = new double[BLOCK];

    /** Rows of the block that are left to the scalar kernel. */
    final int[] odd = new int[BLOCK];

    int oddCount;

    /** Prices rows of a batch into {@link #price}; what {@link #findOddRows} then lists is not to be used. */
    void compute(OptionColumns options, int from, int n) {
        load(options, from, n);
        distrustInputs(underlying, strike, presentUnderlying, presentStrike, distrust, n);
        distrustSides(side, distrust, n);
        moneyness(n);
        presentValues(underlying, presentUnderlying, n);
        presentValues(strike, presentStrike, n);
        distances(logMoneyness, totalVolatility, near, far, scratch, n);
        BlockMath.scaledUpperTail(scratch, nearTail, n);
        BlockMath.scaledUpperTail(far, farTail, n);
        BlockMath.gaussian(near, exponent, gaussian, n);
        distrustDistances(far, totalVolatility, distrust, n);
        distrustAmounts(underlying, presentUnderlying, presentStrike, distrust, n);
        smaller(presentUnderlying, presentStrike, smaller, gaussian, n);
        legs(gaussian, nearTail, farTail, n);
        timeValues(smaller, near, nearTail, farTail, price, n);
        addIntrinsic(presentUnderlying, presentStrike, side, price, n);
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

    private void moneyness(int n) {
        BlockMath.logRatio(underlying, strike, scratch, logMoneyness, n);
        for (int i = 0; i < n; i++) {
            if (!(Math.abs(scratch[i]) <= BlockMath.LOG_RATIO_LIMIT)) {
                logMoneyness[i] = BlackKernel.logRatio(underlying[i], strike[i]);
            }
        }
        addCarry(carry, years, logMoneyness, n);
        totalVolatilities(volatility, years, rootOfYears, totalVolatility, n);
    }

    private static void addCarry(double[] carry, double[] years, double[] logMoneyness, int n) {
        for (int i = 0; i < n; i++) {
            logMoneyness[i] += carry[i] * years[i];
        }
    }

    private static void totalVolatilities(
            double[] volatility, double[] years, double[] rootOfYears, double[] totalVolatility, int n) {
        for (int i = 0; i < n; i++) {
            rootOfYears[i] = Math.sqrt(years[i]);
            totalVolatility[i] = volatility[i] * rootOfYears[i];
        }
    }

    private static void presentValues(double[] amount, double[] discountToPresent, int n) {
        for (int i = 0; i < n; i++) {
            discountToPresent[i] *= amount[i];
        }
    }

    static void distances(
            double[] logMoneyness, double[] totalVolatility, double[] near, double[] far, double[] absNear, int n) {
        for (int i = 0; i < n; i++) {
            double a = Math.abs(logMoneyness[i]) / totalVolatility[i];
            double h = 0.5 * totalVolatility[i];
            near[i] = h - a;
            absNear[i] = Math.abs(h - a);
            far[i] = h + a;
        }
    }

    /** Zero for amounts that are not negative; what it is otherwise forbids the row. */
    private static void distrustInputs(
            double[] underlying, double[] strike, double[] discount1, double[] discount2, double[] distrust, int n) {
        for (int i = 0; i < n; i++) {
            double amounts = (Math.abs(underlying[i]) - underlying[i]) + (Math.abs(strike[i]) - strike[i]);
            double discounts = (Math.abs(discount1[i]) - discount1[i]) + (Math.abs(discount2[i]) - discount2[i]);
            distrust[i] = FORBIDDING * (amounts + discounts) + ONE_OVER_LARGEST_AMOUNT * (underlying[i] + strike[i]);
        }
    }

    private static void distrustSides(double[] side, double[] distrust, int n) {
        for (int i = 0; i < n; i++) {
            distrust[i] += FORBIDDING * Math.abs(Math.abs(side[i]) - 1);
        }
    }

    private static void distrustDistances(double[] far, double[] totalVolatility, double[] distrust, int n) {
        for (int i = 0; i < n; i++) {
            double least = Math.fma(LEAST_TOTAL_VOLATILITY_PER_DISTANCE, far[i], LEAST_TOTAL_VOLATILITY);
            double spare = totalVolatility[i] - least;
            distrust[i] += far[i] + FORBIDDING * (Math.abs(spare) - spare);
        }
    }

    /** Far distances of rows with enough total volatility and amounts that are not tiny; far beyond all limits for others. */
    static void shortfalls(double[] far, double[] totalVolatility, double[] smaller, double[] distrust, int n) {
        for (int i = 0; i < n; i++) {
            double least = Math.fma(LEAST_TOTAL_VOLATILITY_PER_DISTANCE, far[i], LEAST_TOTAL_VOLATILITY);
            double spare = totalVolatility[i] - least;
            double spareAmount = smaller[i] - SMALLEST_AMOUNT;
            double missing = (Math.abs(spare) - spare) + (Math.abs(spareAmount) - spareAmount);
            distrust[i] = Math.fma(FORBIDDING, missing, far[i]);
        }
    }

    private static void distrustAmounts(
            double[] underlying, double[] presentUnderlying, double[] presentStrike, double[] distrust, int n) {
        for (int i = 0; i < n; i++) {
            double spare = underlying[i] - SMALLEST_AMOUNT;
            double spare1 = presentUnderlying[i] - SMALLEST_AMOUNT;
            double spare2 = presentStrike[i] - SMALLEST_AMOUNT;
            double missing = (Math.abs(spare) - spare) + (Math.abs(spare1) - spare1) + (Math.abs(spare2) - spare2);
            distrust[i] += FORBIDDING * missing;
        }
    }

    private static void smaller(double[] first, double[] second, double[] smaller, double[] gaussian, int n) {
        for (int i = 0; i < n; i++) {
            smaller[i] = Math.min(first[i], second[i]);
            gaussian[i] *= smaller[i];
        }
    }

    private static void legs(double[] gaussian, double[] nearTail, double[] farTail, int n) {
        for (int i = 0; i < n; i++) {
            nearTail[i] *= gaussian[i];
            farTail[i] *= gaussian[i];
        }
    }

    private static void timeValues(
            double[] smaller, double[] near, double[] nearTail, double[] farTail, double[] value, int n) {
        for (int i = 0; i < n; i++) {
            double isNear = BlockMath.isPositive(near[i]);
            double nearLeg = Math.fma(isNear, smaller[i], (1 - 2 * isNear) * nearTail[i]);
            value[i] = nearLeg - farTail[i];
        }
    }

    private static void addIntrinsic(double[] underlying, double[] strike, double[] side, double[] value, int n) {
        for (int i = 0; i < n; i++) {
            double payoff = side[i] * (underlying[i] - strike[i]);
            value[i] += 0.5 * (payoff + Math.abs(payoff));
        }
    }

    /** Lists in {@link #odd} the rows out of the range of the vector formulas, invalid ones among them. */
    void findOddRows(int n) {
        oddCount = 0;
        for (int i = 0; i < n; i++) {
            // Written so that NaN is odd, too.
            if (!(distrust[i] <= FARTHEST)) {
                odd[oddCount++] = i;
            }
        }
    }
}
