package dev.wingspread.strategy.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Further layers once a spike regime is confirmed: steps of half the first ladder's contracts, each in one month, months
 * 2, 3 and 1 in turn, until the hedge ratio reaches its least value. The step that meets a limit is cut to what the limit
 * leaves and is the last.
 */
final class ConfirmedSteps {

    private static final List<Integer> ORDER = List.of(2, 3, 1);

    /** A step is this share of the first ladder. */
    private static final double STEP_SHARE = 0.5;

    /** Calls with less net vega, dollars per VIX point, are far out of the money and hedge nothing. */
    private static final double LEAST_VEGA_USD = 0.01;

    private final List<Offer> offers;
    private final CondorSide condors;
    private final Limits limits;
    private final int stepContracts;
    private final List<Integer> contracts;
    private final List<LadderStep> steps = new ArrayList<>();
    private Optional<Limits.Kind> stoppedBy = Optional.empty();

    ConfirmedSteps(List<Offer> offers, CondorSide condors, Limits limits, List<Integer> first) {
        this.offers = offers;
        this.condors = condors;
        this.limits = limits;
        this.contracts = new ArrayList<>(first);
        int all = first.stream().mapToInt(Integer::intValue).sum();
        this.stepContracts = Math.max(1, (int) Math.round(STEP_SHARE * all));
    }

    /** Adds steps until the hedge ratio is reached or a limit stops. */
    void growTo(double leastHedgeRatio) {
        List<Integer> places = placesInOrder();
        for (int turn = 0; !places.isEmpty() && stoppedBy.isEmpty() && isBelow(leastHedgeRatio); turn++) {
            step(places.get(turn % places.size()));
        }
    }

    private List<Integer> placesInOrder() {
        var places = new ArrayList<Integer>();
        for (int month : ORDER) {
            for (int i = 0; i < offers.size(); i++) {
                if (offers.get(i).month() == month && offers.get(i).netVegaUsd() >= LEAST_VEGA_USD) {
                    places.add(i);
                }
            }
        }
        return places;
    }

    private boolean isBelow(double leastHedgeRatio) {
        OptionalDouble ratio = condors.hedgeRatio(mix(contracts).netVegaUsd());
        return ratio.isPresent() && ratio.getAsDouble() < leastHedgeRatio;
    }

    private void step(int place) {
        int added = mostWithinLimits(place);
        if (added < stepContracts) {
            stoppedBy = Optional.of(limits.exceeded(mix(grown(place, added + 1)), condors));
        }
        if (added > 0) {
            contracts.set(place, contracts.get(place) + added);
            Mix mix = mix(contracts);
            steps.add(new LadderStep(
                    offers.get(place).month(),
                    added,
                    added * offers.get(place).costUsd(),
                    condors.hedgeRatio(mix.netVegaUsd()),
                    condors.offset(LadderAllocator.RULE_SPIKE, mix.gainUsd(LadderAllocator.RULE_SPIKE))));
        }
    }

    /** Contracts of a step that the limits allow; every contract adds to cost, hedge ratio and offset alike. */
    private int mostWithinLimits(int place) {
        int allowed = 0;
        int tooMany = stepContracts + 1;
        while (tooMany - allowed > 1) {
            int middle = (allowed + tooMany) >>> 1;
            if (limits.areKept(mix(grown(place, middle)), condors)) {
                allowed = middle;
            } else {
                tooMany = middle;
            }
        }
        return allowed;
    }

    private List<Integer> grown(int place, int added) {
        var more = new ArrayList<>(contracts);
        more.set(place, more.get(place) + added);
        return more;
    }

    private Mix mix(List<Integer> whole) {
        return Mix.ofWhole(offers, whole);
    }

    /** Contracts by offer, the first ladder's included. */
    List<Integer> contracts() {
        return List.copyOf(contracts);
    }

    List<LadderStep> steps() {
        return List.copyOf(steps);
    }

    /** The limit that stopped it; empty where the hedge ratio was reached or no call has net vega. */
    Optional<Limits.Kind> stoppedBy() {
        return stoppedBy;
    }
}
