package dev.wingspread.pricing.compiled;

import dev.wingspread.base.Checks;
import dev.wingspread.base.Workers;
import dev.wingspread.market.Market;
import dev.wingspread.market.spike.Scenarios;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.model.Instrument;
import dev.wingspread.model.Leg;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Legs on compiled contracts: legs of the same contract are valued once. Safe for use by several threads. */
public final class CompiledLegs {

    private static final int NOT_LIVE = -1;

    private final List<Leg> legs;
    private final CompiledContracts contracts;
    /** Number of each leg's contract. */
    private final int[] contractOf;
    /** Dollars per index point of all legs of each contract. */
    private final double[] usdPerPoint;

    private CompiledLegs(List<Leg> legs, CompiledContracts contracts, int[] contractOf) {
        this.legs = legs;
        this.contracts = contracts;
        this.contractOf = contractOf;
        usdPerPoint = new double[contracts.size()];
        for (int i = 0; i < contractOf.length; i++) {
            if (contractOf[i] != NOT_LIVE) {
                usdPerPoint[contractOf[i]] += legs.get(i).dollarsPerPoint();
            }
        }
    }

    /**
     * Legs ready for scenarios.
     *
     * @param legs all legs of a book
     * @param areLive which of them have not settled and can be priced, by leg; the others never change
     */
    public static CompiledLegs of(List<Leg> legs, List<Boolean> areLive, Market market) {
        Checks.require(legs.size() == areLive.size(), "a leg is live or not");
        int[] contractOf = new int[legs.size()];
        Map<Instrument, Integer> numbers = new LinkedHashMap<>();
        for (int i = 0; i < contractOf.length; i++) {
            contractOf[i] = areLive.get(i)
                    ? numbers.computeIfAbsent(legs.get(i).instrument(), contract -> numbers.size())
                    : NOT_LIVE;
        }
        return new CompiledLegs(
                List.copyOf(legs), CompiledContracts.of(new ArrayList<>(numbers.keySet()), market), contractOf);
    }

    /**
     * Changes of value against today in one of the scenarios.
     *
     * @return dollars by leg, a new array; 0 for legs that are not live
     */
    public double[] changesUsd(SpikeModel model, Scenarios scenarios, int scenario) {
        double[] prices = contracts.prices(model, scenarios, scenario);
        double[] changes = new double[contractOf.length];
        for (int i = 0; i < changes.length; i++) {
            int contract = contractOf[i];
            if (contract != NOT_LIVE) {
                changes[i] = legs.get(i).dollarsPerPoint() * (prices[contract] - contracts.priceToday(contract));
            }
        }
        return changes;
    }

    /**
     * Changes of value against today, dollars, summed over the SPX legs and over the VIX legs.
     *
     * @param workers whose threads the work is divided among
     * @throws java.util.concurrent.CancellationException if the workers say that nobody wants the result any more
     */
    public ScenarioSums sumsUsd(SpikeModel model, Scenarios scenarios, Workers workers) {
        return contracts.changes(model, scenarios, usdPerPoint, workers);
    }
}
