package dev.wingspread.strategy.ladder;

import static dev.wingspread.strategy.ladder.LadderPlans.CONDORS;
import static dev.wingspread.strategy.ladder.LadderPlans.MARKET;
import static dev.wingspread.strategy.ladder.LadderPlans.ROUNDING;
import static dev.wingspread.strategy.ladder.LadderPlans.assertReason;
import static dev.wingspread.strategy.ladder.LadderPlans.contracts;
import static dev.wingspread.strategy.ladder.LadderPlans.plan;
import static dev.wingspread.testing.BookBuilder.aBook;
import static dev.wingspread.testing.CondorBuilder.aCondor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.model.Phase;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.testing.SettingsOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What is added to a ladder in the confirmed phase, and ladders of call spreads. */
class LadderStepsTest {

    /** A least hedge ratio that these condors, which lose much for their vega, reach before the greatest offset. */
    private static final Settings AMPLE =
            SettingsOf.settings(Map.of(Setting.HEDGE_BUDGET_CONFIRMED, "5", Setting.HEDGE_HR_MIN, "0.15"));

    private static Portfolio confirmed(int contracts, double credit) {
        return aBook().phase(Phase.CONFIRMED)
                .with(aCondor().contracts(contracts).credit(credit))
                .build();
    }

    // Phase CONFIRMED

    @Test
    void theConfirmedPhaseAddsHalfTheFirstLadderInMonthsTwoThreeAndOneInTurn() {
        Portfolio book = confirmed(40, 20);
        Settings settings = AMPLE;
        LadderPlan first = plan(aBook().with(aCondor().contracts(40).credit(20)).build(), settings);
        LadderPlan plan = plan(book, settings);
        int half = (int) Math.round(first.contracts() / 2.0);

        assertEquals(LadderStatus.OK, plan.status(), plan.reason());
        assertFalse(plan.steps().isEmpty());
        List<Integer> order = List.of(2, 3, 1);
        var added = new ArrayList<>(List.of(0, 0, 0));
        for (int i = 0; i < plan.steps().size(); i++) {
            LadderStep step = plan.steps().get(i);
            assertEquals(order.get(i % 3), step.month());
            assertEquals(half, step.contracts());
            added.set(step.month() - 1, added.get(step.month() - 1) + step.contracts());
        }
        for (int month = 1; month <= 3; month++) {
            assertEquals(contracts(first, month) + added.get(month - 1), contracts(plan, month));
        }
    }

    @Test
    void theConfirmedPhaseStopsWithTheStepThatReachesTheLeastHedgeRatio() {
        LadderPlan plan = plan(confirmed(40, 20), AMPLE);
        List<LadderStep> steps = plan.steps();
        double ratio = plan.after().orElseThrow().hedgeRatio().orElseThrow();

        assertReason(plan, LadderStatus.OK, "hedge ratio 0.1", "2 further steps");
        assertTrue(ratio >= 0.15, "hedge ratio " + ratio);
        assertEquals(ratio, steps.get(steps.size() - 1).hedgeRatio().orElseThrow(), ROUNDING);
        assertTrue(steps.get(steps.size() - 2).hedgeRatio().orElseThrow() < 0.15);
        assertTrue(plan.usdPer01HedgeRatio().orElseThrow() > 0);
    }

    @Test
    void theConfirmedPhaseStopsAtItsBudgetWithinAStep() {
        LadderPlan plan = plan(
                confirmed(40, 20),
                SettingsOf.settings(
                        Map.of(Setting.HEDGE_BUDGET_CONFIRMED, "0.12", Setting.HEDGE_BUDGET_INITIAL, "0.08")));

        assertReason(plan, LadderStatus.BUDGET_BOUND, "short of 0.60", "is spent", "each 0.1 more costs about $");
        assertTrue(plan.costUsd() <= plan.budgetUsd());
        double dearest = plan.rungs().stream()
                .mapToDouble(rung -> 100 * rung.askPoints())
                .max()
                .orElseThrow();
        assertTrue(plan.budgetUsd() - plan.costUsd() < dearest, "what is left buys no contract");
    }

    @Test
    void theConfirmedPhaseStopsOnceTheHedgePaysBackMoreThanTheLoss() {
        Settings settings = SettingsOf.settings(
                Map.of(Setting.HEDGE_BUDGET_CONFIRMED, "10", Setting.HEDGE_HR_MIN, "2.9", Setting.HEDGE_HR_MAX, "3"));
        LadderPlan plan = plan(confirmed(40, 20), settings);

        assertReason(plan, LadderStatus.HR_BOUND, "already pays back 1.20 times the loss");
        assertTrue(plan.after().orElseThrow().offsetAt(6).orElseThrow() <= LadderAllocator.CONFIRMED_OFFSET_MAX);
    }

    @Test
    void theConfirmedPhaseStopsAtTheGreatestHedgeRatio() {
        Settings settings = SettingsOf.settings(Map.of(
                Setting.HEDGE_BUDGET_CONFIRMED, "10", Setting.HEDGE_HR_MIN, "0.1995", Setting.HEDGE_HR_MAX, "0.2"));
        LadderPlan plan = plan(confirmed(3, 20), settings);
        double ratio = plan.after().orElseThrow().hedgeRatio().orElseThrow();

        assertReason(plan, LadderStatus.HR_BOUND, "one more contract passes the limit of 0.20");
        assertTrue(ratio < 0.1995, "hedge ratio " + ratio);
    }

    @Test
    void aFirstLadderThatReachesTheHedgeRatioIsLeftAsItIs() {
        Settings settings = SettingsOf.settings(Setting.HEDGE_HR_MIN, "0.05");
        LadderPlan plan = plan(confirmed(10, 5), settings);

        assertReason(plan, LadderStatus.OK, "the first ladder alone has a hedge ratio of 0.", "no step is added");
        assertEquals(plan(CONDORS, settings).rungs(), plan.rungs());
    }

    // Call spreads

    @Test
    void aSpreadSellsTheCallAboveAtItsBidAndSaysWhatItCanEarnAtMost() {
        var options = new LadderOptions(OptionalDouble.of(10), false);
        LadderPlan plan = LadderAllocator.plan(CONDORS, MARKET, Settings.DEFAULT, options);
        LadderPlan plain = plan(CONDORS, Settings.DEFAULT);

        assertTrue(plan.isCapped());
        assertFalse(plain.isCapped());
        for (int i = 0; i < 3; i++) {
            Rung spread = plan.rungs().get(i);
            assertEquals(plain.rungs().get(i).call(), spread.call());
            assertEquals(
                    spread.call().strike() + 10, spread.sold().orElseThrow().strike());
            assertTrue(spread.askPoints() < plain.rungs().get(i).askPoints());
            assertEquals(
                    100 * spread.contracts() * (10 - spread.askPoints()),
                    spread.capUsd().orElseThrow(),
                    ROUNDING);
        }
        assertTrue(plan.contracts() > plain.contracts(), "each spread earns less, so more are needed");
    }
}
