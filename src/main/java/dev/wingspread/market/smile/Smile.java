package dev.wingspread.market.smile;

/**
 * Implied volatility of one expiry as a function of log-moneyness k = ln(strike / forward), calibrated for one valuation
 * time: total variance and time to expiry inside it are those of that time, whatever scenario reads it later.
 */
public interface Smile {

    /**
     * Implied volatility.
     *
     * @param k log-moneyness ln(strike / forward), any finite number
     * @return decimal per square-root year, at least 0
     */
    double vol(double k);

    /**
     * Slope of the smile.
     *
     * @param k log-moneyness, any finite number
     * @return change of vol (decimal) per unit of k; at a kink the mean of both sides
     */
    double slope(double k);

    /** At-the-money-forward volatility, decimal per square-root year. */
    default double atmVol() {
        return vol(0);
    }
}
