package dev.wingspread.monitor.cure;

import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Layer;
import dev.wingspread.model.Leg;
import dev.wingspread.model.Phase;
import dev.wingspread.model.VixOption;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.monitor.Action;
import dev.wingspread.monitor.Finding;
import dev.wingspread.monitor.KeyFigures;
import dev.wingspread.monitor.Rule;
import dev.wingspread.risk.LayerRisk;
import dev.wingspread.strategy.Trade;
import dev.wingspread.strategy.ladder.CallStrikes;
import dev.wingspread.strategy.ladder.LadderAllocator;
import dev.wingspread.strategy.ladder.LadderOptions;
import dev.wingspread.strategy.ladder.LadderPlan;
import dev.wingspread.strategy.ladder.LadderStatus;
import dev.wingspread.strategy.ladder.Rung;
import dev.wingspread.strategy.ladder.VixMonths;
import dev.wingspread.strategy.roll.HedgeRoll;
import dev.wingspread.strategy.roll.RollPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Finds for each finding what its rule says should be done, in whole contracts. */
final class Cures {

    private static final int FRONT = 0;
    private static final int SECOND = 1;
    private static final int THIRD = 2;

    private final Situation situation;
    private final Aims aims;

    Cures(Situation situation, Aims aims) {
        this.situation = situation;
        this.aims = aims;
    }

    /** What to do about a finding. A book without a phase that is hedged enters the initial one. */
    Cure of(Finding finding) {
        Cure cure = byRule(finding).withPriceRemarks();
        boolean isFirstHedge = cure.action() == Action.HEDGE
                && !cure.trades().isEmpty()
                && situation.portfolio().phase() == Phase.NONE;
        return isFirstHedge ? cure.towards(Phase.INITIAL) : cure;
    }

    private Cure byRule(Finding finding) {
        return switch (finding.rule()) {
            case R10, R11, R12, R13, R70, R80 -> layer(finding);
            case R20 -> alarm();
            case R21 ->
                sale().downTo(
                                sale().nearestFirst(),
                                KeyFigures::nv10,
                                aims.nv10AfterAlarmReduction(),
                                aims.nv10AfterAlarmReduction());
            case R30 -> sale().share(ofMonths(finding.subjects()), aims.eventShare());
            case R31 -> rolled(HedgeRoll.planAll(situation.portfolio(), situation.market(), situation.settings()));
            case R32 ->
                rolled(HedgeRoll.plan(
                        situation.portfolio(),
                        situation.market(),
                        situation.settings(),
                        LocalDate.parse(finding.target().key())));
            case R40 ->
                bought(
                        regimeMonth(),
                        purchase -> purchase.byShare(aims.shareLeast(), aims.shareAimed(), aims.shareMost()));
            case R50 -> bought(regimeMonth(), purchase -> purchase.toNv10(aims.nv10AfterHedge()));
            case R51 ->
                sale().downTo(
                                sale().cheapestToLeaveFirst(),
                                KeyFigures::nv10,
                                aims.nv10AfterReduction(),
                                aims.nv10AfterAlarmReduction());
            case R60 -> allocated(situation.portfolio().phase());
            case R61 -> reduced(finding);
            case R90 -> nextPhase(finding);
            case R01, R99 -> Cure.nothing(finding.action());
        };
    }

    /** Sized by what the finding measures: in the first phase the offset, else the hedge ratio. */
    private Cure reduced(Finding finding) {
        boolean isOffset = finding.metric().startsWith("offset");
        return isOffset
                ? sale().downTo(
                                sale().cheapestToLeaveFirst(),
                                KeyFigures::offset6,
                                aims.offsetAfterReduction(),
                                aims.offsetMost())
                : sale().downTo(
                                sale().cheapestToLeaveFirst(),
                                KeyFigures::hedgeRatio,
                                aims.hedgeRatioAfterReduction(),
                                aims.hedgeRatioMost());
    }

    private HedgeSale sale() {
        return new HedgeSale(situation);
    }

    private List<Leg> ofMonths(List<String> expiries) {
        return situation.longCalls().stream()
                .filter(leg -> expiries.contains(leg.instrument().expiry().toString()))
                .toList();
    }

    // Condors

    private Cure layer(Finding finding) {
        Layer layer = Layer.valueOf(finding.target().key());
        return finding.action() == Action.EXIT
                ? new CondorMoves(situation).exit(condors(finding, layer), layer)
                : rolled(finding, layer);
    }

