package dev.wingspread.strategy.roll;

import static dev.wingspread.testing.BookBuilder.aBook;
import static dev.wingspread.testing.CondorBuilder.aCondor;
import static dev.wingspread.testing.Legs.leg;
import static dev.wingspread.testing.MarketBuilder.aMarket;
import static dev.wingspread.testing.MarketBuilder.flat;
import static dev.wingspread.testing.MarketBuilder.ssvi;
import static dev.wingspread.testing.SettingsOf.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Loaded;
import dev.wingspread.market.Market;
import dev.wingspread.market.OptionQuote;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Layer;
import dev.wingspread.model.Leg;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Root;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.risk.RiskEngine;
import dev.wingspread.strategy.Trade;
import dev.wingspread.strategy.TradedBook;
import dev.wingspread.strategy.condor.SpxExpiry;
import dev.wingspread.testing.CondorBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CondorRollTest {

    /** A few roundings of amounts of up to a hundred thousand dollars. */
    private static final double USD_ROUNDING = 1e-8;

    private static final Market MARKET =
            aMarket().spxSmile(Root.SPXW, "2026-04-17", ssvi(0.15)).build();

    private static Loaded<RollPlan> plan(CondorBuilder condor, Market market) {
        IronCondor old = condor.build();
        return CondorRoll.plan(aBook().with(old).build(), old, market, Settings.DEFAULT);
    }

    @Test
    void theOldLegsAreClosedFirstAndAsManyCondorsAreSoldAgain() {
        IronCondor old = aCondor().contracts(7).credit(6).build();
        RollPlan plan = plan(aCondor().contracts(7).credit(6), MARKET).orThrow();
        assertEquals(8, plan.trades().size());
        for (int i = 0; i < 4; i++) {
            Leg leg = old.legs().get(i);
            assertEquals(leg.instrument(), plan.trades().get(i).instrument());
            assertEquals(-leg.quantity(), plan.trades().get(i).quantity());
        }
        IronCondor opened = plan.condor().orElseThrow().condor();
        assertEquals(plan.condor().get().trades(), plan.trades().subList(4, 8));
        assertEquals(7, opened.contracts());
        assertEquals(50, opened.putWidth());
        assertEquals(50, opened.callWidth());
        assertEquals(LocalDate.of(2026, 4, 10), plan.from());
        assertEquals(LocalDate.of(2026, 4, 17), plan.to());
        assertEquals(7, plan.daysGained());
        double pop = plan.condor().get().measures().pop().orElseThrow();
        assertTrue(pop > 0.7 && pop < 0.85, "chosen as the settings say");
    }

    @Test
    void costAndRealisedProfitAsByHand() {
        RollPlan plan = plan(aCondor().contracts(2).credit(6), MARKET).orThrow();
        double paid = 0;
        double closing = 0;
        for (int i = 0; i < 8; i++) {
            Trade trade = plan.trades().get(i);
            paid += trade.quantity() * 100 * trade.pricePoints();
            closing += i < 4 ? trade.quantity() * 100 * trade.pricePoints() : 0;
        }
        assertEquals(paid + 8 * 2 * 0.65, plan.netCostUsd(), USD_ROUNDING);
        assertEquals(2 * 100 * 6 - closing, plan.realisedPnlUsd().orElseThrow(), USD_ROUNDING);
        assertTrue(
                plan.remarks().get(0).contains("fees included"), plan.remarks().toString());
        assertTrue(
                plan.remarks().get(1).contains("against an expected move of"),
                plan.remarks().toString());
        assertTrue(plan.remarks().get(2).contains("before fees"), plan.remarks().toString());
    }

    @Test
    void anUnknownEntryPriceLeavesWhatIsRealisedUnknown() {
        RollPlan plan = plan(aCondor(), MARKET).orThrow();
        assertEquals(OptionalDouble.empty(), plan.realisedPnlUsd());
        assertTrue(plan.remarks().stream().anyMatch(remark -> remark.contains("entry price is missing")));
    }

    @Test
    void theBookAfterTheRollHoldsTheNewCondorInTheSameLayer() {
        IronCondor old = aCondor().contracts(5).build();
        Portfolio book = aBook().with(old).build();
        RollPlan plan = CondorRoll.plan(book, old, MARKET, Settings.DEFAULT).orThrow();
        Portfolio after = TradedBook.of(book, plan.trades(), old.layer());
        assertEquals(1, after.structures().size());
        IronCondor held = (IronCondor) after.structures().get(0);
        IronCondor promised = plan.condor().orElseThrow().condor();
        assertEquals(Layer.M, held.layer());
        assertEquals(
                promised.legs().stream().map(Leg::instrument).toList(),
                held.legs().stream().map(Leg::instrument).toList());
        assertEquals(
                plan.condor().get().exposure().netVega().totalUsd(),
                RiskEngine.report(after, MARKET, Settings.DEFAULT)
                        .totals()
                        .condors()
                        .netVega()
                        .totalUsd(),
                USD_ROUNDING);
    }

    @Test
    void unequalWingsAreKept() {
        IronCondor opened = plan(aCondor().wings(25, 100), MARKET)
                .orThrow()
                .condor()
                .orElseThrow()
                .condor();
        assertEquals(25, opened.putWidth());
        assertEquals(100, opened.callWidth());
    }

    @Test
    void theTargetMayBeNamed() {
        IronCondor old = aCondor().build();
        Portfolio book = aBook().with(old).build();
        var may = new SpxExpiry(Root.SPX, LocalDate.of(2026, 5, 15));
        RollPlan plan =
                CondorRoll.plan(book, old, MARKET, Settings.DEFAULT, may).orThrow();
        assertEquals(may.date(), plan.to());
        assertEquals(35, plan.daysGained());
        assertEquals(Root.SPX, plan.condor().orElseThrow().condor().root());
        assertEquals(Layer.M, plan.condor().get().condor().layer(), "the layer is the old one's");
        var same = new SpxExpiry(Root.SPXW, old.expiry());
        String fault = CondorRoll.plan(book, old, MARKET, Settings.DEFAULT, same)
                .faults()
                .get(0)
                .text();
        assertTrue(fault.contains("is not after the expiry of C-1"), fault);
    }

    @Test
    void quotedLegsAreDealtWithSlippageAndAtTheirOwnSpread() {
        OptionQuote quote = new OptionQuote(5700, OptionType.PUT, OptionalDouble.of(22.0), OptionalDouble.of(24.0));
        Market market = aMarket()
                .quotes(Root.SPXW, "2026-04-10", Optional.of(ssvi(0.148)), List.of(quote))
                .build();
        RollPlan plan = plan(aCondor(), market).orThrow();
        Trade shortPut = plan.trades().get(1);
        assertEquals(10, shortPut.quantity());
        assertEquals(23.25, shortPut.pricePoints(), USD_ROUNDING, "bought a quarter of the half-spread above 23");
        assertTrue(shortPut.isQuoted());
        assertTrue(plan.remarks().stream().anyMatch(remark -> remark.contains("not every contract is quoted")));
    }

    @Test
    void whatTheBookHoldsTheOtherWayRoundIsTold() {
        IronCondor old = aCondor().build();
        RollPlan alone = plan(aCondor(), MARKET).orThrow();
        Trade sold = alone.trades().get(5);
        assertTrue(sold.quantity() < 0);
        Portfolio book =
                aBook().with(old).loose(leg(3, sold.instrument().symbol())).build();
        RollPlan plan = CondorRoll.plan(book, old, MARKET, Settings.DEFAULT).orThrow();
        assertTrue(
                plan.remarks().stream().anyMatch(remark -> remark.contains("is held the other way round in X-2")),
                plan.remarks().toString());
        assertFalse(alone.remarks().stream().anyMatch(remark -> remark.contains("other way round")));
    }

    private static boolean says(RollPlan plan, String words) {
        return plan.remarks().stream().anyMatch(remark -> remark.contains(words));
    }

    private static RollPlan outsideMove(IronCondor old, Settings settings) {
        return CondorRoll.planOutsideMove(aBook().with(old).build(), old, MARKET, settings)
                .orThrow();
    }

    @Test
    void aRollOutsideTheExpectedMovePutsBothBreakEvensOutside() {
        IronCondor old = aCondor().build();
        RollPlan usual = plan(aCondor(), MARKET).orThrow();
        assertTrue(says(usual, "(inside)"), "as the settings say one side stays inside: " + usual.remarks());
        RollPlan outside = outsideMove(old, Settings.DEFAULT);
        var sides = outside.condor()
                .orElseThrow()
                .measures()
                .breakEvensOutsideMove()
                .orElseThrow();
        assertTrue(sides.low() && sides.high());
        assertFalse(
                says(outside, "(inside)") || says(outside, "still inside"),
                outside.remarks().toString());
    }

    @Test
    void whereBreakEvensCannotLieOutsideTheBestCondorIsTakenAndTheSideInsideNamed() {
        // Nothing with a probability of profit of 40 to 60 % has both break-evens a standard deviation away.
        Settings near = settings(Map.of(Setting.POP_MIN, "0.4", Setting.POP_TARGET, "0.5", Setting.POP_MAX, "0.6"));
        IronCondor old = aCondor().build();
        RollPlan plan = outsideMove(old, near);
        assertEquals(
                CondorRoll.plan(aBook().with(old).build(), old, MARKET, near)
                        .orThrow()
                        .trades(),
                plan.trades());
        assertTrue(
                says(plan, "no condor of SPXW 2026-04-17 that meets the settings has both break-evens outside"),
                plan.remarks().toString());
        assertTrue(says(plan, "still inside"), plan.remarks().toString());
        Settings hard = settings(Map.of(
                Setting.POP_MIN, "0.4",
                Setting.POP_TARGET, "0.5",
                Setting.POP_MAX, "0.6",
                Setting.CONDOR_BE_OUTSIDE_EM, "HARD"));
        assertEquals(plan.trades(), outsideMove(old, hard).trades(), "the fallback does not insist either");
    }

    @Test
    void theOnlyBreakEvenOfAnUnequalCondorIsTold() {
        RollPlan plan = plan(aCondor().wings(5, 100), MARKET).orThrow();
        assertEquals(1, plan.condor().orElseThrow().measures().breakEvens().size());
        assertTrue(
                plan.remarks().get(1).startsWith("new break-even "),
                plan.remarks().toString());
        assertTrue(says(plan, "against an expected move of"), plan.remarks().toString());
        assertTrue(says(plan, "the put side has none"), plan.remarks().toString());
    }

    @Test
    void aRollOutsideTheDaysOfTheLayerIsTold() {
        RollPlan within = plan(aCondor().expiring("2026-03-13"), MARKET).orThrow();
        assertFalse(says(within, "outside layer"), within.remarks().toString());
        RollPlan beyond = plan(aCondor().layer(Layer.S), MARKET).orThrow();
        assertTrue(
                says(beyond, "2026-04-17 is 46 days away, outside layer S's 7 to 21 days"),
                beyond.remarks().toString());
    }

    @Test
    void theOldWidthsAreKeptWhereStrikesAllowIt() {
        for (double width : List.of(25.0, 40.0, 50.0, 60.0, 75.0)) {
            RollPlan plan = plan(aCondor().wings(width), MARKET).orThrow();
            IronCondor opened = plan.condor().orElseThrow().condor();
            assertEquals(width, opened.putWidth());
            assertEquals(width, opened.callWidth());
            assertFalse(says(plan, "instead of"), plan.remarks().toString());
        }
    }

    @Test
    void otherWidthsAreTold() {
        var quotes = new ArrayList<OptionQuote>();
        for (double away = 0; away <= 500; away += 50) {
            quotes.add(new OptionQuote(
                    5900 - away, OptionType.PUT, OptionalDouble.of(70 - away / 9), OptionalDouble.of(70.2 - away / 9)));
            quotes.add(new OptionQuote(
                    6100 + away,
                    OptionType.CALL,
                    OptionalDouble.of(62 - away / 9),
                    OptionalDouble.of(62.2 - away / 9)));
        }
        Market market = aMarket()
                .quotes(Root.SPXW, "2026-04-17", Optional.of(ssvi(0.15)), quotes)
                .build();
        RollPlan plan = plan(aCondor().wings(60), market).orThrow();
        assertTrue(
                says(plan, "put wing 50 instead of 60 wide, call wing 50 instead of 60 wide"),
                plan.remarks().toString());
    }

    private static String fault(Loaded<RollPlan> plan) {
        assertFalse(plan.isOk());
        return plan.faults().get(0).text();
    }

    @Test
    void whyThereIsNoRollIsTold() {
        String last = fault(plan(aCondor().root(Root.SPX).expiring("2026-05-15"), MARKET));
        assertTrue(last.contains("lists no SPX expiry after 2026-05-15"), last);
        Market evening = aMarket()
                .at("2026-05-14T16:30:00")
                .spxSmile(Root.SPXW, "2026-06-18", flat(0.15))
                .build();
        String late = fault(plan(aCondor().root(Root.SPX).expiring("2026-05-15"), evening));
        assertTrue(late.contains("can no longer be traded"), late);
        Settings greedy = settings(Setting.CONDOR_MIN_CREDIT_RATIO, "0.9");
        IronCondor old = aCondor().build();
        String dear = fault(CondorRoll.plan(aBook().with(old).build(), old, MARKET, greedy));
        assertTrue(dear.contains("no condor of SPXW 2026-04-17") && dear.contains("condor.minCreditRatio"), dear);
    }
}
