package dev.wingspread.pricing.kernel;

/**
 * Quotes of European options side by side, one array per input: what {@link BatchImpliedVolKernel} reads.
 *
 * <p>A buffer to be filled and solved again and again, so the arrays are handed out live for bulk writing. Used by one
 * thread at a time.
 */
public final class QuoteColumns {

    final double[] price;
    final double[] forward;
    final double[] strike;
    final double[] years;
    final double[] discountFactor;
    final double[] side;
    final double[] tick;

    /**
     * Room for quotes, all of them invalid until written.
     *
     * @param capacity number of rows, zero or positive
     * @throws IllegalArgumentException if the capacity is negative
     */
    public QuoteColumns(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("capacity must not be negative but is " + capacity);
        }
        price = new double[capacity];
        forward = new double[capacity];
        strike = new double[capacity];
        years = new double[capacity];
        discountFactor = new double[capacity];
        side = new double[capacity];
        tick = new double[capacity];
    }

    /**
     * Writes a quote; arguments as for {@link ImpliedVolKernel#impliedVol}.
     *
     * @param row index of the row
     * @param price present value of the option, index points
     * @param forward forward price for the expiry, index points
     * @param strike strike, index points
     * @param years time to expiry as a year fraction
     * @param discountFactor value today of one paid at expiry
     * @param isCall true for a call, false for a put
     * @param tick smallest price step of the quote, index points
     */
    public void put(
            int row,
            double price,
            double forward,
            double strike,
            double years,
            double discountFactor,
            boolean isCall,
            double tick) {
        this.price[row] = price;
        this.forward[row] = forward;
        this.strike[row] = strike;
        this.years[row] = years;
        this.discountFactor[row] = discountFactor;
        this.side[row] = isCall ? 1 : -1;
        this.tick[row] = tick;
    }

    /**
     * Number of rows.
     *
     * @return rows there is room for
     */
    public int capacity() {
        return price.length;
    }

    /**
     * Present values of the options, index points, zero or positive.
     *
     * @return the live column
     */
    public double[] price() {
        return price;
    }

    /**
     * Forward prices for the expiries, index points, positive.
     *
     * @return the live column
     */
    public double[] forward() {
        return forward;
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
     * Values today of one paid at expiry, positive.
     *
     * @return the live column
     */
    public double[] discountFactor() {
        return discountFactor;
    }

    /**
     * Plus one for a call, minus one for a put.
     *
     * @return the live column
     */
    public double[] side() {
        return side;
    }

    /**
     * Smallest price steps of the quotes, index points, zero or positive.
     *
     * @return the live column
     */
    public double[] tick() {
        return tick;
    }
}
