package dev.wingspread.app;

/**
 * What rates do over a time. Three exponentials: neighbours in a table mostly share them.
 *
 * @param years time as a year fraction
 * @param rate continuous rate, decimal per year
 * @param dividendYield continuous yield, decimal per year; 0 for an option on a future
 * @param growth what a spot grows by in the forward
 * @param discountFactor value today of one paid at the end
 * @param yieldDiscountFactor what is left of a unit of the spot when its dividends are taken out
 */
record Discounting(
        double years,
        double rate,
        double dividendYield,
        double growth,
        double discountFactor,
        double yieldDiscountFactor) {

    static final Discounting NONE = of(0, 0, 0);

    static Discounting of(double years, double rate, double dividendYield) {
        return new Discounting(
                years,
                rate,
                dividendYield,
                Math.exp((rate - dividendYield) * years),
                Math.exp(-rate * years),
                Math.exp(-dividendYield * years));
    }

    /** This one if it is of the given terms, else another one. */
    Discounting at(double otherYears, double otherRate, double otherDividendYield) {
        // To the bit: minus zero is another number than zero.
        boolean isSame = Double.doubleToRawLongBits(years) == Double.doubleToRawLongBits(otherYears)
                && Double.doubleToRawLongBits(rate) == Double.doubleToRawLongBits(otherRate)
                && Double.doubleToRawLongBits(dividendYield) == Double.doubleToRawLongBits(otherDividendYield);
        return isSame ? this : of(otherYears, otherRate, otherDividendYield);
    }
}
