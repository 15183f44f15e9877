package dev.wingspread.strategy.ladder;

import java.util.OptionalDouble;

/**
 * What a ladder must not exceed, not even by rounding.
 *
 * @param budgetUsd most premium at the ask in dollars, at least 0
 * @param hedgeRatio greatest hedge ratio
 * @param offset greatest offset at VIX +6, infinite where there is none
 */
record Limits(double budgetUsd, double hedgeRatio, double offset) {

    /** Kinds of limits. */
    enum Kind {
        BUDGET,
        HEDGE_RATIO,
        OFFSET
    }

    /** The greatest multiple of a mix that the budget pays for. */
    double budgetScale(Mix mix) {
        return mix.costUsd() > 0 ? budgetUsd / mix.costUsd() : Double.POSITIVE_INFINITY;
    }

    /** The greatest multiple of a mix that the hedge ratio allows; infinite where the ratio is undefined. */
    double hedgeRatioScale(Mix mix, CondorSide condors) {
        OptionalDouble ratio = condors.hedgeRatio(mix.netVegaUsd());
        return ratio.isPresent() && ratio.getAsDouble() > 0
                ? hedgeRatio / ratio.getAsDouble()
                : Double.POSITIVE_INFINITY;
    }

    boolean isWithinBudget(Mix mix) {
        return mix.costUsd() <= budgetUsd;
    }

    private boolean isWithinHedgeRatio(Mix mix, CondorSide condors) {
        return condors.hedgeRatio(mix.netVegaUsd()).orElse(0) <= hedgeRatio;
    }

    private boolean isWithinOffset(Mix mix, CondorSide condors) {
        return condors.offset(LadderAllocator.RULE_SPIKE, mix.gainUsd(LadderAllocator.RULE_SPIKE))
                        .orElse(0)
                <= offset;
    }

    boolean areKept(Mix mix, CondorSide condors) {
        return isWithinBudget(mix) && isWithinHedgeRatio(mix, condors) && isWithinOffset(mix, condors);
    }

    /** The first limit the mix exceeds; asked only of a mix that exceeds one. */
    Kind exceeded(Mix mix, CondorSide condors) {
        if (!isWithinBudget(mix)) {
            return Kind.BUDGET;
        }
        return isWithinHedgeRatio(mix, condors) ? Kind.OFFSET : Kind.HEDGE_RATIO;
    }
}
