package dev.wingspread.strategy.ladder;

import static dev.wingspread.strategy.ladder.LadderPlans.CONDORS;
import static dev.wingspread.strategy.ladder.LadderPlans.MARKET;
import static dev.wingspread.strategy.ladder.LadderPlans.ROUNDING;
import static dev.wingspread.strategy.ladder.LadderPlans.assertReason;
import static dev.wingspread.strategy.ladder.LadderPlans.plan;
import static dev.wingspread.testing.BookBuilder.aBook;
import static dev.wingspread.testing.CondorBuilder.aCondor;
import static dev.wingspread.testing.Legs.leg;
import static dev.wingspread.testing.MarketBuilder.aMarket;
import static dev.wingspread.testing.MarketBuilder.ssvi;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.Market;
import dev.wingspread.market.OptionQuote;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Phase;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Root;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.risk.RiskEngine;
import dev.wingspread.risk.Totals;
import dev.wingspread.testing.SettingsOf;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The first ladder of a book: its size, its budget and the reasons for them. */
class LadderAllocatorTest {

    // Phase INITIAL

    @Test
    void theFirstLadderEarnsBackHalfTheLossOfASixPointSpike() {
        LadderPlan plan = plan(CONDORS, Settings.DEFAULT);
        Totals after = plan.after().orElseThrow();

        assertReason(plan, LadderStatus.OK, "an offset of 0.", "within 0.40 to 0.60");
        assertEquals(0.5, after.offsetAt(6).orElseThrow(), 0.05);
        assertEquals(plan.targetScale(), plan.scale());
        assertEquals(List.of(4.0, 4.0, 2.0), plan.tilt().weights());
        for (double spike : List.of(5.0, 6.0, 7.0)) {
            double offset = after.offsetAt(spike).orElseThrow();
            assertTrue(offset >= 0.4 && offset <= 0.6, "offset " + offset + " at " + spike);
        }
    }

    @Test
    void theScaleIsTheTargetShareOfTheLossOverTheGainOfTheWeights() {
        LadderPlan plan = plan(CONDORS, Settings.DEFAULT);
        Totals condors = RiskEngine.report(CONDORS, MARKET, Settings.DEFAULT).totals();
        double loss = -condors.offsets().get(1).condorPnlUsd();
        double gain = 0;
        for (int month = 1; month <= 3; month++) {
            var one = leg(1, plan.rungs().get(month - 1).call().symbol());
            Totals call = RiskEngine.report(aBook().loose(one).build(), MARKET, Settings.DEFAULT)
                    .totals();
            gain += plan.tilt().weights().get(month - 1) * call.offsets().get(1).hedgePnlUsd();
        }

        assertEquals(0.5 * loss / gain, plan.scale().orElseThrow(), ROUNDING);
    }

    @Test
    void everyRungSaysWhatItCostsAndWhereItBreaksEven() {
        LadderPlan plan = plan(CONDORS, Settings.DEFAULT);

        for (Rung rung : plan.rungs()) {
            assertEquals(100 * rung.contracts() * rung.askPoints(), rung.costUsd(), ROUNDING);
            assertEquals(rung.call().strike() + rung.askPoints(), rung.breakEvenVix());
            assertTrue(Math.abs(rung.delta() - 0.30) < 0.05, "delta " + rung.delta());
        }
        assertEquals(plan.rungs().stream().mapToDouble(Rung::costUsd).sum(), plan.costUsd(), ROUNDING);
        assertEquals(plan.costUsd() / 50, plan.pctOfCredit().orElseThrow(), ROUNDING);
        assertEquals(
                10,
                plan.realisedWeights().stream().mapToDouble(Double::doubleValue).sum(),
                ROUNDING);
    }

    @Test
    void aSmallCreditBindsTheBudgetAndTheReasonSaysWhatIsMissing() {
        LadderPlan plan = plan(aBook().with(aCondor().contracts(10).credit(0.5)).build(), Settings.DEFAULT);

        assertReason(plan, LadderStatus.BUDGET_BOUND, "the budget of $150 is $", "short of the $", "offset of 0.40");
        assertTrue(plan.costUsd() <= 150, "cost " + plan.costUsd());
        assertTrue(plan.after().orElseThrow().offsetAt(6).orElseThrow() < 0.4);
    }

    @Test
    void theBudgetIsAShareOfTheCredit() {
        assertEquals(1500, plan(CONDORS, Settings.DEFAULT).budgetUsd(), ROUNDING);
        assertEquals(500, plan(Setting.HEDGE_BUDGET_INITIAL, "0.10").budgetUsd(), ROUNDING);
    }

    @Test
    void withoutAnyBudgetNothingIsBought() {
        LadderPlan plan = plan(Setting.HEDGE_BUDGET_INITIAL, "0");

        assertReason(plan, LadderStatus.BUDGET_BOUND, "the budget of $0 is $");
        assertEquals(0, plan.contracts());
        assertEquals(List.of(), plan.realisedWeights());
        assertEquals(OptionalDouble.of(0), plan.after().orElseThrow().offsetAt(6));
    }

