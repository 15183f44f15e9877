package dev.wingspread.strategy.ladder;

import static dev.wingspread.testing.BookBuilder.aBook;
import static dev.wingspread.testing.CondorBuilder.aCondor;
import static dev.wingspread.testing.Legs.leg;
import static dev.wingspread.testing.MarketBuilder.aBareMarket;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LadderAllocatorTest {

    /** Sums of a few dozen dollar amounts of up to 1e5, each exact to 1e-16 of itself. */
    private static final double ROUNDING = 1e-9;

    private static final Market MARKET = aMarket().build();

    /** Ten condors 50 wide for a credit of 5 points, $5,000. */
    private static final Portfolio CONDORS =
            aBook().with(aCondor().contracts(10).credit(5)).build();

    /** A least hedge ratio that these condors, which lose much for their vega, reach before the greatest offset. */
    private static final Settings AMPLE =
            SettingsOf.settings(Map.of(Setting.HEDGE_BUDGET_CONFIRMED, "5", Setting.HEDGE_HR_MIN, "0.15"));

    private static LadderPlan plan(Portfolio book, Settings settings) {
        return LadderAllocator.plan(book, MARKET, settings);
    }

    private static LadderPlan plan(Setting setting, String value) {
        return plan(CONDORS, SettingsOf.settings(setting, value));
    }

    private static Portfolio confirmed(int contracts, double credit) {
        return aBook().phase(Phase.CONFIRMED)
                .with(aCondor().contracts(contracts).credit(credit))
                .build();
    }

    private static int contracts(LadderPlan plan, int month) {
        return plan.rungs().get(month - 1).contracts();
    }

    private static void assertReason(LadderPlan plan, LadderStatus status, String... words) {
        assertEquals(status, plan.status(), plan.reason());
        for (String word : words) {
            assertTrue(plan.reason().contains(word), plan.reason());
        }
    }

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

    // Refusals

    @Test
    void aBookWithoutCondorsIsRefused() {
        assertReason(plan(aBook().build(), Settings.DEFAULT), LadderStatus.REFUSED, "nothing to hedge");
        Portfolio ladderAlone =
                aBook().ladder(leg(5, "VIX260318C00021000", 0.8)).build();
        LadderPlan plan = plan(ladderAlone, Settings.DEFAULT);
        assertReason(plan, LadderStatus.REFUSED, "the book has no SPX legs");
        assertEquals(List.of(), plan.trades());
        assertTrue(plan.after().isEmpty());
        assertTrue(plan.scale().isEmpty());
    }

    @Test
    void legsThatGainInASpikeAreRefused() {
        Portfolio puts = aBook().loose(leg(10, "SPXW260410P05700000", 20)).build();

        assertReason(plan(puts, Settings.DEFAULT), LadderStatus.REFUSED, "do not lose at VIX +6");
    }

    @Test
    void aMarketWithoutVixIsRefused() {
        Market bare =
                aBareMarket().spxSmile(Root.SPXW, "2026-04-10", ssvi(0.148)).build();
        LadderPlan plan = LadderAllocator.plan(CONDORS, bare, Settings.DEFAULT);

        assertReason(plan, LadderStatus.REFUSED, "no VIX call can be priced", "2026-03-18");
    }

    @Test
    void legsWithoutAPriceAreRefused() {
        Market noSpx = aBareMarket().future("2026-03-18", 18).vvix(95).build();

        assertReason(
                LadderAllocator.plan(CONDORS, noSpx, Settings.DEFAULT),
                LadderStatus.REFUSED,
                "none of the SPX legs can be priced");
    }

    @Test
    void allWeightOnAMonthWithoutAPriceIsRefused() {
        Market market = aMarket().withoutFuture("2026-05-19").build();

        assertReason(
                LadderAllocator.plan(CONDORS, market, SettingsOf.settings(Setting.LADDER_WEIGHTS, "0,0,1")),
                LadderStatus.REFUSED,
                "all weight is on months without a price");
    }

    @Test
    void callsThatDoNotAnswerToVixAreRefused() {
        Settings dead =
                SettingsOf.settings(Map.of(Setting.SPIKE_BETA0, "0", Setting.SPIKE_BETA_INF, "0", Setting.VIX_CV, "0"));

        assertReason(plan(CONDORS, dead), LadderStatus.REFUSED, "gain less than a tick at VIX +6");
    }

    @Test
    void callsTooFarOutToGainATickAreRefusedInsteadOfBoughtByTheMillion() {
        Settings farOut =
                SettingsOf.settings(Map.of(Setting.LADDER_STRIKE_RULE, "BY_MONEYNESS", Setting.LADDER_MONEYNESS, "5"));
        Market still = aMarket().withoutVixSmiles().vvix(20).build();

        assertReason(
                LadderAllocator.plan(CONDORS, still, farOut), LadderStatus.REFUSED, "gain less than a tick at VIX +6");
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
