package dev.wingspread.pricing.fit;

import dev.wingspread.base.Checks;

/**
 * The implied vol of one strike, as a smile is fitted to it.
 *
 * @param strike strike in index points, above 0
 * @param k log-moneyness ln(strike / forward)
 * @param vol implied by the middle of the quote, decimal per square-root year, above 0
 * @param weight of the squared error: vega over spread, that is one over the width of the quote in vol, at least 0. An error
 *     times the weight is the error in widths of the quote, at most one half between bid and ask
 */
public record WeightedVol(double strike, double k, double vol, double weight) {

    public WeightedVol {
        Checks.positive(strike, "strike");
        Checks.finite(k, "k");
        Checks.positive(vol, "vol");
        Checks.notNegative(weight, "weight");
    }
}
