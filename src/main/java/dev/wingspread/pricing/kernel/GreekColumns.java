package dev.wingspread.pricing.kernel;

/**
 * Prices and Greeks side by side, one array per quantity, in the units of {@link OptionGreeks}: what the batch kernels
 * write. A buffer to be used again and again by one thread at a time; the arrays are handed out live.
 */
public final class GreekColumns {

    final double[] price;
    final double[] delta;
    final double[] gamma;
    final double[] vegaPerVolPoint;
    final double[] thetaPerDay;
    final double[] rhoPerPct;
    final double[] vannaPerVolPoint;
    final double[] volgaPerVolPoint2;

    /**
     * Room for results, all zero.
     *
     * @param capacity number of rows, zero or positive
     * @throws IllegalArgumentException if the capacity is negative
     */
    public GreekColumns(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("capacity must not be negative but is " + capacity);
        }
        price = new double[capacity];
        delta = new double[capacity];
        gamma = new double[capacity];
        vegaPerVolPoint = new double[capacity];
        thetaPerDay = new double[capacity];
        rhoPerPct = new double[capacity];
        vannaPerVolPoint = new double[capacity];
        volgaPerVolPoint2 = new double[capacity];
    }

    void put(int row, OptionGreeks greeks) {
        price[row] = greeks.price();
        delta[row] = greeks.delta();
        gamma[row] = greeks.gamma();
        vegaPerVolPoint[row] = greeks.vegaPerVolPoint();
        thetaPerDay[row] = greeks.thetaPerDay();
        rhoPerPct[row] = greeks.rhoPerPct();
        vannaPerVolPoint[row] = greeks.vannaPerVolPoint();
        volgaPerVolPoint2[row] = greeks.volgaPerVolPoint2();
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
     * Values of one long option, index points.
     *
     * @return the live column
     */
    public double[] price() {
        return price;
    }

    /**
     * Price per point of the underlying.
     *
     * @return the live column
     */
    public double[] delta() {
        return delta;
    }

    /**
     * Delta per point.
     *
     * @return the live column
     */
    public double[] gamma() {
        return gamma;
    }

    /**
     * Price per vol point.
     *
     * @return the live column
     */
    public double[] vegaPerVolPoint() {
        return vegaPerVolPoint;
    }

    /**
     * Price per calendar day, as time passes.
     *
     * @return the live column
     */
    public double[] thetaPerDay() {
        return thetaPerDay;
    }

    /**
     * Price per percentage point of the interest rate.
     *
     * @return the live column
     */
    public double[] rhoPerPct() {
        return rhoPerPct;
    }

    /**
     * Delta per vol point.
     *
     * @return the live column
     */
    public double[] vannaPerVolPoint() {
        return vannaPerVolPoint;
    }

    /**
     * Vega (per vol point) per vol point.
     *
     * @return the live column
     */
    public double[] volgaPerVolPoint2() {
        return volgaPerVolPoint2;
    }
}
