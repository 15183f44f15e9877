package dev.wingspread.monitor.cure;

import static dev.wingspread.monitor.cure.Situations.AIMS;
import static dev.wingspread.monitor.cure.Situations.condors;
import static dev.wingspread.monitor.cure.Situations.finding;
import static dev.wingspread.monitor.cure.Situations.situation;
import static dev.wingspread.testing.Legs.leg;
import static dev.wingspread.testing.SettingsOf.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.Market;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Layer;
import dev.wingspread.model.Leg;
import dev.wingspread.model.Phase;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.monitor.Action;
import dev.wingspread.monitor.Rule;
import dev.wingspread.monitor.Target;
import dev.wingspread.strategy.Trade;
import dev.wingspread.testing.MarketBuilder;
import dev.wingspread.testing.RandomBooks;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CuresTest {

    private static final int BOOKS = 60;
    private static final Settings RICH =
            settings(Map.of(Setting.HEDGE_BUDGET_INITIAL, "10", Setting.HEDGE_BUDGET_CONFIRMED, "10"));
    private static final Leg FRONT = leg(90, "VIX260318C00021000", 0.80);
    private static final Leg SECOND = leg(60, "VIX260415C00024000", 1.00);
    private static final LocalDate SECOND_MONTH = LocalDate.parse("2026-04-15");
    private static final LocalDate THIRD_MONTH = LocalDate.parse("2026-05-19");
    private static final LocalDate FRONT_MONTH = LocalDate.parse("2026-03-18");

    private static Cure cure(Situation situation, Rule rule, Target target, String... subjects) {
        return new Cures(situation, AIMS).of(finding(rule, target, subjects));
    }

    private static List<LocalDate> expiries(Cure cure) {
        return cure.trades().stream().map(trade -> trade.instrument().expiry()).toList();
    }

    @Test
    void anExitBuysBackExactlyTheCondorsOfTheLayer() {
        Situation situation = situation(condors(Phase.INITIAL, FRONT));
        Cure cure = cure(situation, Rule.R13, Target.of(Layer.S));
        Situation after = situation.after(cure.trades(), cure.layer());
        assertEquals(Action.EXIT, cure.action());
        assertEquals(
                List.of("M-1", "H-3"),
                after.portfolio().structures().stream().map(each -> each.id()).toList());
    }

    @Test
    void aRollKeepsContractsAndLayerAndMovesToALaterExpiry() {
        Situation situation = situation(condors(Phase.INITIAL));
        Cure cure = cure(situation, Rule.R12, Target.of(Layer.S), "S-1");
        Situation after = situation.after(cure.trades(), cure.layer());
        IronCondor rolled = after.condors(Layer.S).get(0);
        assertEquals(Action.ROLL, cure.action());
        assertEquals(10, rolled.contracts());
        assertTrue(rolled.expiry().isAfter(LocalDate.parse("2026-03-13")));
        assertTrue(cure.daysGained() > 0);
    }

    @Test
    void aBreachedCondorIsNotRolledIntoOneWhoseBreakEvensAreTooNearAgain() {
        Situation situation = situation(Situations.losing(Phase.INITIAL));
        Cure cure = cure(situation, Rule.R12, Target.of(Layer.S), "S-1");
        Situation after = situation.after(cure.trades(), cure.layer());
        var outside = after.report().structures().stream()
                .filter(risk -> risk.structure() instanceof IronCondor condor && condor.layer() == Layer.S)
                .findFirst()
                .orElseThrow()
                .condor()
                .orElseThrow()
                .breakEvensOutsideMove()
                .orElseThrow();
        assertTrue(outside.low() && outside.high());
    }

    @Test
    void theAlarmBuysTheSecondAndThirdMonthTwoToOne() {
        Cure cure = cure(situation(condors(Phase.CONFIRMED), RICH), Rule.R20, Target.HEDGE);
        assertEquals(Action.HEDGE, cure.action());
        assertEquals(List.of(SECOND_MONTH, THIRD_MONTH), expiries(cure));
    }

    @Test
    void theAlarmRollsTheLayerWithTheLargestShortNetVegaWhereTheBudgetIsTooSmall() {
        Situation situation = situation(condors(Phase.CONFIRMED), settings(Setting.HEDGE_BUDGET_CONFIRMED, "0.01"));
        Cure cure = cure(situation, Rule.R20, Target.HEDGE);
        assertEquals(Action.ROLL, cure.action());
        assertEquals(
                List.of("M-1"),
                situation.condors(Layer.M).stream().map(IronCondor::id).toList());
        assertEquals(Layer.M, cure.layer());
        assertEquals(8, cure.trades().size());
    }

    @Test
    void contangoHedgesInTheSecondMonthAndBackwardationInTheFirst() {
        assertEquals(
                List.of(SECOND_MONTH),
                expiries(cure(situation(condors(Phase.CONFIRMED), RICH), Rule.R50, Target.HEDGE)));
        Market backwardation = MarketBuilder.aMarket()
                .withoutFuture("2026-03-18")
                .future("2026-03-18", 22)
                .build();
        Situation spiked = Situation.of(condors(Phase.CONFIRMED), backwardation, RICH);
        assertEquals(List.of(FRONT_MONTH), expiries(cure(spiked, Rule.R50, Target.HEDGE)));
    }

    @Test
    void netVegaBelowItsBandIsBroughtToTheLevelAtWhichTheRuleClears() {
        Situation situation = situation(condors(Phase.CONFIRMED), RICH);
        Cure cure = cure(situation, Rule.R50, Target.HEDGE);
        double after = situation.after(cure.trades(), Layer.M).figures().nv10().orElseThrow();
        assertTrue(after >= AIMS.nv10AfterHedge() && after < AIMS.nv10AfterHedge() + 0.02);
    }

    @Test
    void netVegaAboveItsBandIsBroughtDownToTheLevelAtWhichTheRuleClears() {
        Situation situation = situation(condors(Phase.CONFIRMED, leg(300, "VIX260318C00021000", 0.8)));
        Cure cure = cure(situation, Rule.R51, Target.HEDGE);
        double after = situation.after(cure.trades(), Layer.M).figures().nv10().orElseThrow();
        assertTrue(after >= AIMS.nv10AfterReduction() && after < AIMS.nv10AfterReduction() + 0.02);
    }

    @Test
    void theFirstTwoMonthsAreHalvedAndTheThirdRunsOn() {
        Situation situation = situation(condors(Phase.CONFIRMED, FRONT, SECOND, leg(8, "VIX260519C00026000", 1.2)));
        Cure cure = cure(situation, Rule.R30, Target.HEDGE, FRONT_MONTH.toString(), SECOND_MONTH.toString());
        assertEquals(
                List.of(-45, -30), cure.trades().stream().map(Trade::quantity).toList());
    }

    @Test
    void tooLargeAnOffsetIsBroughtDownToTheLevelAtWhichTheRuleClears() {
        Situation situation = situation(condors(Phase.INITIAL, leg(300, "VIX260318C00021000", 0.8)));
        Cure cure = cure(situation, Rule.R61, Target.HEDGE);
        double after =
                situation.after(cure.trades(), Layer.M).figures().offset6().orElseThrow();
        assertTrue(after >= AIMS.offsetAfterReduction() && after < AIMS.offsetAfterReduction() + 0.05);
    }

    @Test
    void confirmationAdvancesThePhaseWithTheLadderOfThatPhase() {
        Cure cure = cure(situation(condors(Phase.INITIAL), RICH), Rule.R90, Target.HEDGE);
        assertEquals(Phase.CONFIRMED, cure.newPhase().orElseThrow());
        assertEquals(Action.HEDGE, cure.action());
        Situation after = situation(condors(Phase.INITIAL), RICH).after(cure.trades(), Layer.M);
        assertTrue(after.figures().hedgeRatio().orElseThrow() >= 0.60);
    }

    @Test
    void tooSmallAHedgeIsFilledUpAndWhatIsHeldIsKept() {
        Situation situation = situation(condors(Phase.INITIAL, leg(2, "VIX260318C00022000", 0.8)), RICH);
        Cure cure = cure(situation, Rule.R60, Target.HEDGE);
        double after =
                situation.after(cure.trades(), Layer.M).figures().offset6().orElseThrow();
        assertTrue(cure.trades().stream().allMatch(trade -> trade.quantity() > 0));
        assertTrue(after >= 0.40 && after <= 0.60, () -> "offset " + after);
    }

    @Test
    void aHedgeOfOtherMonthsIsTradedForTheLadder() {
        // As many contracts as the ladder wants in each month, but worth nothing: adding to them is not enough.
        Situation situation = situation(
                condors(
                        Phase.INITIAL,
                        leg(200, "VIX260318C00150000", 0.01),
                        leg(200, "VIX260415C00150000", 0.01),
                        leg(200, "VIX260519C00150000", 0.01)),
                RICH);
        Cure cure = cure(situation, Rule.R60, Target.HEDGE);
        double after =
                situation.after(cure.trades(), Layer.M).figures().offset6().orElseThrow();
        assertTrue(cure.trades().stream().anyMatch(trade -> trade.quantity() < 0));
        assertTrue(after >= 0.40 && after <= 0.60, () -> "offset " + after);
    }

    @Test
    void aLadderThatProtectsLessThanWhatIsHeldIsNotTradedFor() {
        // A hedge of deep calls covers more than the allocator may buy within a budget of nothing.
        Situation situation = situation(
                condors(Phase.INITIAL, leg(3, "VIX260415C00015000", 4.0)),
                settings(Setting.HEDGE_BUDGET_INITIAL, "0.001"));
        Cure cure = cure(situation, Rule.R60, Target.HEDGE);
        assertEquals(List.of(), cure.trades());
        assertEquals(Action.WATCH, cure.action());
    }

    @Test
    void theFirstHedgeOfABookWithoutAPhaseEntersTheInitialOne() {
        Cure cure = cure(situation(condors(Phase.NONE), RICH), Rule.R50, Target.HEDGE);
        assertEquals(Phase.INITIAL, cure.newPhase().orElseThrow());
        assertTrue(cure(situation(condors(Phase.CONFIRMED), RICH), Rule.R50, Target.HEDGE)
                .newPhase()
                .isEmpty());
    }

    @Test
    void theAlarmReducesTheNearestMonthFirstToTheUpperBand() {
        Situation situation = situation(
                condors(Phase.CONFIRMED, leg(400, "VIX260318C00021000", 0.8), leg(50, "VIX260415C00024000", 1)));
        Cure cure = cure(situation, Rule.R21, Target.HEDGE);
        double after = situation.after(cure.trades(), Layer.M).figures().nv10().orElseThrow();
        assertEquals(List.of(FRONT_MONTH), expiries(cure));
        assertTrue(after >= AIMS.nv10AfterAlarmReduction() && after < AIMS.nv10AfterAlarmReduction() + 0.02);
    }

    @Test
    void aSteeperCurveRollsEveryMonthOfTheLadder() {
        Situation situation = situation(condors(Phase.CONFIRMED, FRONT, SECOND));
        Cure cure = cure(situation, Rule.R31, Target.HEDGE);
        assertEquals(Action.ROLL, cure.action());
        assertTrue(cure.trades().stream()
                .anyMatch(trade -> trade.instrument().equals(FRONT.instrument()) && trade.quantity() == -90));
        assertTrue(situation.after(cure.trades(), Layer.M).longCalls().stream()
                .allMatch(leg -> leg.instrument().expiry().isAfter(FRONT_MONTH)));
    }

    @Test
    void anOverboughtIndexTakesAThirdOfTheShortNetVegaOff() {
        Situation situation = situation(condors(Phase.CONFIRMED), RICH);
        Cure cure = cure(situation, Rule.R40, Target.HEDGE);
        double before = situation.report().totals().book().netVega().totalUsd();
        double after = situation
                .after(cure.trades(), Layer.M)
                .report()
                .totals()
                .book()
                .netVega()
                .totalUsd();
        assertTrue(1 - after / before >= 0.30 && 1 - after / before <= 0.40, () -> before + " to " + after);
        assertEquals(List.of(SECOND_MONTH), expiries(cure));
    }

    @Test
    void whatARuleProposesIsAmongTheAlternatives() {
        Situation situation = situation(condors(Phase.CONFIRMED, FRONT, SECOND), RICH);
        for (Rule rule : List.of(Rule.R20, Rule.R21, Rule.R31, Rule.R40, Rule.R50, Rule.R51, Rule.R60, Rule.R61)) {
            Cure own = cure(situation, rule, Target.HEDGE);
            Comparison comparison =
                    new Comparisons(situation, AIMS).of(finding(rule, Target.HEDGE), Objective.SPIKE_LOSS);
            assertTrue(
                    own.trades().isEmpty()
                            || comparison.alternatives().stream()
                                    .anyMatch(each -> each.cure().trades().equals(own.trades())),
                    () -> rule + " is missing");
        }
    }

    @Test
    void whatIsPromisedIsWhatTheBookIsWorthAfterwards() {
        Portfolio book = condors(Phase.CONFIRMED, FRONT);
        Situation situation = situation(book, RICH);
        Cure cure = cure(situation, Rule.R50, Target.HEDGE);
        Portfolio traded = dev.wingspread.strategy.TradedBook.of(book, cure.trades(), cure.layer());
        assertEquals(
                Situation.of(traded, situation.market(), RICH).report(),
                situation.after(cure.trades(), cure.layer()).report());
    }

    @Test
    void noRuleFailsOnAnyBook() {
        Market market = RandomBooks.market();
        for (int seed = 0; seed < BOOKS; seed++) {
            for (Phase phase : Phase.values()) {
                Situation situation = Situation.of(RandomBooks.book(seed).withPhase(phase), market, Settings.DEFAULT);
                for (Rule rule : Rule.values()) {
                    tryOut(situation, rule);
                }
            }
        }
    }

    private static void tryOut(Situation situation, Rule rule) {
        boolean isOfLayer = List.of(Rule.R10, Rule.R11, Rule.R12, Rule.R13, Rule.R70, Rule.R80)
                .contains(rule);
        List<Target> targets = isOfLayer
                ? List.of(Target.of(Layer.S), Target.of(Layer.M), Target.of(Layer.L))
                : rule == Rule.R32 ? List.of(Target.month(FRONT_MONTH)) : List.of(Target.HEDGE);
        for (Target target : targets) {
            Cure cure = cure(situation, rule, target);
            assertTrue(
                    !cure.trades().isEmpty() || (cure.action() != Action.HEDGE && cure.action() != Action.REDUCE),
                    () -> rule + " asks for " + cure.action() + " without trades");
            if (cure.action() == Action.HEDGE && rule != Rule.R60 && rule != Rule.R90) {
                double premium = cure.trades().stream()
                        .mapToDouble(trade -> 100
                                * trade.quantity()
                                * situation.dealing().ask(trade.instrument()).orElseThrow())
                        .sum();
                assertTrue(premium <= situation.budgetLeftUsd(), () -> rule + " spends " + premium);
            }
            situation.after(cure.trades(), cure.layer());
        }
    }
}