    @Test
    void aDebitIsNoBudget() {
        LadderPlan plan = plan(aBook().with(aCondor().contracts(10).credit(-2)).build(), Settings.DEFAULT);

        assertReason(plan, LadderStatus.BUDGET_BOUND);
        assertEquals(0, plan.budgetUsd());
        assertTrue(plan.pctOfCredit().isEmpty());
    }

    @Test
    void unknownEntryPricesLetTheModelsCreditMakeTheBudgetAndARemarkSaysSo() {
        LadderPlan plan = plan(aBook().with(aCondor().contracts(10)).build(), Settings.DEFAULT);

        assertFalse(plan.credit().isFromEntry());
        assertTrue(plan.credit().usd() > 0);
        assertEquals(0.3 * plan.credit().usd(), plan.budgetUsd(), ROUNDING);
        assertTrue(plan.remarks().stream().anyMatch(remark -> remark.contains("today's model value")));
        assertTrue(plan(CONDORS, Settings.DEFAULT).credit().isFromEntry());
    }

    @Test
    void aLowHedgeRatioLimitBindsAndTheReasonSaysWhatRatioIsNeeded() {
        Settings settings = SettingsOf.settings(Map.of(Setting.HEDGE_HR_MAX, "0.05", Setting.HEDGE_HR_MIN, "0.02"));
        LadderPlan plan = plan(CONDORS, settings);

        assertReason(plan, LadderStatus.HR_BOUND, "needs a hedge ratio of 0.", "above the limit of 0.05");
        double ratio = plan.after().orElseThrow().hedgeRatio().orElseThrow();
        assertTrue(ratio <= 0.05, "hedge ratio " + ratio);
        assertTrue(ratio > 0.04, "hedge ratio " + ratio);
    }

    @Test
    void aLossTooSmallForWholeContractsIsSaidSo() {
        LadderPlan plan =
                plan(aBook().with(aCondor().contracts(1).wings(5).credit(3)).build(), Settings.DEFAULT);
        assertReason(plan, LadderStatus.OK, "because contracts are whole");
    }

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"NONE", "INITIAL"})
    void aBookWithoutAPhaseGetsTheLadderItWouldStartWith(Phase phase) {
        LadderPlan plan = plan(
                aBook().phase(phase).with(aCondor().contracts(10).credit(5)).build(), Settings.DEFAULT);

        assertEquals(plan(CONDORS, Settings.DEFAULT).rungs(), plan.rungs());
        assertEquals(
                phase == Phase.NONE,
                plan.remarks().stream().anyMatch(remark -> remark.contains("phase of the book is NONE")));
    }

    @Test
    void weightsChosenInTheBookHoldInEveryRegime() {
        Market inverted = aMarket().future("2026-03-18", 25).build();
        var chosen = new SettingOverrides(Map.of(Setting.LADDER_WEIGHTS, "4,4,2"));
        Portfolio book = new Portfolio(
                "", Optional.empty(), Phase.INITIAL, CONDORS.preset(), chosen, CONDORS.flags(), CONDORS.structures());

        assertEquals(
                "6/3/1",
                LadderAllocator.plan(CONDORS, inverted, Settings.DEFAULT).tilt().weightsText());
        LadderPlan plan = LadderAllocator.plan(book, inverted, Settings.DEFAULT);
        assertEquals("4/4/2", plan.tilt().weightsText());
        assertTrue(plan.remarks().stream().anyMatch(remark -> remark.contains("4/4/2 were chosen")));
    }

    @Test
    void aMonthWithoutAPriceIsLeftOutAndNamed() {
        Market market = aMarket().withoutFuture("2026-05-19").build();
        LadderPlan plan = LadderAllocator.plan(CONDORS, market, Settings.DEFAULT);

        assertEquals(2, plan.rungs().size());
        assertEquals(0, plan.realisedWeights().get(2));
        assertTrue(plan.remarks().stream().anyMatch(remark -> remark.startsWith("left out: month 3, 2026-05-19")));
    }

    // Sized on the ask, marked on the mid

    @Test
    void quotedCallsAreSizedOnTheAskAndMarkedOnTheMid() {
        Market market = aMarket()
                .quotes(
                        Root.VIX,
                        "2026-03-18",
                        Optional.of(ssvi(0.98)),
                        List.of(new OptionQuote(21, OptionType.CALL, OptionalDouble.of(0.70), OptionalDouble.of(0.90))))
                .build();
        Rung front =
                LadderAllocator.plan(CONDORS, market, Settings.DEFAULT).rungs().get(0);

        assertEquals(0.90, front.askPoints());
        assertEquals(0.80, front.midPoints(), ROUNDING);
        assertEquals(90 * front.contracts(), front.costUsd(), ROUNDING);
        assertEquals(80 * front.contracts(), front.midUsd(), ROUNDING);
        assertEquals(21.90, front.breakEvenVix());
    }
}
