package dev.wingspread.pricing.kernel;

/**
 * European options side by side, one array per input: what the batch kernels read.
 *
 * <p>A buffer to be filled and priced again and again, so the arrays are handed out live for bulk writing; rows are
 * checked when they are priced, not when they are written. Used by one thread at a time.
 */
public final class OptionColumns {

    final double[] underlying;
    final double[] strike;
    final double[] years;
    final double[] volatility;
    final double[] rate;
    final double[] carry;
    final double[] discountFactor;
    final double[] yieldDiscountFactor;
    final double[] side;

    /**
     * Room for options, all of them invalid until written.
     *
     * @param capacity number of rows, zero or positive
     * @throws IllegalArgumentException if the capacity is negative
     */
    public OptionColumns(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("capacity must not be negative but is " + capacity);
        }
        underlying = new double[capacity];
        strike = new double[capacity];
        years = new double[capacity];
        volatility = new double[capacity];
        rate = new double[capacity];
        carry = new double[capacity];
        discountFactor = new double[capacity];
        yieldDiscountFactor = new double[capacity];
        side = new double[capacity];
    }

    /**
     * Writes an index option, Black-Scholes-Merton; arguments as for {@link BsmKernel#price}.
     *
     * @param row index of the row
     * @param spot index level, points
     * @param strike strike, points
     * @param years time to expiry as a year fraction
     * @param volatility decimal per square-root year
     * @param rate continuously compounded interest rate, decimal per year
     * @param dividendYield continuously compounded dividend yield, decimal per year
     * @param isCall true for a call, false for a put
     */
    public void putSpotOption(
            int row,
            double spot,
            double strike,
            double years,
            double volatility,
            double rate,
            double dividendYield,
            boolean isCall) {
        put(row, spot, strike, years, volatility, isCall);
        this.rate[row] = rate;
        carry[row] = rate - dividendYield;
        discountFactor[row] = Math.exp(-rate * years);
        yieldDiscountFactor[row] = Math.exp(-dividendYield * years);
    }

    /**
     * Writes an option on a future, Black-76; arguments as for {@link Black76Kernel#price}.
     *
     * @param row index of the row
     * @param future price of the future, points
     * @param strike strike, points
     * @param years time to expiry as a year fraction
     * @param volatility decimal per square-root year
     * @param rate continuously compounded interest rate, decimal per year
     * @param isCall true for a call, false for a put
     */
    public void putFutureOption(
            int row, double future, double strike, double years, double volatility, double rate, boolean isCall) {
        put(row, future, strike, years, volatility, isCall);
        this.rate[row] = rate;
        carry[row] = 0;
        discountFactor[row] = Math.exp(-rate * years);
        yieldDiscountFactor[row] = discountFactor[row];
    }

    private void put(int row, double underlying, double strike, double years, double volatility, boolean isCall) {
        this.underlying[row] = underlying;
        this.strike[row] = strike;
        this.years[row] = years;
        this.volatility[row] = volatility;
        side[row] = isCall ? 1 : -1;
    }

    /**
     * Number of rows.
     *
     * @return rows there is room for
     */
    public int capacity() {
        return strike.length;
    }

    /**
     * What the option is written on: index level or future, index points, positive.
     *
     * @return the live column
     */
    public double[] underlying() {
        return underlying;
    }

    /**
     * Strikes, index points, positive.
     *
     * @return the live column
     */
    public double[] strike() {
        return strike;
    }

    /**
     * Times to expiry as year fractions, zero or positive.
     *
     * @return the live column
     */
    public double[] years() {
        return years;
    }

    /**
     * Volatilities, decimals per square-root year, zero or positive.
     *
     * @return the live column
     */
    public double[] volatility() {
        return volatility;
    }

    /**
     * Interest rates, continuously compounded decimals per year, any sign. Only theta reads them; prices discount by
     * {@link #discountFactor}.
     *
     * @return the live column
     */
    public double[] rate() {
        return rate;
    }

    /**
     * Costs of carry: interest rate minus dividend yield for an index, zero for a future, decimals per year, any sign.
     *
     * @return the live column
     */
    public double[] carry() {
        return carry;
    }

    /**
     * Values today of one paid at expiry, exp(-rate * years), positive.
     *
     * @return the live column
     */
    public double[] discountFactor() {
        return discountFactor;
    }

    /**
     * What one unit of the underlying at expiry costs today in units of it: exp(-dividend yield * years) for an index,
     * the discount factor for a future, positive.
     *
     * @return the live column
     */
    public double[] yieldDiscountFactor() {
        return yieldDiscountFactor;
    }

    /**
     * Plus one for a call, minus one for a put.
     *
     * @return the live column
     */
    public double[] side() {
        return side;
    }
}
