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

    private final double[] price = new double[BLOCK];
    private final double[] forward = new double[BLOCK];
    private final double[] strike = new double[BLOCK];
    private final double[] years = new double[BLOCK];
    private final double[] discount = new double[BLOCK];
    private final double[] side = new double[BLOCK];
    private final double[] tick = new double[BLOCK];
    private final double[] smaller = new double[BLOCK];
    private final double[] timeValue = new double[BLOCK];
    private final double[] target = new double[BLOCK];
    private final double[] perTimeValue = new double[BLOCK];
    private final double[] perYear = new double[BLOCK];
    private final double[] logMoneyness = new double[BLOCK];
    private final double[] totalVolatility = new double[BLOCK];
    private final double[] near = new double[BLOCK];
    private final double[] far = new double[BLOCK];
    private final double[] nearTail = new double[BLOCK];
    private final double[] farTail = new double[BLOCK];
    private final double[] gaussian = new double[BLOCK];
    private final double[] change = new double[BLOCK];
    private final double[] scratch = new double[BLOCK];

    /** Solves rows of a batch into {@link #vol}; what {@link #odd} lists is not to be used, the rest is reliable. */
    void compute(QuoteColumns quotes, int from, int n) {
        load(quotes, from, n);
        timeValues(price, forward, strike, side, discount, smaller, timeValue, n);
        targets(timeValue, smaller, discount, target, perTimeValue, n);
        BlockMath.narrow(forward, strike, logMoneyness, perYear, scratch, n);
        PriceBlock.divide(logMoneyness, perYear, years, n);
        BlockMath.logRatio(logMoneyness, scratch, n);
        seed(n);
        step(n);
        step(n);
        volatilities(totalVolatility, perYear, vol, n);
        findOddRows(n);
    }

    private void load(QuoteColumns quotes, int from, int n) {
        System.arraycopy(quotes.price, from, price, 0, n);
        System.arraycopy(quotes.forward, from, forward, 0, n);
        System.arraycopy(quotes.strike, from, strike, 0, n);
        System.arraycopy(quotes.years, from, years, 0, n);
        System.arraycopy(quotes.discountFactor, from, discount, 0, n);
        System.arraycopy(quotes.side, from, side, 0, n);
        System.arraycopy(quotes.tick, from, tick, 0, n);
    }

    /** The discounted time values, and the units of all that follows. */
    private static void timeValues(
            double[] price,
            double[] forward,
            double[] strike,
            double[] side,
            double[] discount,
            double[] smaller,
            double[] timeValue,
            int n) {
        for (int i = 0; i < n; i++) {
            double payoff = side[i] * (forward[i] - strike[i]);
            timeValue[i] = Math.fma(-0.5 * (payoff + Math.abs(payoff)), discount[i], price[i]);
            smaller[i] = Math.min(forward[i], strike[i]);
        }
    }

    /** Time values in units of the smaller of forward and strike, and one over the undiscounted time values. */
    private static void targets(
            double[] timeValue, double[] smaller, double[] discount, double[] target, double[] perTimeValue, int n) {
        for (int i = 0; i < n; i++) {
            double v = timeValue[i];
            double unit = smaller[i] * discount[i];
            double reciprocal = 1 / (v * unit);
            target[i] = v * reciprocal * v;
            perTimeValue[i] = unit * reciprocal * discount[i];
        }
    }

    private void seed(int n) {
        double[] y = change;
        seedRatios(forward, strike, perTimeValue, y, n);
        BlockMath.roughLog(y, near, far, n);
        seedVolatilities(y, logMoneyness, target, totalVolatility, n);
    }

    /** One plus the distance of forward and strike in units of the time value. */
    private static void seedRatios(double[] forward, double[] strike, double[] perTimeValue, double[] ratio, int n) {
        for (int i = 0; i < n; i++) {
            double distance = Math.abs(forward[i] - strike[i]) * perTimeValue[i];
            ratio[i] = 1 + Math.max(distance, AT_THE_MONEY);
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
        distances(logMoneyness, totalVolatility, near, far, n);
        BlockMath.scaledUpperTails(near, far, nearTail, farTail, n);
        BlockMath.gaussian(near, scratch, gaussian, n);
        values(near, nearTail, farTail, gaussian, target, nearTail, change, n);
        divide(target, totalVolatility, gaussian, nearTail, change, n);
        newtonSteps(nearTail, change, n);
        householderSteps(near, far, gaussian, change, n);
        apply(change, totalVolatility, n);
    }

    private static void distances(double[] logMoneyness, double[] totalVolatility, double[] near, double[] far, int n) {
        for (int i = 0; i < n; i++) {
            double a = Math.abs(logMoneyness[i]) / totalVolatility[i];
            double h = 0.5 * totalVolatility[i];
            near[i] = h - a;
            far[i] = h + a;
        }
    }

    /** Values, and what they are above the target. */
    private static void values(
            double[] near,
            double[] nearTail,
            double[] farTail,
            double[] gaussian,
            double[] target,
            double[] value,
            double[] gap,
            int n) {
        for (int i = 0; i < n; i++) {
            double isNear = BlockMath.isPositive(near[i]);
            double tails = Math.fma(1 - 2 * isNear, nearTail[i], -farTail[i]);
            double v = Math.fma(gaussian[i], tails, isNear);
            value[i] = v;
            gap[i] = v - target[i];
        }
    }

    /**
     * By one division: gaps by the sums of value and target; elasticities of the value in the volatility, instead of
     * Gaussians; and the negatives of their reciprocals, instead of values.
     */
    private static void divide(
            double[] target, double[] totalVolatility, double[] gaussian, double[] value, double[] gap, int n) {
        for (int i = 0; i < n; i++) {
            double v = value[i];
            double slope = totalVolatility[i] * (NormalKernel.INVERSE_SQRT_TWO_PI * gaussian[i]);
            double slopeValue = slope * v;
            double reciprocal = 1 / Math.fma(target[i], slopeValue, v * slopeValue);
            double perSlopeValue = Math.fma(target[i], reciprocal, v * reciprocal);
            gap[i] *= slopeValue * reciprocal;
            gaussian[i] = slope * (slope * perSlopeValue);
            value[i] = -v * (v * perSlopeValue);
        }
    }

    /** Relative Newton steps by ln(value / target), in place. */
    private static void newtonSteps(double[] minusPerElasticity, double[] gap, int n) {
        for (int i = 0; i < n; i++) {
            gap[i] = minusPerElasticity[i] * BlockMath.twiceArtanh(gap[i]);
        }
    }

    /** Third-order correction; the ratios of derivatives of ln(value), times powers of s, in closed form. */
    private static void householderSteps(double[] near, double[] far, double[] elasticity, double[] change, int n) {
        for (int i = 0; i < n; i++) {
            double e = elasticity[i];
            double c = -near[i] * far[i];
            double width = far[i] - near[i];
            double second = c - e;
            double third = Math.fma(2 * e, e, Math.fma(c, Math.fma(-3, e, c) + 1, -width * width));
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

    private static void volatilities(double[] totalVolatility, double[] perYear, double[] vol, int n) {
        for (int i = 0; i < n; i++) {
            vol[i] = totalVolatility[i] * Math.sqrt(perYear[i]);
        }
    }

    private void findOddRows(int n) {
        double[] distrust = scratch;
        QuoteTrust.inputs(tick, forward, strike, discount, side, distrust, n);
        QuoteTrust.solution(change, near, far, totalVolatility, distrust, n);
        QuoteTrust.values(target, smaller, distrust, n);
        QuoteTrust.errors(price, forward, strike, discount, tick, nearTail, n);
        QuoteTrust.reliability(nearTail, timeValue, gaussian, vol, distrust, n);
        QuoteTrust.range(vol, years, distrust, n);
        oddCount = BlockMath.findNonZeros(distrust, nearTail, odd, n);
    }
}
