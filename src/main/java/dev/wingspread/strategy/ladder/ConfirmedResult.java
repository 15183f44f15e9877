package dev.wingspread.strategy.ladder;

import dev.wingspread.base.Formats;
import java.util.OptionalDouble;

/**
 * How the ladder of phase CONFIRMED came out. It is judged by its hedge ratio; where the first ladder alone reaches that,
 * it stands as the first ladder came out.
 *
 * @param leastHedgeRatio hedge ratio it was to reach
 * @param usdPer01HedgeRatio what 0.1 of it costs in dollars
 */
record ConfirmedResult(
        FirstLadder first,
        ConfirmedSteps steps,
        Limits limits,
        CondorSide condors,
        double leastHedgeRatio,
        OptionalDouble usdPer01HedgeRatio) {

    private Mix mix() {
        return Mix.ofWhole(first.unit().offers(), steps.contracts());
    }

    private OptionalDouble hedgeRatio() {
        return condors.hedgeRatio(mix().netVegaUsd());
    }

    LadderStatus status() {
        if (hedgeRatio().isEmpty()) {
            return first.status();
        }
        if (hedgeRatio().getAsDouble() >= leastHedgeRatio) {
            return steps.steps().isEmpty() ? first.status() : LadderStatus.OK;
        }
        return steps.stoppedBy().filter(limit -> limit == Limits.Kind.BUDGET).isPresent()
                ? LadderStatus.BUDGET_BOUND
                : LadderStatus.HR_BOUND;
    }

    /** Why it came out so, in one sentence. */
    String reason() {
        if (hedgeRatio().isEmpty()) {
            return "the hedge ratio is undefined, so that nothing is added to the first ladder: " + first.reason();
        }
        if (steps.steps().isEmpty() && hedgeRatio().getAsDouble() >= leastHedgeRatio) {
            return "the first ladder alone has a hedge ratio of " + Formats.ratio(hedgeRatio())
                    + ", so that no step is " + "added; " + first.reason();
        }
        String reached = "hedge ratio " + Formats.ratio(hedgeRatio()) + " with "
                + Formats.plural(steps.steps().size(), "further step", "further steps") + ", an offset of "
                + Formats.ratio(condors.offset(LadderAllocator.RULE_SPIKE, mix().gainUsd(LadderAllocator.RULE_SPIKE)));
        if (hedgeRatio().getAsDouble() >= leastHedgeRatio) {
            return reached + ", for " + Formats.dollars(mix().costUsd()) + " of a budget of "
                    + Formats.dollars(limits.budgetUsd());
        }
        double missing = leastHedgeRatio - hedgeRatio().getAsDouble();
        return reached + ": " + Formats.ratio(missing) + " short of " + Formats.ratio(leastHedgeRatio) + because();
    }

    private String because() {
        if (steps.stoppedBy().isEmpty()) {
            return " because no call has net vega";
        }
        return switch (steps.stoppedBy().get()) {
            case BUDGET ->
                " because the budget of " + Formats.dollars(limits.budgetUsd()) + " is spent"
                        + usdPer01HedgeRatio.stream()
                                .mapToObj(usd -> "; each 0.1 more costs about " + Formats.dollars(usd))
                                .findFirst()
                                .orElse("");
            case HEDGE_RATIO -> " because one more contract passes the limit of " + Formats.ratio(limits.hedgeRatio());
            case OFFSET ->
                " because the hedge already pays back " + Formats.ratio(limits.offset()) + " times the loss at VIX +6";
        };
    }
}
