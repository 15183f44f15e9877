package dev.wingspread.market;

import dev.wingspread.market.smile.Smile;
import dev.wingspread.model.Root;
import java.time.LocalDate;
import java.util.Set;

/**
 * The market of one option expiry, ready to price from.
 *
 * @param root root of the options
 * @param expiry settlement date
 * @param years time to settlement at the market's time, above 0
 * @param underlying SPX level, or the VIX future of the expiry, in index points
 * @param forward forward of the expiry in index points
 * @param rate continuously compounded rate, decimal a year
 * @param dividendYield continuous yield that carries the underlying to the forward, decimal a year
 * @param smile volatility by log-moneyness
 * @param flags how forward and smile were obtained, empty where they were given
 */
public record ExpirySlice(
        Root root,
        LocalDate expiry,
        double years,
        double underlying,
        double forward,
        double rate,
        double dividendYield,
        Smile smile,
        Set<InputFlag> flags) {

    public ExpirySlice {
        flags = Set.copyOf(flags);
    }

    /** One standard deviation of the index at settlement: forward times ATM vol times square root of time, in points. */
    public double expectedMovePoints() {
        return forward * smile.atmVol() * Math.sqrt(years);
    }

    /** What an option of this strike is priced from. */
    public PricingInputs inputs(double strike) {
        double volatility = smile.vol(Math.log(strike / forward));
        return new PricingInputs(underlying, forward, years, volatility, rate, dividendYield);
    }
}
