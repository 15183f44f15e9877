package dev.wingspread.pricing.kernel;

/**
 * The six Greeks beyond those of {@link GreekColumns}, side by side, one array per quantity, in the units of
 * {@link OptionGreeks}. A buffer to be used again and again by one thread at a time; the arrays are handed out live.
 */
public final class FurtherGreekColumns {

    final double[] epsilonPerPct;
    final double[] charmPerDay;
    final double[] speedPerPoint;
    final double[] zommaPerVolPoint;
    final double[] colorPerDay;
    final double[] vetaPerDay;

    /**
     * Room for results, all zero.
     *
     * @param capacity number of rows, zero or positive
     * @throws IllegalArgumentException if the capacity is negative
     */
    public FurtherGreekColumns(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("capacity must not be negative but is " + capacity);
        }
        epsilonPerPct = new double[capacity];
        charmPerDay = new double[capacity];
        speedPerPoint = new double[capacity];
        zommaPerVolPoint = new double[capacity];
        colorPerDay = new double[capacity];
        vetaPerDay = new double[capacity];
    }

    void put(int row, OptionGreeks greeks) {
        epsilonPerPct[row] = greeks.epsilonPerPct();
        charmPerDay[row] = greeks.charmPerDay();
        speedPerPoint[row] = greeks.speedPerPoint();
        zommaPerVolPoint[row] = greeks.zommaPerVolPoint();
        colorPerDay[row] = greeks.colorPerDay();
        vetaPerDay[row] = greeks.vetaPerDay();
    }

    /**
     * Number of rows.
     *
     * @return rows there is room for
     */
    public int capacity() {
        return charmPerDay.length;
    }

    /**
     * Price per percentage point of the dividend yield; zero for options on futures.
     *
     * @return the live column
     */
    public double[] epsilonPerPct() {
        return epsilonPerPct;
    }

    /**
     * Delta per calendar day, as time passes.
     *
     * @return the live column
     */
    public double[] charmPerDay() {
        return charmPerDay;
    }

    /**
     * Gamma per point of the underlying.
     *
     * @return the live column
     */
    public double[] speedPerPoint() {
        return speedPerPoint;
    }

    /**
     * Gamma per vol point.
     *
     * @return the live column
     */
    public double[] zommaPerVolPoint() {
        return zommaPerVolPoint;
    }

    /**
     * Gamma per calendar day, as time passes.
     *
     * @return the live column
     */
    public double[] colorPerDay() {
        return colorPerDay;
    }

    /**
     * Vega (per vol point) per calendar day, as time passes.
     *
     * @return the live column
     */
    public double[] vetaPerDay() {
        return vetaPerDay;
    }
}
