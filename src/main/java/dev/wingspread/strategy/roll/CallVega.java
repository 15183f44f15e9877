package dev.wingspread.strategy.roll;

import dev.wingspread.market.Market;
import dev.wingspread.model.Leg;
import dev.wingspread.model.LooseLegs;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.VixOption;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.risk.RiskEngine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Net vega of single VIX calls through the spike model, by the risk engine. */
final class CallVega {

    private final Portfolio book;
    private final Market market;
    private final Settings settings;
    private final Map<VixOption, Double> known = new HashMap<>();

    CallVega(Portfolio book, Market market, Settings settings) {
        this.book = book;
        this.market = market;
        this.settings = settings;
    }

    /** Dollars per VIX point of one contract. */
    double usd(VixOption call) {
        return known.computeIfAbsent(call, this::compute);
    }

    /** Dollars per VIX point of contracts by call. */
    double usd(Map<VixOption, Integer> contracts) {
        double sum = 0;
        for (Map.Entry<VixOption, Integer> position : contracts.entrySet()) {
            sum += position.getValue() * usd(position.getKey());
        }
        return sum;
    }

    private double compute(VixOption call) {
        var leg = new Leg(call, 1, OptionalDouble.empty());
        var one = new LooseLegs("one", Optional.empty(), OptionalDouble.empty(), "", List.of(leg));
        return RiskEngine.report(book.withStructures(List.of(one)), market, settings)
                .totals()
                .hedge()
                .netVega()
                .totalUsd();
    }
}
