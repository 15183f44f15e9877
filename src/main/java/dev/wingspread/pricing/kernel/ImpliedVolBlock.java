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

    final double[] vol = BlockMath.newColumn();

    /** Rows of the block that are left to the scalar kernel. */
    final int[] odd = new int[BLOCK];

    int oddCount;

    private final double[] price = BlockMath.newColumn();
    private final double[] forward = BlockMath.newColumn();
    private final double[] strike = BlockMath.newColumn();
    private final double[] years = BlockMath.newColumn();
    private final double[] discount = BlockMath.newColumn();
    private final double[] side = BlockMath.newColumn();
    private final double[] tick = BlockMath.newColumn();
    private final double[] smaller = BlockMath.newColumn();
    private final double[] timeValue = BlockMath.newColumn();
    private final double[] target = BlockMath.newColumn();
    private final double[] perTimeValue = BlockMath.newColumn();
    private final double[] perYear = BlockMath.newColumn();
    private final double[] logMoneyness = BlockMath.newColumn();
    private final double[] totalVolatility = BlockMath.newColumn();
    private final double[] near = BlockMath.newColumn();
    private final double[] far = BlockMath.newColumn();
    private final double[] nearTail = BlockMath.newColumn();
    private final double[] farTail = BlockMath.newColumn();
    private final double[] gaussian = BlockMath.newColumn();
    private final double[] change = BlockMath.newColumn();
    private final double[] scratch = BlockMath.newColumn();

    /** Solves rows of a batch into {@link #vol}; what {@link #odd} lists is not to be used, the rest is reliable. */
    void compute(QuoteColumns quotes, int from, int n) {
        load(quotes, from, n);
        timeValues(price, forward, strike, side, discount, smaller, timeValue, n);
        targets(timeValue, smaller, discount, target, perTimeValue, n);
        BlockMath.narrow(forward, strike, logMoneyness, perYear, scratch, n);
        PriceBlock.divide(logMoneyness, perYear, years, n);
        logMoneyness(logMoneyness, scratch, n);
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

    private static void logMoneyness(double[] quotient, double[] eighths, int n) {
        for (int i = 0; i < n; i++) {
            quotient[i] = BlockMath.logRatio(quotient[i], eighths[i]);
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
        PriceBlock.distances(logMoneyness, totalVolatility, near, far, n);
        BlockMath.gaussian(near, scratch, gaussian, n);
        BlockMath.scaledUpperTails(near, far, gaussian, nearTail, farTail, n);
        values(near, nearTail, farTail, target, change, n);
        divide(target, totalVolatility, gaussian, nearTail, change, n);
        double[] elasticity = gaussian;
        double[] minusPerElasticity = nearTail;
        newtonSteps(minusPerElasticity, change, n);
        householderSteps(near, far, elasticity, change, totalVolatility, n);
    }

    /** From near tails to values, in place, and what they are above the target. */
    private static void values(
            double[] near, double[] nearTail, double[] farTail, double[] target, double[] gap, int n) {
        for (int i = 0; i < n; i++) {
            double isNear = BlockMath.isPositive(near[i]);
            double value = Math.fma(1 - 2 * isNear, nearTail[i], isNear) - farTail[i];
            nearTail[i] = value;
            gap[i] = value - target[i];
        }
    }

    /**
     * By one division and in place: from Gaussians to elasticities of value in volatility, from values to the negatives
     * of their reciprocals, and from gaps to gaps over the sums of value and target.
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

    /** With a correction of third order: the ratios of derivatives of ln(value), times powers of s, in closed form. */
    private static void householderSteps(
            double[] near, double[] far, double[] elasticity, double[] change, double[] totalVolatility, int n) {
        for (int i = 0; i < n; i++) {
            double e = elasticity[i];
            double c = -near[i] * far[i];
            double width = far[i] - near[i];
            double second = c - e;
            double third = Math.fma(2 * e, e, Math.fma(c, Math.fma(-3, e, c) + 1, -width * width));
            double newton = change[i];
            double upper = Math.fma(0.5 * second, newton, 1);
            double lower = Math.fma(Math.fma(third * (1 / 6.0), newton, second), newton, 1);
            double step = newton * upper / lower;
            change[i] = step;
            totalVolatility[i] = Math.fma(step, totalVolatility[i], totalVolatility[i]);
        }
    }

    private static void volatilities(double[] totalVolatility, double[] perYear, double[] vol, int n) {
        for (int i = 0; i < n; i++) {
            vol[i] = totalVolatility[i] * Math.sqrt(perYear[i]);
        }
    }

    private void findOddRows(int n) {
        double[] distrust = scratch;
        double[] elasticity = gaussian;
        double[] error = nearTail;
        QuoteTrust.inputs(tick, forward, discount, side, distrust, n);
        QuoteTrust.solution(change, near, far, totalVolatility, distrust, n);
        QuoteTrust.values(target, smaller, distrust, n);
        QuoteTrust.errors(price, forward, strike, discount, tick, error, n);
        QuoteTrust.reliability(error, timeValue, elasticity, vol, distrust, n);
        QuoteTrust.range(vol, years, distrust, n);
        oddCount = BlockMath.findNonZeros(distrust, nearTail, odd, n);
    }
}
