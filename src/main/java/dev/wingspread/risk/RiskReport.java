package dev.wingspread.risk;

import dev.wingspread.base.Failure;
import dev.wingspread.market.Market;
import dev.wingspread.model.Portfolio;
import java.util.List;

/**
 * Everything known about a book in a market. Computed once, then only read.
 *
 * @param portfolio the book
 * @param market the market it was valued in
 * @param levels the market's headline levels
 * @param quality what was left out and what was assumed
 * @param totals the book as a whole
 * @param layers SPX legs by layer, short to long, then loose ones
 * @param hedgeMonths VIX legs by expiry
 * @param structures structures in the order of the file
 */
public record RiskReport(
        Portfolio portfolio,
        Market market,
        MarketSummary levels,
        Quality quality,
        Totals totals,
        List<LayerRisk> layers,
        List<HedgeMonthRisk> hedgeMonths,
        List<StructureRisk> structures) {

    public RiskReport {
        layers = List.copyOf(layers);
        hedgeMonths = List.copyOf(hedgeMonths);
        structures = List.copyOf(structures);
    }

    /** The same report with further remarks on what the figures rest on, put before its own. */
    public RiskReport withRemarks(List<Failure> remarks) {
        return new RiskReport(
                portfolio, market, levels, quality.withRemarks(remarks), totals, layers, hedgeMonths, structures);
    }
}
