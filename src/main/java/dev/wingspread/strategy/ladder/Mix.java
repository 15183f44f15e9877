package dev.wingspread.strategy.ladder;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Contracts of several months, whole or not. Cost, gains and net vega of a ladder are proportional to its contracts, so
 * that one contract of each month, valued once, gives them all.
 *
 * @param offers one contract of each month
 * @param contracts number of contracts of each, at least 0
 */
record Mix(List<Offer> offers, List<Double> contracts) {

    Mix {
        offers = List.copyOf(offers);
        contracts = List.copyOf(contracts);
    }

    /** Whole contracts. */
    static Mix ofWhole(List<Offer> offers, List<Integer> contracts) {
        return new Mix(offers, contracts.stream().map(Integer::doubleValue).toList());
    }

    /** Premium at the ask in dollars. */
    double costUsd() {
        return sum(Offer::costUsd);
    }

    /** Net vega in dollars per VIX point. */
    double netVegaUsd() {
        return sum(Offer::netVegaUsd);
    }

    /** P&amp;L in dollars at a standard spike. */
    double gainUsd(double vixPoints) {
        return sum(offer -> offer.gainUsd(vixPoints));
    }

    double total() {
        return contracts.stream().mapToDouble(Double::doubleValue).sum();
    }

    private double sum(ToDoubleFunction<Offer> figure) {
        double sum = 0;
        for (int i = 0; i < offers.size(); i++) {
            sum += contracts.get(i) * figure.applyAsDouble(offers.get(i));
        }
        return sum;
    }
}
