package dev.wingspread.pricing;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.market.Market;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.market.SmileWarning;
import dev.wingspread.model.settings.Settings;
import java.util.List;

/** Says where fitted smiles contradict themselves or each other. */
final class FittedArbitrage {

    private FittedArbitrage() {}

    /**
     * A warning for each contradiction between the strikes that gave a vol.
     *
     * @param reduced a market with its quotes reduced
     */
    static List<Failure> warnings(MarketSnapshot reduced) {
        boolean isQuoted =
                reduced.spx().expiries().stream().anyMatch(each -> each.review().isPresent())
                        || reduced.vix().expiries().stream()
                                .anyMatch(each -> each.review().isPresent());
        if (!isQuoted) {
            return List.of();
        }
        // Fitted smiles hold all their parameters, so that settings do not enter.
        return SmileWarning.withinQuotes(Market.of(reduced, Settings.DEFAULT)).stream()
                .map(warning -> Failure.of(FailureReason.ASSUMED, warning.text(), ""))
                .toList();
    }
}
