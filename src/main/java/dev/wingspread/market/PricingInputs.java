package dev.wingspread.market;

import dev.wingspread.base.Checks;

/**
 * What one option is priced from.
 *
 * @param underlying what delta is taken against: the SPX level for SPX options, the VIX future of the expiry for VIX
 *     options (at settlement the settlement value), in index points
 * @param forward forward of the expiry in index points; equal to {@code underlying} for VIX options
 * @param years time to settlement in years of 365 days, at least 0
 * @param volatility decimal per square-root year, at least 0
 * @param rate continuously compounded rate, decimal a year
 * @param dividendYield continuous yield consistent with the forward, decimal a year; equal to the rate for VIX options,
 *     whose underlying is itself a forward
 */
public record PricingInputs(
        double underlying, double forward, double years, double volatility, double rate, double dividendYield) {

    public PricingInputs {
        Checks.positive(underlying, "underlying");
        Checks.positive(forward, "forward");
        Checks.notNegative(years, "years");
        Checks.notNegative(volatility, "volatility");
        Checks.finite(rate, "rate");
        Checks.finite(dividendYield, "dividendYield");
    }

    /** Price today of one unit paid at settlement. */
    public double discountFactor() {
        return Math.exp(-rate * years);
    }
}
