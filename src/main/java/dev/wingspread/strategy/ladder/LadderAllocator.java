package dev.wingspread.strategy.ladder;

import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import dev.wingspread.market.Market;
import dev.wingspread.model.Phase;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.risk.RiskEngine;
import dev.wingspread.risk.Totals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Sizes the ladder of VIX calls for a book.
 *
 * <p>The first ladder (phases NONE and INITIAL) earns back the target share of what the SPX legs lose at VIX +6, within
 * the budget and the greatest hedge ratio. Phase CONFIRMED adds steps to it until the hedge ratio reaches its least value.
 * The ladder is sized for all SPX legs at once: VIX calls already held only decide what remains to be traded.
 */
public final class LadderAllocator {

    /** The spike in VIX points that ladders are sized by. */
    public static final double RULE_SPIKE = 6;

    /** Phase CONFIRMED buys no further once the hedge pays back this multiple of the loss at {@link #RULE_SPIKE}. */
    public static final double CONFIRMED_OFFSET_MAX = 1.2;

    /** The least price step of a VIX option in dollars a contract: what gains less on average cannot be traded for it. */
    private static final double LEAST_GAIN_USD = 1;

    private final Portfolio portfolio;
    private final Market market;
    private final Settings settings;
    private final LadderOptions options;
    private final CondorSide condors;
    private final Tilt tilt;
    private final List<Offer> offers = new ArrayList<>();
    private final List<String> unavailable = new ArrayList<>();

    private LadderAllocator(Portfolio portfolio, Market market, Settings settings, LadderOptions options) {
        this.portfolio = portfolio;
        this.market = market;
        this.settings = settings;
        this.options = options;
        this.condors = CondorSide.of(portfolio, market, settings);
        boolean areWeightsChosen =
                options.areWeightsChosen() || portfolio.overrides().values().containsKey(Setting.LADDER_WEIGHTS);
        this.tilt = Tilt.of(market, settings, areWeightsChosen);
    }

    /** The ladder for a book, weights by the regime unless the book or the settings choose them. */
    public static LadderPlan plan(Portfolio portfolio, Market market, Settings settings) {
        return plan(portfolio, market, settings, LadderOptions.NONE);
    }

    /**
     * The ladder for a book in its phase. Never an exception: what cannot be hedged is refused with the reason.
     *
     * @param options what is wished besides the settings
     */
    public static LadderPlan plan(Portfolio portfolio, Market market, Settings settings, LadderOptions options) {
        return new LadderAllocator(portfolio, market, settings, options).plan();
    }

    private LadderPlan plan() {
        findOffers();
        Totals before = RiskEngine.report(portfolio, market, settings).totals();
        var writer = new LadderPlanWriter(portfolio, market, settings, condors, tilt, before, unavailable);
        Optional<String> refusal = refusal();
        if (refusal.isPresent()) {
            return writer.refused(refusal.get());
        }
        var first = new FirstLadder(offers, weights(), condors, settings, firstLimits());
        if (portfolio.phase() != Phase.CONFIRMED) {
            return writer.initial(first);
        }
        Limits limits = confirmedLimits();
        var steps = new ConfirmedSteps(offers, condors, limits, first.contracts());
        steps.growTo(settings.number(Setting.HEDGE_HR_MIN));
        return writer.confirmed(first, steps, limits);
    }

    private void findOffers() {
        var search = new Offers(portfolio, market, settings, options.spreadPoints());
        List<LocalDate> months = VixMonths.ofLadder(market, settings);
        for (int i = 0; i < months.size(); i++) {
            Loaded<Offer> offer = search.offer(i + 1, months.get(i));
            offer.value().ifPresent(offers::add);
            for (Failure fault : offer.faults()) {
                unavailable.add("month " + (i + 1) + ", " + months.get(i) + ": " + fault.text());
            }
        }
    }

    /** Weights of the months that can be bought. */
    private List<Double> weights() {
        return offers.stream()
                .map(offer -> tilt.weights().get(offer.month() - 1))
                .toList();
    }

    private Optional<String> refusal() {
        if (!condors.isLive()) {
            return Optional.of(
                    condors.unpricedLegs() > 0
                            ? "none of the SPX legs can be priced, so that their loss is not known"
                            : "the book has no SPX legs, so there is nothing to hedge");
        }
        if (condors.offset(RULE_SPIKE, 0).isEmpty()) {
            return Optional.of("the SPX legs do not lose at VIX +6, so there is nothing to hedge");
        }
        if (offers.isEmpty()) {
            return Optional.of("no VIX call can be priced: " + unavailable.get(0));
        }
        var unit = new Mix(offers, weights());
        if (unit.total() == 0) {
            return Optional.of("all weight is on months without a price: " + unavailable.get(0));
        }
        return unit.gainUsd(RULE_SPIKE) >= LEAST_GAIN_USD * unit.total()
                ? Optional.empty()
                : Optional.of("the calls gain less than a tick at VIX +6, so that no sensible number of them hedges");
    }

    private Limits limits(Setting share) {
        double credit = Math.max(0, condors.credit().usd());
        return new Limits(
                settings.number(share) * credit, settings.number(Setting.HEDGE_HR_MAX), Double.POSITIVE_INFINITY);
    }

    /** In phase CONFIRMED the first ladder is a part of the whole one and must leave its budget alone, too. */
    private Limits firstLimits() {
        Limits initial = limits(Setting.HEDGE_BUDGET_INITIAL);
        return portfolio.phase() == Phase.CONFIRMED && confirmedLimits().budgetUsd() < initial.budgetUsd()
                ? limits(Setting.HEDGE_BUDGET_CONFIRMED)
                : initial;
    }

    private Limits confirmedLimits() {
        Limits wider = limits(Setting.HEDGE_BUDGET_CONFIRMED);
        return new Limits(wider.budgetUsd(), wider.hedgeRatio(), CONFIRMED_OFFSET_MAX);
    }

    /** Cost in dollars of 0.1 of hedge ratio at the prices of a mix; empty where the ratio is undefined or not raised. */
    static OptionalDouble usdPer01HedgeRatio(Mix mix, CondorSide condors) {
        OptionalDouble ratio = condors.hedgeRatio(mix.netVegaUsd());
        return ratio.isPresent() && ratio.getAsDouble() > 0
                ? OptionalDouble.of(0.1 * mix.costUsd() / ratio.getAsDouble())
                : OptionalDouble.empty();
    }
}
