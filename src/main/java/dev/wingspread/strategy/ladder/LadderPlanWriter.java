package dev.wingspread.strategy.ladder;

import dev.wingspread.base.Formats;
import dev.wingspread.market.Market;
import dev.wingspread.model.Leg;
import dev.wingspread.model.Phase;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Structure;
import dev.wingspread.model.VixCallLadder;
import dev.wingspread.model.VixOption;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.risk.RiskEngine;
import dev.wingspread.risk.Totals;
import dev.wingspread.strategy.Dealing;
import dev.wingspread.strategy.PriceRemarks;
import dev.wingspread.strategy.Trade;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Writes a sized ladder down as a plan: rungs, trades, and the figures of the book that holds it. */
final class LadderPlanWriter {

    private final Portfolio portfolio;
    private final Market market;
    private final Settings settings;
    private final CondorSide condors;
    private final Tilt tilt;
    private final Totals before;
    private final List<String> unavailable;

    LadderPlanWriter(
            Portfolio portfolio,
            Market market,
            Settings settings,
            CondorSide condors,
            Tilt tilt,
            Totals before,
            List<String> unavailable) {
        this.portfolio = portfolio;
        this.market = market;
        this.settings = settings;
        this.condors = condors;
        this.tilt = tilt;
        this.before = before;
        this.unavailable = unavailable;
    }

    LadderPlan refused(String reason) {
        return new LadderPlan(
                LadderStatus.REFUSED,
                reason,
                portfolio.phase(),
                tilt,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                List.of(),
                List.of(),
                List.of(),
                condors.credit(),
                0,
                OptionalDouble.empty(),
                before,
                Optional.empty(),
                List.of());
    }

    LadderPlan initial(FirstLadder first) {
        return plan(
                first.status(),
                first.reason(),
                first,
                first.contracts(),
                List.of(),
                first.limits().budgetUsd(),
                LadderAllocator.usdPer01HedgeRatio(first.unit(), condors));
    }

    LadderPlan confirmed(FirstLadder first, ConfirmedSteps steps, Limits limits) {
        var added = new ArrayList<Double>();
        for (int i = 0; i < first.contracts().size(); i++) {
            added.add((double) (steps.contracts().get(i) - first.contracts().get(i)));
        }
        Mix mix = steps.steps().isEmpty() ? first.unit() : new Mix(first.unit().offers(), added);
        OptionalDouble marginal = LadderAllocator.usdPer01HedgeRatio(mix, condors);
        var result =
                new ConfirmedResult(first, steps, limits, condors, settings.number(Setting.HEDGE_HR_MIN), marginal);
        return plan(
                result.status(),
                result.reason(),
                first,
                steps.contracts(),
                steps.steps(),
                limits.budgetUsd(),
                marginal);
    }

    private LadderPlan plan(
            LadderStatus status,
            String reason,
            FirstLadder first,
            List<Integer> contracts,
            List<LadderStep> steps,
            double budgetUsd,
            OptionalDouble usdPer01HedgeRatio) {
        List<Rung> rungs = rungs(first.unit().offers(), contracts);
        HeldCalls held = HeldCalls.of(portfolio, market);
        Totals after = after(rungs);
        List<String> remarks = remarks(held);
        if (status != LadderStatus.OK) {
            addLossOfProtection(after, remarks);
        }
        List<Trade> trades = held.tradesTo(target(rungs), Dealing.in(market, settings), remarks);
        addUnquoted(rungs, remarks);
        remarks.addAll(PriceRemarks.of(trades));
        return new LadderPlan(
                status,
                reason,
                portfolio.phase(),
                tilt,
                OptionalDouble.of(first.scale()),
                OptionalDouble.of(first.targetScale()),
                hedgeRatioMinScale(first.unit()),
                rungs,
                steps,
                trades,
                condors.credit(),
                budgetUsd,
                usdPer01HedgeRatio,
                before,
                Optional.of(after),
                remarks);
    }

    private OptionalDouble hedgeRatioMinScale(Mix unit) {
        OptionalDouble ratio = condors.hedgeRatio(unit.netVegaUsd());
        return ratio.isPresent() && ratio.getAsDouble() > 0
                ? OptionalDouble.of(settings.number(Setting.HEDGE_HR_MIN) / ratio.getAsDouble())
                : OptionalDouble.empty();
    }

