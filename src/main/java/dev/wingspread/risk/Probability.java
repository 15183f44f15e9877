package dev.wingspread.risk;

import dev.wingspread.market.ExpirySlice;
import dev.wingspread.pricing.kernel.BlackKernel;
import dev.wingspread.pricing.kernel.NormalKernel;

/** Risk-neutral distribution of SPX at an expiry. */
public final class Probability {

    private Probability() {}

    /**
     * Probability of settling below a level under the smile: the derivative of the undiscounted put price by strike,
     * N(-d2) + F n(d1) sqrt(T) dvol/dstrike.
     *
     * @param level index points, above 0
     * @return probability; within 0 to 1 wherever the smile is free of arbitrage, and held there otherwise
     */
    public static double below(ExpirySlice slice, double level) {
        double k = Math.log(level / slice.forward());
        double vol = slice.smile().vol(k);
        double d1 = BlackKernel.d1(slice.forward(), level, slice.years(), vol);
        double d2 = BlackKernel.d2(slice.forward(), level, slice.years(), vol);
        double slopePerPoint = slice.smile().slope(k) / level;
        double smileTerm = slice.forward() * NormalKernel.density(d1) * Math.sqrt(slice.years()) * slopePerPoint;
        return Math.max(0, Math.min(1, NormalKernel.normalCdf(-d2) + smileTerm));
    }

    /**
     * Probability of settling below a level with the ATM vol for every strike.
     *
     * @param level index points, above 0
     * @return probability, 0 to 1
     */
    public static double belowLognormal(ExpirySlice slice, double level) {
        double d2 = BlackKernel.d2(
                slice.forward(), level, slice.years(), slice.smile().atmVol());
        return NormalKernel.normalCdf(-d2);
    }
}
