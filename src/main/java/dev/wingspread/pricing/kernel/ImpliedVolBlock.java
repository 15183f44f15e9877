package dev.wingspread.pricing.kernel;

import static dev.wingspread.pricing.kernel.BlockMath.BLOCK;

/**
 * One block of quotes on its way to volatilities: a seed from the normal model, then two steps of fourth order on the
 * logarithm of the price.
 *
 * <p>All in units of the smaller of forward and strike. Names as in {@link PriceBlock}; the equation is ln v(s) = ln b
 * with b the quoted time value. For total volatilities s off by a relative error e, a step leaves about e^4.
 */
final class ImpliedVolBlock {

    /** Least log-moneyness and distance the seed works with, in units of the time value. */
    private static final double AT_THE_MONEY = 1e-7;

    final double[] vol = new double[BLOCK];

    /** Rows of the block that are left to the scalar kernel. */
    final int[] odd = new int[BLOCK];

    int oddCount;

    private final double[] forward = new double[BLOCK];
    private final double[] strike = new double[BLOCK];
    private final double[] years = new double[BLOCK];
    private final double[] discount = new double[BLOCK];
    private final double[] side = new double[BLOCK];
    private final double[] tick = new double[BLOCK];
    private final double[] undiscounted = new double[BLOCK];
    private final double[] timeValue = new double[BLOCK];
    private final double[] smaller = new double[BLOCK];
    private final double[] target = new double[BLOCK];
    private final double[] distance = new double[BLOCK];
    private final double[] logMoneyness = new double[BLOCK];
    private final double[] totalVolatility = new double[BLOCK];
    private final double[] near = new double[BLOCK];
    private final double[] far = new double[BLOCK];
    private final double[] nearTail = new double[BLOCK];
    private final double[] farTail = new double[BLOCK];
    private final double[] gaussian = new double[BLOCK];
    private final double[] value = new double[BLOCK];
    private final double[] elasticity = new double[BLOCK];
    private final double[] change = new double[BLOCK];
    private final double[] scratch = new double[BLOCK];
    private final double[] exponent = new double[BLOCK];

    /** Solves rows of a batch into {@link #vol}; what {@link #odd} lists is not to be used, the rest is reliable. */
    void compute(QuoteColumns quotes, int from, int n) {
        load(quotes, from, n);
        undiscount(undiscounted, discount, tick, n);
        timeValues(undiscounted, forward, strike, side, timeValue, n);
        smallerOf(forward, strike, smaller, n);
        scale(timeValue, forward, strike, smaller, target, distance, n);
        moneyness(n);
        seed(n);
        step(n);
        step(n);
        volatilities(totalVolatility, years, vol, n);
        findOddRows(n);
    }

    private void load(QuoteColumns quotes, int from, int n) {
        System.arraycopy(quotes.price, from, undiscounted, 0, n);
        System.arraycopy(quotes.forward, from, forward, 0, n);
        System.arraycopy(quotes.strike, from, strike, 0, n);
        System.arraycopy(quotes.years, from, years, 0, n);
        System.arraycopy(quotes.discountFactor, from, discount, 0, n);
        System.arraycopy(quotes.side, from, side, 0, n);
        System.arraycopy(quotes.tick, from, tick, 0, n);
    }

    private static void undiscount(double[] price, double[] discount, double[] tick, int n) {
        for (int i = 0; i < n; i++) {
            double growth = 1 / discount[i];
            price[i] *= growth;
            tick[i] *= growth;
        }
    }

    private static void timeValues(
            double[] price, double[] forward, double[] strike, double[] side, double[] timeValue, int n) {
        for (int i = 0; i < n; i++) {
            double payoff = side[i] * (forward[i] - strike[i]);
            timeValue[i] = price[i] - 0.5 * (payoff + Math.abs(payoff));
        }
    }

    private static void smallerOf(double[] forward, double[] strike, double[] smaller, int n) {
        for (int i = 0; i < n; i++) {
            smaller[i] = Math.min(forward[i], strike[i]);
        }
    }

    /** Time value and distance of forward and strike in units of the smaller. */
    private static void scale(
            double[] timeValue,
            double[] forward,
            double[] strike,
            double[] smaller,
            double[] target,
            double[] distance,
            int n) {
        for (int i = 0; i < n; i++) {
            double unit = 1 / smaller[i];
            target[i] = timeValue[i] * unit;
            distance[i] = Math.abs(forward[i] - strike[i]) * unit;
        }
    }

    private void moneyness(int n) {
        BlockMath.logRatio(forward, strike, scratch, logMoneyness, n);
        for (int i = 0; i < n; i++) {
            if (!(Math.abs(scratch[i]) <= BlockMath.LOG_RATIO_LIMIT)) {
                logMoneyness[i] = BlackKernel.logRatio(forward[i], strike[i]);
            }
        }
    }

    private void seed(int n) {
        seedRatios(distance, target, value, n);
        BlockMath.roughLog(value, scratch, exponent, n);
        seedVolatilities(value, logMoneyness, target, totalVolatility, n);
    }

