package dev.wingspread.pricing.kernel;

/**
 * A few hundred options that are valued again and again, in steps from what changes rarely to what changes always: first
 * time and discounting are written, then the options are placed at a level of their underlying, then they are priced at
 * one set of volatilities after the other.
 *
 * <p>Row by row the value is that of {@link BsmKernel} or {@link Black76Kernel} for the same inputs, with the same edges
 * and accuracy, and depends on that row alone to the last bit. Rows outside the range of the vector formulas, and all
 * rows on a machine without a fused multiply-add instruction, are valued by the scalar formula.
 *
 * <p>Columns are handed out live for bulk writing. Nothing is allocated per call; belongs to one thread at a time.
 */
public final class RevaluationBlock {

    /** Rows there is room for. */
    public static final int ROWS = 2 * BlockMath.BLOCK;

    private final boolean hasVectors;
    private final double[] underlying = BlockMath.newColumn(ROWS);
    private final double[] strike = BlockMath.newColumn(ROWS);
    private final double[] drift = BlockMath.newColumn(ROWS);
    private final double[] discountFactor = BlockMath.newColumn(ROWS);
    private final double[] yieldDiscountFactor = BlockMath.newColumn(ROWS);
    private final double[] rootOfYears = BlockMath.newColumn(ROWS);
    private final double[] side = BlockMath.newColumn(ROWS);
    private final double[] volatility = BlockMath.newColumn(ROWS);

    private final double[] logMoneyness = BlockMath.newColumn(ROWS);
    private final double[] smaller = BlockMath.newColumn(ROWS);
    private final double[] intrinsic = BlockMath.newColumn(ROWS);

    private final double[] totalVolatility = BlockMath.newColumn(ROWS);
    private final double[] near = BlockMath.newColumn(ROWS);
    private final double[] far = BlockMath.newColumn(ROWS);
    private final double[] nearTail = BlockMath.newColumn(ROWS);
    private final double[] farTail = BlockMath.newColumn(ROWS);
    private final double[] gaussian = BlockMath.newColumn(ROWS);
    private final double[] exponent = BlockMath.newColumn(ROWS);
    private final double[] scratch = BlockMath.newColumn(ROWS);
    private final double[] price = BlockMath.newColumn(ROWS);

    /** A block with all rows to be written. */
    public RevaluationBlock() {
        this(FusedMultiplyAdd.isInHardware());
    }

    RevaluationBlock(boolean hasVectors) {
        this.hasVectors = hasVectors;
    }

    /**
     * Writes what an option keeps while its underlying and its volatility change.
     *
     * @param row index of the row
     * @param strike strike, points, positive
     * @param years time to expiry as a year fraction; zero for an option that is worth its intrinsic value
     * @param rate continuously compounded interest rate, decimal per year
     * @param yield continuously compounded payout of the underlying, decimal per year: the dividend yield of an index,
     *     the rate itself for a future
     * @param isCall true for a call, false for a put
     * @throws IllegalArgumentException if an argument is NaN, infinite or out of its domain, or if the rate over the years
     *     is so large that a discount factor overflows
     */
    public void put(int row, double strike, double years, double rate, double yield, boolean isCall) {
        this.strike[row] = KernelArguments.requirePositive("strike", strike);
        KernelArguments.requireNonNegative("years", years);
        drift[row] = KernelArguments.requireFinite("drift", (rate - yield) * years);
        discountFactor[row] = Math.exp(-rate * years);
        yieldDiscountFactor[row] = rate == yield ? discountFactor[row] : Math.exp(-yield * years);
        KernelArguments.requirePositive("discount factor", discountFactor[row]);
        KernelArguments.requirePositive("yield discount factor", yieldDiscountFactor[row]);
        rootOfYears[row] = Math.sqrt(years);
        side[row] = isCall ? 1 : -1;
    }

    /**
     * Levels of the underlyings, points, positive; read by {@link #place}.
     *
     * @return the live column
     */
    public double[] underlying() {
        return underlying;
    }

    /**
     * Volatilities, decimals per square-root year, zero or positive; read by {@link #price}.
     *
     * @return the live column
     */
    public double[] volatility() {
        return volatility;
    }

    /**
     * Logarithms of forward over strike, written by {@link #place}.
     *
     * @return the live column, not to be written
     */
    public double[] logMoneyness() {
        return logMoneyness;
    }

