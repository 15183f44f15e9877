package dev.wingspread.strategy.ladder;

import dev.wingspread.base.Formats;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The ladder of phase INITIAL: the multiple of the weights that offsets the target share of the loss at VIX +6, cut to the
 * limits, then rounded to whole contracts.
 */
final class FirstLadder {

    private static final double RULE_SPIKE = LadderAllocator.RULE_SPIKE;

    private final Mix unit;
    private final CondorSide condors;
    private final Limits limits;
    private final double offsetMin;
    private final double offsetMax;
    private final double offsetTarget;
    private final double scale;
    private final List<Integer> contracts;
    private final Optional<Limits.Kind> regretted;

    /**
     * @param weights weight of each offer, not all 0
     * @param condors SPX legs that lose at VIX +6
     */
    FirstLadder(List<Offer> offers, List<Double> weights, CondorSide condors, Settings settings, Limits limits) {
        this.unit = new Mix(offers, weights);
        this.condors = condors;
        this.limits = limits;
        this.offsetMin = settings.number(Setting.HEDGE_OFFSET_MIN);
        this.offsetMax = settings.number(Setting.HEDGE_OFFSET_MAX);
        this.offsetTarget = settings.number(Setting.HEDGE_OFFSET_TARGET);
        this.scale = Math.min(
                scaleFor(offsetTarget), Math.min(limits.budgetScale(unit), limits.hedgeRatioScale(unit, condors)));
        var band = new WholeContracts.Band(offsetMin, offsetMax, settings.numbers(Setting.HEDGE_SPIKES));
        var whole = new WholeContracts(offers, weights, condors, band, limits);
        this.contracts = whole.best(scale);
        this.regretted = whole.regretted(scale, contracts);
    }

    private double scaleFor(double offset) {
        return offset * condors.lossUsd(RULE_SPIKE) / unit.gainUsd(RULE_SPIKE);
    }

    /** One multiple of the weights. */
    Mix unit() {
        return unit;
    }

    /** Multiple of the weights within the limits, before rounding. */
    double scale() {
        return scale;
    }

    /** Multiple of the weights for the target offset, limits aside. */
    double targetScale() {
        return scaleFor(offsetTarget);
    }

    /** Whole contracts by offer. */
    List<Integer> contracts() {
        return contracts;
    }

    Mix mix() {
        return Mix.ofWhole(unit.offers(), contracts);
    }

    Limits limits() {
        return limits;
    }

    private double offset() {
        return condors.offset(RULE_SPIKE, mix().gainUsd(RULE_SPIKE)).orElseThrow();
    }

    LadderStatus status() {
        if (scale < scaleFor(offsetMin)) {
            return limits.budgetScale(unit) <= limits.hedgeRatioScale(unit, condors)
                    ? LadderStatus.BUDGET_BOUND
                    : LadderStatus.HR_BOUND;
        }
        if (offset() >= offsetMin || regretted.isEmpty()) {
            return LadderStatus.OK;
        }
        return regretted.get() == Limits.Kind.BUDGET ? LadderStatus.BUDGET_BOUND : LadderStatus.HR_BOUND;
    }

    /** Why it came out so, in one sentence. */
    String reason() {
        return switch (status()) {
            case BUDGET_BOUND -> budgetBound();
            case HR_BOUND -> hedgeRatioBound();
            default -> reached();
        };
    }

    private String reached() {
        String result = pays() + ", ";
        if (offset() > offsetMax) {
            return result + "above " + Formats.ratio(offsetMax) + " because contracts are whole: fewer would miss "
                    + Formats.ratio(offsetMin) + " by more";
        }
        if (offset() < offsetMin) {
            return result + "below " + Formats.ratio(offsetMin)
                    + " because contracts are whole: the loss is too small for " + "one more";
        }
        return result + "within " + Formats.ratio(offsetMin) + " to " + Formats.ratio(offsetMax) + costs();
    }

    private String budgetBound() {
        double needed = scaleFor(offsetMin) * unit.costUsd();
        String budget = "the budget of " + Formats.dollars(limits.budgetUsd());
        String missing = needed > limits.budgetUsd()
                ? budget + " is " + Formats.dollars(needed - limits.budgetUsd()) + " short of the "
                        + Formats.dollars(needed) + " that an offset of " + Formats.ratio(offsetMin) + " costs"
                : budget + " is too small for one more whole contract, which an offset of " + Formats.ratio(offsetMin)
                        + " needs";
        return missing + ": " + pays();
    }

    private String hedgeRatioBound() {
        OptionalDouble needed = condors.hedgeRatio(scaleFor(offsetMin) * unit.netVegaUsd());
        return "an offset of " + Formats.ratio(offsetMin) + " needs a hedge ratio of " + Formats.ratio(needed)
                + (needed.orElse(0) > limits.hedgeRatio()
                        ? ", above the limit of "
                        : " and whole contracts pass the limit of ")
                + Formats.ratio(limits.hedgeRatio()) + ": " + pays();
    }

    /** {@code at VIX +6 the SPX legs lose $13,672 and the ladder earns back $7,039, an offset of 0.51}. */
    private String pays() {
        return "at VIX +6 the SPX legs lose " + Formats.dollars(condors.lossUsd(RULE_SPIKE))
                + " and the ladder earns back " + Formats.dollars(mix().gainUsd(RULE_SPIKE)) + ", an offset of "
                + Formats.ratio(offset());
    }

    private String costs() {
        return ", for " + Formats.dollars(mix().costUsd()) + " of a budget of " + Formats.dollars(limits.budgetUsd());
    }
}
