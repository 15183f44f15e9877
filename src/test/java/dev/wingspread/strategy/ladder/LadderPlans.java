package dev.wingspread.strategy.ladder;

import static dev.wingspread.testing.BookBuilder.aBook;
import static dev.wingspread.testing.CondorBuilder.aCondor;
import static dev.wingspread.testing.MarketBuilder.aMarket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.Market;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.testing.SettingsOf;

/** Plans of ladders for two condors. */
final class LadderPlans {

    /** Sums of a few dozen dollar amounts of up to 1e5, each exact to 1e-16 of itself. */
    static final double ROUNDING = 1e-9;

    static final Market MARKET = aMarket().build();

    /** Ten condors 50 wide for a credit of 5 points, $5,000. */
    static final Portfolio CONDORS =
            aBook().with(aCondor().contracts(10).credit(5)).build();

    private LadderPlans() {}

    static LadderPlan plan(Portfolio book, Settings settings) {
        return LadderAllocator.plan(book, MARKET, settings);
    }

    static LadderPlan plan(Setting setting, String value) {
        return plan(CONDORS, SettingsOf.settings(setting, value));
    }

    static int contracts(LadderPlan plan, int month) {
        return plan.rungs().get(month - 1).contracts();
    }

    static void assertReason(LadderPlan plan, LadderStatus status, String... words) {
        assertEquals(status, plan.status(), plan.reason());
        for (String word : words) {
            assertTrue(plan.reason().contains(word), plan.reason());
        }
    }
}
