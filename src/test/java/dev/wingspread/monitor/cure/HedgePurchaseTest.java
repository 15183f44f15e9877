package dev.wingspread.monitor.cure;

import static dev.wingspread.monitor.cure.Situations.condors;
import static dev.wingspread.monitor.cure.Situations.situation;
import static dev.wingspread.testing.Legs.option;
import static dev.wingspread.testing.SettingsOf.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.model.Layer;
import dev.wingspread.model.Phase;
import dev.wingspread.model.VixOption;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.monitor.Action;
import dev.wingspread.strategy.Trade;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HedgePurchaseTest {

    private static final VixOption SECOND = (VixOption) option("VIX260415C00024000");
    private static final VixOption THIRD = (VixOption) option("VIX260519C00026000");
    private static final HedgePurchase.Limits NO_LIMIT = new HedgePurchase.Limits(100, 100);
    private static final Settings RICH =
            settings(Map.of(Setting.HEDGE_BUDGET_INITIAL, "10", Setting.HEDGE_BUDGET_CONFIRMED, "10"));

    /** Sums of a few hundred contracts against one valuation of them all: rounding alone. */
    private static final double SAME_FIGURE = 1e-9;

    private static HedgePurchase of(Situation situation, HedgePurchase.Limits limits) {
        return HedgePurchase.of(situation, List.of(SECOND), List.of(1), limits);
    }

    private static double nv10(Situation situation, int contracts) {
        if (contracts == 0) {
            return situation.figures().nv10().orElseThrow();
        }
        Trade trade = situation.dealing().trade(SECOND, contracts).orElseThrow();
        return situation.after(List.of(trade), Layer.M).figures().nv10().orElseThrow();
    }

    @Test
    void theFewestContractsThatReachTheTargetAreBought() {
        Situation situation = situation(condors(Phase.CONFIRMED), RICH);
        Cure cure = of(situation, NO_LIMIT).toNv10(-0.10);
        int contracts = cure.trades().get(0).quantity();
        assertEquals(Action.HEDGE, cure.action());
        assertTrue(nv10(situation, contracts) >= -0.10);
        assertTrue(nv10(situation, contracts - 1) < -0.10);
        assertEquals(List.of(), cure.remarks());
    }

    @Test
    void aTargetReachedExactlyNeedsNoFurtherContract() {
        Situation situation = situation(condors(Phase.CONFIRMED), RICH);
        double target = nv10(situation, 7);
        assertEquals(7, of(situation, NO_LIMIT).toNv10(target).trades().get(0).quantity());
        assertEquals(
                8,
                of(situation, NO_LIMIT)
                        .toNv10(target + 1000 * SAME_FIGURE)
                        .trades()
                        .get(0)
                        .quantity());
    }

    @Test
    void aTargetThatIsReachedAlreadyIsOnlyWatched() {
        Situation situation = situation(condors(Phase.CONFIRMED), RICH);
        Cure cure = of(situation, NO_LIMIT).toNv10(-5);
        assertEquals(Action.WATCH, cure.action());
        assertEquals(List.of(), cure.trades());
        assertEquals(List.of("net vega is there already"), cure.remarks());
    }

    @Test
    void theBudgetIsSpentAndNotExceeded() {
        Situation situation = situation(condors(Phase.CONFIRMED), settings(Setting.HEDGE_BUDGET_CONFIRMED, "0.20"));
        Cure cure = of(situation, NO_LIMIT).toNv10(0.5);
        int contracts = cure.trades().get(0).quantity();
        double perContract = 100 * situation.dealing().ask(SECOND).orElseThrow();
        double budget = 0.20 * situation.report().totals().creditUsd().orElseThrow();
        assertTrue(contracts * perContract <= budget);
        assertTrue((contracts + 1) * perContract > budget);
        assertTrue(cure.remarks().get(0).startsWith("the budget has $1,950 left"), cure.remarks()::toString);
    }

    @Test
    void premiumPaidBeforeCountsAgainstTheBudget() {
        Situation situation = situation(
                condors(Phase.CONFIRMED, dev.wingspread.testing.Legs.leg(10, "VIX260318C00021000", 0.80)),
                settings(Setting.HEDGE_BUDGET_CONFIRMED, "0.20"));
        assertEquals(1950 - 800, situation.budgetLeftUsd(), SAME_FIGURE);
    }

    @Test
    void withoutABudgetNothingIsBoughtAndTheReasonIsGiven() {
        Situation situation = situation(condors(Phase.INITIAL), settings(Setting.HEDGE_BUDGET_INITIAL, "0"));
        Cure cure = of(situation, NO_LIMIT).toNv10(0);
        assertEquals(Action.WATCH, cure.action());
        assertTrue(cure.remarks().get(0).startsWith("the budget has $0 left"), cure.remarks()::toString);
    }

    @Test
    void theInitialPhaseBuysNothingBeyondTheLargestOffset() {
        Situation situation = situation(condors(Phase.INITIAL), RICH);
        Cure cure = of(situation, new HedgePurchase.Limits(0.60, 100)).toNv10(1);
        int contracts = cure.trades().get(0).quantity();
        assertTrue(offset(situation, contracts) <= 0.60);
        assertTrue(offset(situation, contracts + 1) > 0.60);
        assertTrue(cure.remarks().get(0).contains("the most in the initial phase"), cure.remarks()::toString);
    }

    @Test
    void noPhaseBuysBeyondTheLargestHedgeRatio() {
        for (Phase phase : Phase.values()) {
            Situation situation = situation(condors(phase), RICH);
            Cure cure = of(situation, new HedgePurchase.Limits(100, 0.30)).toNv10(1);
            int contracts = cure.trades().get(0).quantity();
            assertTrue(hedgeRatio(situation, contracts) <= 0.30);
            assertTrue(hedgeRatio(situation, contracts + 1) > 0.30);
            assertTrue(cure.remarks().get(0).contains("lift the hedge ratio above 0.30"), cure.remarks()::toString);
        }
    }

    private static double hedgeRatio(Situation situation, int contracts) {
        Trade trade = situation.dealing().trade(SECOND, contracts).orElseThrow();
        return situation.after(List.of(trade), Layer.M).figures().hedgeRatio().orElseThrow();
    }

    @Test
    void theConfirmedPhaseBuysBeyondTheLargestOffset() {
        Situation situation = situation(condors(Phase.CONFIRMED), RICH);
        int contracts = of(situation, new HedgePurchase.Limits(0.60, 100))
                .toNv10(1)
                .trades()
                .get(0)
                .quantity();
        assertTrue(offset(situation, contracts) > 0.60);
    }

    private static double offset(Situation situation, int contracts) {
        Trade trade = situation.dealing().trade(SECOND, contracts).orElseThrow();
        return situation.after(List.of(trade), Layer.M).figures().offset6().orElseThrow();
    }

    @Test
    void twoMonthsAreBoughtInTheirProportion() {
        Situation situation = situation(condors(Phase.CONFIRMED), RICH);
        Cure cure = HedgePurchase.of(situation, List.of(SECOND, THIRD), List.of(2, 1), NO_LIMIT)
                .toNv10(-0.10);
        int second = cure.trades().get(0).quantity();
        int third = cure.trades().get(1).quantity();
        int all = second + third;
        assertEquals((2 * all + 2) / 3, second);
        assertTrue(situation.after(cure.trades(), Layer.M).figures().nv10().orElseThrow() >= -0.10);
    }

    @Test
    void aShareOfTheShortNetVegaIsTakenAway() {
        Situation situation = situation(condors(Phase.CONFIRMED), RICH);
        double shortUsd = -situation.report().totals().book().netVega().totalUsd();
        Cure cure = of(situation, NO_LIMIT).byShare(0.30, 0.35, 0.40);
        double left = -situation
                .after(cure.trades(), Layer.M)
                .report()
                .totals()
                .book()
                .netVega()
                .totalUsd();
        double taken = 1 - left / shortUsd;
        assertTrue(taken >= 0.35 && taken <= 0.40, () -> "taken " + taken);
    }

    @Test
    void aShareThatRoundsBeyondTheMostIsRoundedDown() {
        Situation situation = situation(condors(Phase.CONFIRMED), RICH);
        double shortUsd = -situation.report().totals().book().netVega().totalUsd();
        double one = situation
                        .after(List.of(situation.dealing().trade(SECOND, 1).orElseThrow()), Layer.M)
                        .report()
                        .totals()
                        .book()
                        .netVega()
                        .totalUsd()
                + shortUsd;
        // Between 5 and 6 contracts lies the aim; 6 are above the most, 5 reach the least.
        double aimed = 5.5 * one / shortUsd;
        Cure cure = of(situation, NO_LIMIT).byShare(4.9 * one / shortUsd, aimed, 5.9 * one / shortUsd);
        assertEquals(5, cure.trades().get(0).quantity());
        Cure wide = of(situation, NO_LIMIT).byShare(4.9 * one / shortUsd, aimed, 6.1 * one / shortUsd);
        assertEquals(6, wide.trades().get(0).quantity());
    }
}