    /**
     * Takes up the levels of the underlyings, for as many sets of volatilities side by side as wanted: row r of set k is
     * row {@code k * rows + r}.
     *
     * @param rows options written
     * @param sets sets of volatilities priced in one go, at least one; {@code rows * sets} at most {@link #ROWS}
     * @throws IllegalArgumentException if an underlying is NaN, infinite or not positive
     */
    public void place(int rows, int sets) {
        for (int i = 0; i < rows; i++) {
            KernelArguments.requirePositive("underlying", underlying[i]);
        }
        BlockMath.narrow(underlying, strike, logMoneyness, near, far, rows);
        logRatios(logMoneyness, near, far, rows);
        for (int i = 0; i < rows; i++) {
            if (!(Math.abs(logMoneyness[i]) <= BlockMath.LOG_RATIO_LIMIT)) {
                logMoneyness[i] = BlackKernel.logRatio(underlying[i], strike[i]);
            }
        }
        amounts(underlying, yieldDiscountFactor, strike, discountFactor, near, far, rows);
        intrinsics(near, far, side, smaller, intrinsic, rows);
        add(drift, logMoneyness, rows);
        for (int set = 1; set < sets; set++) {
            int from = set * rows;
            System.arraycopy(logMoneyness, 0, logMoneyness, from, rows);
            System.arraycopy(smaller, 0, smaller, from, rows);
            System.arraycopy(intrinsic, 0, intrinsic, from, rows);
            System.arraycopy(rootOfYears, 0, rootOfYears, from, rows);
        }
    }

    /** From differences of underlying and strike, once they are narrow, in place. */
    private static void logRatios(double[] difference, double[] sum, double[] eighths, int n) {
        for (int i = 0; i < n; i++) {
            difference[i] = BlockMath.logRatio(difference[i] / sum[i], eighths[i]);
        }
    }

    private static void amounts(
            double[] underlying,
            double[] yieldDiscount,
            double[] strike,
            double[] discount,
            double[] presentUnderlying,
            double[] presentStrike,
            int n) {
        for (int i = 0; i < n; i++) {
            presentUnderlying[i] = underlying[i] * yieldDiscount[i];
            presentStrike[i] = strike[i] * discount[i];
        }
    }

    private static void intrinsics(
            double[] presentUnderlying,
            double[] presentStrike,
            double[] side,
            double[] smaller,
            double[] intrinsic,
            int n) {
        for (int i = 0; i < n; i++) {
            smaller[i] = Math.min(presentUnderlying[i], presentStrike[i]);
            intrinsic[i] = Math.max(side[i] * (presentUnderlying[i] - presentStrike[i]), 0);
        }
    }

    private static void add(double[] drift, double[] logMoneyness, int n) {
        for (int i = 0; i < n; i++) {
            logMoneyness[i] += drift[i];
        }
    }

    /**
     * Present values of one long option each, points, multiplier not applied.
     *
     * @param rows rows placed, all sets counted
     * @return the live column of results, valid until the next call
     * @throws IllegalArgumentException if a volatility is NaN, infinite or negative
     */
    public double[] price(int rows) {
        if (hasVectors) {
            compute(rows);
            replaceOddRows(rows);
        } else {
            for (int i = 0; i < rows; i++) {
                price[i] = scalar(i);
            }
        }
        return price;
    }

    private void compute(int n) {
        totalVolatilities(volatility, rootOfYears, totalVolatility, n);
        PriceBlock.distances(logMoneyness, totalVolatility, near, far, n);
        BlockMath.gaussian(near, exponent, gaussian, n);
        PriceBlock.multiply(gaussian, smaller, n);
        BlockMath.scaledUpperTails(near, far, gaussian, nearTail, farTail, n);
        values(smaller, near, nearTail, farTail, intrinsic, price, n);
    }

    private static void totalVolatilities(double[] volatility, double[] root, double[] totalVolatility, int n) {
        for (int i = 0; i < n; i++) {
            totalVolatility[i] = volatility[i] * root[i];
        }
    }

    private static void values(
            double[] smaller,
            double[] near,
            double[] nearTail,
            double[] farTail,
            double[] intrinsic,
            double[] price,
            int n) {
        for (int i = 0; i < n; i++) {
            double isNear = BlockMath.isPositive(near[i]);
            double nearLeg = Math.fma(isNear, smaller[i], (1 - 2 * isNear) * nearTail[i]);
            price[i] = intrinsic[i] + (nearLeg - farTail[i]);
        }
    }

    private void replaceOddRows(int rows) {
        PriceBlock.shortfalls(far, totalVolatility, smaller, scratch, rows);
        for (int i = 0; i < rows; i++) {
            // Written so that NaN is odd, too.
            if (!(scratch[i] <= 0)) {
                price[i] = scalar(i);
            }
        }
    }

    private double scalar(int row) {
        KernelArguments.requireNonNegative("volatility", volatility[row]);
        double s = volatility[row] * rootOfYears[row];
        return s < TimeValueKernel.NEGLIGIBLE_TOTAL_VOLATILITY
                ? intrinsic[row]
                : intrinsic[row] + TimeValueKernel.timeValue(smaller[row], logMoneyness[row], s);
    }
}
