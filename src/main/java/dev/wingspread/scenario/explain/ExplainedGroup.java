package dev.wingspread.scenario.explain;

import dev.wingspread.base.Checks;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Where the change of P&amp;L of some legs came from.
 *
 * @param name which legs: a layer, a VIX month or the whole book
 * @param stepsUsd dollars by step; they add up to the change of value
 * @param greeksUsd what the Greeks of the earlier market make of it, dollars; empty where a leg settled on the way
 */
public record ExplainedGroup(String name, Map<ExplainStep, Double> stepsUsd, OptionalDouble greeksUsd) {

    /** Greeks that miss the revaluation by more than this part of it say little. */
    private static final double FAR_OFF = 0.15;

    public ExplainedGroup {
        Checks.notBlank(name, "name");
        stepsUsd = Collections.unmodifiableMap(new EnumMap<>(stepsUsd));
    }

    /** @param changesUsd dollars by step, a map a leg */
    static ExplainedGroup of(String name, List<Map<ExplainStep, Double>> changesUsd, OptionalDouble greeksUsd) {
        var sums = new EnumMap<ExplainStep, Double>(ExplainStep.class);
        for (ExplainStep step : ExplainStep.values()) {
            double sum = changesUsd.stream()
                    .mapToDouble(changes -> changes.getOrDefault(step, 0.0))
                    .sum();
            sums.put(step, sum + 0.0);
        }
        return new ExplainedGroup(name, sums, greeksUsd);
    }

    /** Dollars of one step. */
    public double usd(ExplainStep step) {
        return stepsUsd.getOrDefault(step, 0.0);
    }

    /** Change of value, dollars: the sum of the steps. */
    public double totalUsd() {
        return stepsUsd.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Whether the Greeks miss the revaluation by more than 15 % of it. */
    public boolean areGreeksFarOff() {
        return greeksUsd.isPresent() && Math.abs(greeksUsd.getAsDouble() - totalUsd()) > FAR_OFF * Math.abs(totalUsd());
    }
}
