package dev.wingspread.strategy.ladder;

import static dev.wingspread.strategy.ladder.LadderPlans.CONDORS;
import static dev.wingspread.strategy.ladder.LadderPlans.assertReason;
import static dev.wingspread.strategy.ladder.LadderPlans.plan;
import static dev.wingspread.testing.BookBuilder.aBook;
import static dev.wingspread.testing.Legs.leg;
import static dev.wingspread.testing.MarketBuilder.aBareMarket;
import static dev.wingspread.testing.MarketBuilder.aMarket;
import static dev.wingspread.testing.MarketBuilder.ssvi;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.Market;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Root;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.testing.SettingsOf;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Books and markets no ladder can be sized for. */
class LadderRefusalsTest {

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
}
