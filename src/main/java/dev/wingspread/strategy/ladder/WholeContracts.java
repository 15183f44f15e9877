package dev.wingspread.strategy.ladder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Rounds a ladder to whole contracts: of all combinations of rounding each month down or up the best within the limits.
 *
 * <p>Best are combinations whose offsets lie in the band at every spike; where there is none, those that miss it least at
 * VIX +6. Among them the one nearest to the weights, then the cheapest.
 */
final class WholeContracts {

    /** From half a contract on, the first two months get at least one: they answer to a spike most. */
    private static final double AT_LEAST_ONE_FROM = 0.5;

    private static final int MONTHS_THAT_ANSWER = 2;

    private final List<Offer> offers;
    private final List<Double> weights;
    private final CondorSide condors;
    private final Band band;
    private final Limits limits;

    /**
     * Offsets wanted.
     *
     * @param min least offset
     * @param max greatest offset
     * @param spikes standard spikes at which they are wanted, VIX points
     */
    record Band(double min, double max, List<Double> spikes) {

        /** How far an offset lies outside; 0 inside. */
        double violation(double offset) {
            return Math.max(0, Math.max(min - offset, offset - max));
        }
    }

    WholeContracts(List<Offer> offers, List<Double> weights, CondorSide condors, Band band, Limits limits) {
        this.offers = offers;
        this.weights = weights;
        this.condors = condors;
        this.band = band;
        this.limits = limits;
    }

    /**
     * The best whole contracts near a multiple of the weights.
     *
     * @param scale multiple, at least 0
     * @return contracts by offer; none of any where every combination exceeds a limit
     */
    List<Integer> best(double scale) {
        List<List<Integer>> allowed = combinations(scale).stream()
                .filter(contracts -> limits.areKept(mix(contracts), condors))
                .toList();
        List<List<Integer>> answering = allowed.stream()
                .filter(contracts -> hasContractsThatAnswer(contracts, scale))
                .toList();
        return (answering.isEmpty() ? allowed : answering)
                .stream()
                        .min(order())
                        .orElseGet(() -> offers.stream().map(offer -> 0).toList());
    }

    /**
     * A limit without which whole contracts would come nearer to the band at VIX +6.
     *
     * @param chosen the best within the limits
     */
    Optional<Limits.Kind> regretted(double scale, List<Integer> chosen) {
        return combinations(scale).stream()
                .filter(contracts -> !limits.areKept(mix(contracts), condors))
                .filter(contracts -> violation(contracts) < violation(chosen))
                .min(Comparator.comparingDouble(this::violation))
                .map(contracts -> limits.exceeded(mix(contracts), condors));
    }

    private List<List<Integer>> combinations(double scale) {
        List<List<Integer>> all = List.of(List.of());
        for (double weight : weights) {
            int down = (int) Math.floor(scale * weight);
            int up = (int) Math.ceil(scale * weight);
            var longer = new ArrayList<List<Integer>>();
            for (List<Integer> shorter : all) {
                longer.add(with(shorter, down));
                if (up > down) {
                    longer.add(with(shorter, up));
                }
            }
            all = longer;
        }
        return all;
    }

    private static List<Integer> with(List<Integer> contracts, int next) {
        var longer = new ArrayList<>(contracts);
        longer.add(next);
        return longer;
    }

    private boolean hasContractsThatAnswer(List<Integer> contracts, double scale) {
        for (int i = 0; i < offers.size(); i++) {
            boolean needsOne =
                    offers.get(i).month() <= MONTHS_THAT_ANSWER && scale * weights.get(i) >= AT_LEAST_ONE_FROM;
            if (needsOne && contracts.get(i) == 0) {
                return false;
            }
        }
        return true;
    }

    private Comparator<List<Integer>> order() {
        return Comparator.<List<Integer>, Boolean>comparing(contracts -> !isInBand(contracts))
                .thenComparingDouble(contracts -> isInBand(contracts) ? 0 : violation(contracts))
                .thenComparingDouble(this::distanceFromWeights)
                .thenComparingDouble(contracts -> mix(contracts).costUsd());
    }

    private boolean isInBand(List<Integer> contracts) {
        return band.spikes().stream()
                .map(spike -> condors.offset(spike, mix(contracts).gainUsd(spike)))
                .filter(OptionalDouble::isPresent)
                .allMatch(offset -> band.violation(offset.getAsDouble()) == 0);
    }

    private double violation(List<Integer> contracts) {
        double gain = mix(contracts).gainUsd(LadderAllocator.RULE_SPIKE);
        return band.violation(condors.offset(LadderAllocator.RULE_SPIKE, gain).orElseThrow());
    }

    /** Sum of squared differences between the shares of the months and the shares wanted; the greatest without contracts. */
    private double distanceFromWeights(List<Integer> contracts) {
        double all = contracts.stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        double distance = 0;
        for (int i = 0; i < weights.size(); i++) {
            double difference = contracts.get(i) / all - weights.get(i) / sum;
            distance += difference * difference;
        }
        return distance;
    }

    private Mix mix(List<Integer> contracts) {
        return Mix.ofWhole(offers, contracts);
    }
}