    /** What the index has come too near to is rolled to where it is not; other rolls follow the settings. */
    private Cure rolled(Finding finding, Layer layer) {
        var moves = new CondorMoves(situation);
        return finding.rule() == Rule.R80 || finding.rule() == Rule.R12
                ? moves.rollOutsideMove(condors(finding, layer), layer)
                : moves.roll(condors(finding, layer), layer);
    }

    private List<IronCondor> condors(Finding finding, Layer layer) {
        return situation.condors(layer).stream()
                .filter(condor ->
                        finding.subjects().isEmpty() || finding.subjects().contains(condor.id()))
                .toList();
    }

    /** Rolls the condors of the layer that loses most per VIX point. */
    Cure rollOfShortestLayer() {
        return situation.report().layers().stream()
                .filter(risk -> !risk.layer().equals(LayerRisk.LOOSE))
                .min(Comparator.comparingDouble(
                        risk -> risk.exposure().netVega().totalUsd()))
                .map(risk -> Layer.valueOf(risk.layer()))
                .map(layer -> new CondorMoves(situation).roll(situation.condors(layer), layer))
                .orElse(Cure.nothing(Action.ROLL, "the book has no condor to roll"));
    }

    // Hedges

    private interface Purchase {
        Cure by(HedgePurchase purchase);
    }

    /** Two contracts of the second month for one of the third; a roll where the budget does not allow them. */
    private Cure alarm() {
        List<LocalDate> months = VixMonths.ofLadder(situation.market(), situation.settings());
        Loaded<HedgePurchase> purchase = purchase(List.of(months.get(SECOND), months.get(THIRD)), List.of(2, 1));
        if (!purchase.isOk()) {
            return Cure.nothing(Action.WATCH, messages(purchase.faults()));
        }
        double aim = aims.nv10AfterAlarmHedge();
        Cure hedge = purchase.orThrow().toNv10(aim);
        boolean isEnough = !hedge.trades().isEmpty() && !purchase.orThrow().isBeyondBudget(aim);
        if (isEnough) {
            return hedge;
        }
        Cure roll = rollOfShortestLayer();
        for (String whyNot : hedge.remarks()) {
            roll = roll.withRemark("instead of a hedge: " + whyNot);
        }
        return roll;
    }

    private Cure bought(LocalDate month, Purchase how) {
        return bought(List.of(month), List.of(1), how);
    }

    private Cure bought(List<LocalDate> months, List<Integer> shares, Purchase how) {
        Loaded<HedgePurchase> purchase = purchase(months, shares);
        return purchase.isOk() ? how.by(purchase.orThrow()) : Cure.nothing(Action.WATCH, messages(purchase.faults()));
    }

    private Loaded<HedgePurchase> purchase(List<LocalDate> months, List<Integer> shares) {
        var calls = new ArrayList<VixOption>();
        var faults = new ArrayList<Failure>();
        for (LocalDate month : months) {
            Loaded<VixOption> call = CallStrikes.byDelta(
                    situation.market(), month, situation.settings().number(Setting.LADDER_DELTA));
            call.value().ifPresent(calls::add);
            faults.addAll(call.faults());
        }
        return faults.isEmpty()
                ? Loaded.of(HedgePurchase.of(
                        situation, calls, shares, new HedgePurchase.Limits(aims.offsetMost(), aims.hedgeRatioMost())))
                : Loaded.failed(faults, List.of());
    }

    /** In contango the second month decays less; in backwardation the front month answers most. */
    private LocalDate regimeMonth() {
        List<LocalDate> months = VixMonths.ofLadder(situation.market(), situation.settings());
        OptionalDouble slope = situation.report().levels().slope();
        return months.get(slope.isPresent() && slope.getAsDouble() > 0 ? SECOND : FRONT);
    }

    /** The ladder of a phase: what is held is kept where buying what is missing is enough, else traded for it. */
    private Cure allocated(Phase phase) {
        LadderPlan plan = LadderAllocator.plan(
                situation.portfolio().withPhase(phase), situation.market(), situation.settings(), LadderOptions.NONE);
        if (plan.trades().isEmpty()) {
            return Cure.nothing(Action.WATCH, plan.reason());
        }
        List<String> remarks = plan.status() == LadderStatus.OK ? List.of() : List.of(plan.reason());
        List<Trade> trades = missingCalls(plan, phase).orElse(plan.trades());
        return protects(situation.after(trades, Layer.M), phase) > protects(situation, phase)
                ? Cure.hedge(Action.HEDGE, trades, remarks)
                : Cure.nothing(Action.WATCH, "the ladder would protect less than what is held: " + plan.reason());
    }