    private static void seedRatios(double[] distance, double[] target, double[] ratio, int n) {
        for (int i = 0; i < n; i++) {
            double floored = Math.max(distance[i], AT_THE_MONEY * target[i]);
            ratio[i] = 1 + floored / target[i];
        }
    }

    /** The rational approximation of {@link TimeValueInversion}. */
    private static void seedVolatilities(double[] y, double[] logMoneyness, double[] target, double[] seed, int n) {
        for (int i = 0; i < n; i++) {
            double x = Math.max(Math.abs(logMoneyness[i]), AT_THE_MONEY * target[i]);
            double r = Math.sqrt(y[i]);
            double p = 0.0034864388207105895;
            double q = 0.0024159064554069476;
            p = Math.fma(p, r, 0.005493173258867642);
            q = Math.fma(q, r, 0.005694753583296153);
            p = Math.fma(p, r, 0.043652677865558764);
            q = Math.fma(q, r, 0.020739631041503805);
            p = Math.fma(p, r, -0.06326908562891466);
            q = Math.fma(q, r, 0.10616705375499809);
            p = Math.fma(p, r, 0.39894981791356116);
            q = Math.fma(q, r, -0.15802243128878005);
            q = Math.fma(q, r, 1);
            double z = x * q / (y[i] * p);
            seed[i] = z * (1 + z * z * (1 / 24.0));
        }
    }

    private void step(int n) {
        PriceBlock.distances(logMoneyness, totalVolatility, near, far, scratch, n);
        BlockMath.scaledUpperTail(scratch, nearTail, n);
        BlockMath.scaledUpperTail(far, farTail, n);
        BlockMath.gaussian(near, exponent, gaussian, n);
        values(near, nearTail, farTail, gaussian, value, n);
        BlockMath.logRatio(value, target, scratch, change, n);
        newtonSteps(totalVolatility, gaussian, value, elasticity, change, n);
        householderSteps(near, far, elasticity, change, n);
        apply(change, totalVolatility, n);
    }

    private static void values(
            double[] near, double[] nearTail, double[] farTail, double[] gaussian, double[] value, int n) {
        for (int i = 0; i < n; i++) {
            double isNear = BlockMath.isPositive(near[i]);
            double tails = Math.fma(1 - 2 * isNear, nearTail[i], -farTail[i]);
            value[i] = Math.fma(gaussian[i], tails, isNear);
        }
    }

    /** Relative Newton steps from ln(value / target), in place, and the elasticity of the value in the volatility. */
    private static void newtonSteps(
            double[] totalVolatility, double[] gaussian, double[] value, double[] elasticity, double[] change, int n) {
        for (int i = 0; i < n; i++) {
            double slope = totalVolatility[i] * (NormalKernel.INVERSE_SQRT_TWO_PI * gaussian[i]);
            double reciprocal = 1 / (slope * value[i]);
            elasticity[i] = slope * slope * reciprocal;
            change[i] *= -value[i] * value[i] * reciprocal;
        }
    }

    /** Third-order correction; the ratios of derivatives of ln(value), times powers of s, in closed form. */
    private static void householderSteps(double[] near, double[] far, double[] elasticity, double[] change, int n) {
        for (int i = 0; i < n; i++) {
            double e = elasticity[i];
            double c = -near[i] * far[i];
            double a = 0.5 * (far[i] - near[i]);
            double second = c - e;
            double third = c * (c - 3 * e) + 2 * e * e - (4 * a * a - c);
            double newton = change[i];
            double upper = Math.fma(0.5 * second, newton, 1);
            double lower = Math.fma(Math.fma(third * (1 / 6.0), newton, second), newton, 1);
            change[i] = newton * upper / lower;
        }
    }

    private static void apply(double[] change, double[] totalVolatility, int n) {
        for (int i = 0; i < n; i++) {
            totalVolatility[i] = Math.fma(change[i], totalVolatility[i], totalVolatility[i]);
        }
    }

    private static void volatilities(double[] totalVolatility, double[] years, double[] vol, int n) {
        for (int i = 0; i < n; i++) {
            vol[i] = totalVolatility[i] / Math.sqrt(years[i]);
        }
    }

    private void findOddRows(int n) {
        double[] distrust = scratch;
        QuoteTrust.inputs(tick, forward, strike, discount, side, distrust, n);
        QuoteTrust.solution(change, near, far, totalVolatility, distrust, n);
        QuoteTrust.values(target, smaller, distrust, n);
        QuoteTrust.errors(undiscounted, forward, strike, tick, gaussian, n);
        QuoteTrust.reliability(gaussian, timeValue, elasticity, vol, distrust, n);
        QuoteTrust.range(vol, years, distrust, n);
        oddCount = 0;
        for (int i = 0; i < n; i++) {
            // Written so that NaN is odd, too.
            if (!(distrust[i] <= 0)) {
                odd[oddCount++] = i;
            }
        }
    }
}