    private List<Rung> rungs(List<Offer> offers, List<Integer> contracts) {
        var rungs = new ArrayList<Rung>();
        for (int i = 0; i < offers.size(); i++) {
            Offer offer = offers.get(i);
            rungs.add(new Rung(
                    offer.month(),
                    offer.call(),
                    offer.sold(),
                    contracts.get(i),
                    offer.risk().dte(),
                    offer.risk().future().orElseThrow(),
                    offer.delta(),
                    offer.midPoints(),
                    offer.askPoints(),
                    offer.isQuoted(),
                    offer.netVegaUsd(),
                    LadderAllocator.usdPer01HedgeRatio(new Mix(List.of(offer), List.of(1.0)), condors)));
        }
        return rungs;
    }

    private static Map<VixOption, Integer> target(List<Rung> rungs) {
        var target = new LinkedHashMap<VixOption, Integer>();
        for (Rung rung : rungs) {
            if (rung.contracts() > 0) {
                target.merge(rung.call(), rung.contracts(), Math::addExact);
                rung.sold().ifPresent(call -> target.merge(call, -rung.contracts(), Math::addExact));
            }
        }
        return target;
    }

    /** The SPX legs with the ladder bought at the ask and no other VIX leg. */
    private Totals after(List<Rung> rungs) {
        var legs = new ArrayList<Leg>();
        target(rungs).forEach((call, quantity) -> legs.add(new Leg(call, quantity, OptionalDouble.empty())));
        var structures = new ArrayList<Structure>(condors.book().structures());
        if (!legs.isEmpty()) {
            structures.add(new VixCallLadder(freeId(), Optional.empty(), OptionalDouble.empty(), "", legs));
        }
        return RiskEngine.report(condors.book().withStructures(structures), market, settings)
                .totals();
    }

    private String freeId() {
        String id = "H";
        while (isTaken(id)) {
            id += "+";
        }
        return id;
    }

    private boolean isTaken(String id) {
        return condors.book().structures().stream()
                .anyMatch(structure -> structure.id().equals(id));
    }

    /** A ladder cut by its limits may do less than what is held: calls that have gained are worth more than a budget. */
    private void addLossOfProtection(Totals after, List<String> remarks) {
        OptionalDouble now = before.offsetAt(LadderAllocator.RULE_SPIKE);
        OptionalDouble then = after.offsetAt(LadderAllocator.RULE_SPIKE);
        if (now.isPresent() && then.isPresent() && now.getAsDouble() > then.getAsDouble()) {
            remarks.add("what is held already offsets " + Formats.ratio(now)
                    + " at VIX +6: these orders would take that" + " down to " + Formats.ratio(then));
        }
    }

    private static void addUnquoted(List<Rung> rungs, List<String> remarks) {
        String unquoted = rungs.stream()
                .filter(rung -> !rung.isQuoted())
                .map(rung -> rung.expiry().toString())
                .collect(Collectors.joining(", "));
        if (!unquoted.isEmpty()) {
            remarks.add("sized on the model's price, which leaves the spread out, for want of a quote: " + unquoted);
        }
    }

    private List<String> remarks(HeldCalls held) {
        var remarks = new ArrayList<String>();
        if (portfolio.phase() == Phase.NONE) {
            remarks.add("the phase of the book is NONE: this is the ladder it would start with");
        }
        if (tilt.slope().isEmpty()) {
            remarks.add("the market has fewer than two VIX futures: the term structure counts as normal");
        }
        if (tilt.isChosen() && tilt.regime() != TermRegime.NORMAL) {
            remarks.add("the weights " + tilt.weightsText() + " were chosen: "
                    + tilt.regime().title() + " does not change them");
        }
        unavailable.forEach(month -> remarks.add("left out: " + month));
        if (condors.unpricedLegs() > 0) {
            remarks.add(Formats.plural(condors.unpricedLegs(), "SPX leg", "SPX legs")
                    + " without a price are missing in the loss to hedge");
        }
        if (!condors.credit().isFromEntry()) {
            remarks.add("an entry price is unknown: the budget counts that condor's credit at today's model value");
        }
        if (condors.hedgeRatio(0).isEmpty()) {
            remarks.add("the SPX legs have next to no net vega: the hedge ratio is undefined and limits nothing");
        }
        remarks.addAll(held.remarks());
        return remarks;
    }
}