    /** The figure that the phase judges a hedge by. */
    private static double protects(Situation book, Phase phase) {
        OptionalDouble figure = phase == Phase.CONFIRMED
                ? book.figures().hedgeRatio()
                : book.figures().offset6();
        return figure.orElse(0);
    }

    /** What each month lacks, nothing sold: nobody swaps a call for its neighbour if the band is reached without. */
    private Optional<List<Trade>> missingCalls(LadderPlan plan, Phase phase) {
        var trades = new ArrayList<Trade>();
        double costUsd = 0;
        for (Rung rung : plan.rungs()) {
            int held = situation.longCalls().stream()
                    .filter(leg -> leg.instrument().expiry().equals(rung.expiry()))
                    .mapToInt(Leg::quantity)
                    .sum();
            if (rung.contracts() > held && rung.sold().isEmpty()) {
                trades.add(situation
                        .dealing()
                        .trade(rung.call(), rung.contracts() - held)
                        .orElseThrow());
                costUsd += rung.costUsd() * (rung.contracts() - held) / rung.contracts();
            }
        }
        boolean isAffordable = costUsd <= situation.in(phase).budgetLeftUsd();
        return !trades.isEmpty() && isAffordable && isInBand(situation.after(trades, Layer.M), phase)
                ? Optional.of(trades)
                : Optional.empty();
    }

    private static boolean isInBand(Situation after, Phase phase) {
        OptionalDouble ratio = after.figures().hedgeRatio();
        boolean isHedgeRatio = phase == Phase.CONFIRMED;
        OptionalDouble figure = isHedgeRatio ? ratio : after.figures().offset6();
        Setting least = isHedgeRatio ? Setting.HEDGE_HR_MIN : Setting.HEDGE_OFFSET_MIN;
        Setting most = isHedgeRatio ? Setting.HEDGE_HR_MAX : Setting.HEDGE_OFFSET_MAX;
        return figure.isPresent()
                && ratio.isPresent()
                && figure.getAsDouble() >= after.settings().number(least)
                && figure.getAsDouble() <= after.settings().number(most)
                && ratio.getAsDouble() <= after.settings().number(Setting.HEDGE_HR_MAX);
    }

    /** On with the hedge once the regime is confirmed; back to the initial phase, without a trade, once it has faded. */
    private Cure nextPhase(Finding finding) {
        return finding.action() == Action.WATCH
                ? Cure.nothing(Action.WATCH).towards(Phase.INITIAL)
                : allocated(Phase.CONFIRMED).towards(Phase.CONFIRMED);
    }

    private static Cure rolled(Loaded<RollPlan> plan) {
        if (!plan.isOk()) {
            return Cure.nothing(Action.WATCH, messages(plan.faults()));
        }
        RollPlan roll = plan.orThrow();
        return new Cure(Action.ROLL, roll.trades(), Layer.M, roll.remarks(), Optional.empty(), roll.daysGained());
    }

    private static String messages(List<Failure> faults) {
        return String.join("; ", faults.stream().map(Failure::message).toList());
    }

    // Alternatives to what the rule asks for

    /** The roll that would answer a finding, whatever its rule asks for. */
    Cure roll(Finding finding) {
        return switch (finding.target().kind()) {
            case LAYER -> {
                Layer layer = Layer.valueOf(finding.target().key());
                yield rolled(finding, layer);
            }
            case HEDGE_MONTH ->
                rolled(HedgeRoll.plan(
                        situation.portfolio(),
                        situation.market(),
                        situation.settings(),
                        LocalDate.parse(finding.target().key())));
            case HEDGE, BOOK -> rollOfShortestLayer();
        };
    }

    /** The purchase that would answer a finding: the rule's own where it hedges, else up to the net vega band. */
    Cure hedge(Finding finding) {
        if (finding.rule() == Rule.R20) {
            List<LocalDate> months = VixMonths.ofLadder(situation.market(), situation.settings());
            return bought(
                    List.of(months.get(SECOND), months.get(THIRD)),
                    List.of(2, 1),
                    purchase -> purchase.toNv10(aims.nv10AfterAlarmHedge()));
        }
        if (finding.rule().action() == Action.HEDGE) {
            return of(finding);
        }
        return bought(regimeMonth(), purchase -> purchase.toNv10(aims.nv10AfterHedge()));
    }
}
