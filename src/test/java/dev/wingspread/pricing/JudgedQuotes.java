package dev.wingspread.pricing;

import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.pricing.fit.WeightedVol;
import java.util.List;

/** Lets tests of the fit see the vols a reduction takes from quotes. */
public final class JudgedQuotes {

    private JudgedQuotes() {}

    /** Arguments as for {@link ReviewedQuotes}. */
    public static List<WeightedVol> vols(ExpiryQuotes expiry, double forward, double years, double discount) {
        return new ReviewedQuotes(expiry, forward, years, discount).vols();
    }
}
