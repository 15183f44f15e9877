package dev.wingspread.strategy.ladder;

import static dev.wingspread.testing.BookBuilder.aBook;
import static dev.wingspread.testing.CondorBuilder.aCondor;
import static dev.wingspread.testing.Legs.instrument;
import static dev.wingspread.testing.Legs.leg;
import static dev.wingspread.testing.MarketBuilder.aMarket;
import static dev.wingspread.testing.MarketBuilder.ssvi;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.Market;
import dev.wingspread.market.OptionQuote;
import dev.wingspread.model.Instrument;
import dev.wingspread.model.Layer;
import dev.wingspread.model.Leg;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Root;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.strategy.Trade;
import dev.wingspread.strategy.TradedBook;
import dev.wingspread.testing.BookBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LadderTradesTest {

    private static final Market MARKET = aMarket().vvix(95).build();
    private static final LadderPlan PLAIN = plan(withCondors().build());

    private static BookBuilder withCondors() {
        return aBook().with(aCondor().contracts(10).credit(5));
    }

    private static LadderPlan plan(Portfolio book) {
        return LadderAllocator.plan(book, MARKET, Settings.DEFAULT);
    }

    private static Leg front(int quantity) {
        return new Leg(PLAIN.rungs().get(0).call(), quantity, OptionalDouble.of(1));
    }

    private static int held(Portfolio book, Instrument instrument) {
        return book.legs().stream()
                .filter(leg -> leg.instrument().equals(instrument))
                .mapToInt(Leg::quantity)
                .sum();
    }

    /** The book after the trades holds exactly the ladder. */
    private static void assertReached(Portfolio book, LadderPlan plan) {
        Portfolio after = TradedBook.of(book, plan.trades(), Layer.M);
        for (Rung rung : plan.rungs()) {
            assertEquals(rung.contracts(), held(after, rung.call()), rung.toString());
        }
    }

    private static int traded(LadderPlan plan, Instrument instrument) {
        return plan.trades().stream()
                .filter(trade -> trade.instrument().equals(instrument))
                .mapToInt(Trade::quantity)
                .sum();
    }

    @Test
    void withoutCallsTheWholeLadderIsBought() {
        for (Rung rung : PLAIN.rungs()) {
            assertEquals(rung.contracts(), traded(PLAIN, rung.call()));
        }
        assertReached(withCondors().build(), PLAIN);
    }

    @Test
    void whatIsHeldDoesNotChangeTheTarget() {
        Portfolio book = withCondors()
                .ladder(front(3), leg(7, "VIX260415C00030000", 0.5))
                .build();

        assertEquals(PLAIN.rungs(), plan(book).rungs());
        assertEquals(PLAIN.after(), plan(book).after());
        assertEquals(PLAIN.scale(), plan(book).scale());
    }

    @Test
    void onlyTheDifferenceIsTraded() {
        int target = PLAIN.rungs().get(0).contracts();
        Portfolio fewer = withCondors().ladder(front(target - 2)).build();
        Portfolio more = withCondors().ladder(front(target + 2)).build();
        Portfolio same = withCondors().ladder(front(target)).build();

        assertEquals(2, traded(plan(fewer), front(1).instrument()));
        assertEquals(-2, traded(plan(more), front(1).instrument()));
        assertEquals(0, traded(plan(same), front(1).instrument()));
        assertReached(fewer, plan(fewer));
        assertReached(more, plan(more));
    }

    @Test
    void callsOutsideTheLadderAreSoldFirst() {
        Portfolio book = withCondors()
                .ladder(leg(7, "VIX260415C00030000", 0.5))
                .loose(leg(4, "VIXW260325C00025000", 0.5))
                .build();
        LadderPlan plan = plan(book);

        assertEquals(-7, traded(plan, instrument("VIX260415C00030000")));
        assertEquals(-4, traded(plan, instrument("VIXW260325C00025000")));
        assertTrue(plan.trades().get(0).quantity() < 0 && plan.trades().get(1).quantity() < 0);
        assertTrue(plan.trades().stream().skip(2).allMatch(trade -> trade.quantity() > 0));
        assertReached(book, plan);
    }

    @Test
    void callsOfOneContractInLadderAndLooseLegsCountTogether() {
        int target = PLAIN.rungs().get(0).contracts();
        Portfolio book = withCondors().ladder(front(target)).loose(front(5)).build();

        assertEquals(-5, traded(plan(book), front(1).instrument()));
        assertReached(book, plan(book));
    }

    @Test
    void callsSoldInASpreadAreBoughtBackBeforeTheirCoverIsSold() {
        Portfolio book = withCondors()
                .ladder(leg(7, "VIX260415C00030000", 0.5), leg(-7, "VIX260415C00040000", 0.2))
                .build();
        List<Trade> trades = plan(book).trades();

        assertEquals(instrument("VIX260415C00040000"), trades.get(0).instrument());
        assertEquals(7, trades.get(0).quantity());
        assertEquals(instrument("VIX260415C00030000"), trades.get(1).instrument());
        assertReached(book, plan(book));
    }

    @Test
    void aCallSoldInASpreadThatTheLadderBuysIsCrossedInOneTrade() {
        Portfolio book =
                withCondors().ladder(leg(2, "VIX260318C00019000", 1), front(-2)).build();
        LadderPlan plan = plan(book);

        assertEquals(PLAIN.rungs().get(0).contracts() + 2, traded(plan, front(1).instrument()));
        assertReached(book, plan);
    }

    @Test
    void futuresPutsAndLooseShortCallsAreLeftAloneAndNamed() {
        Portfolio book = withCondors()
                .loose(leg(2, "VXH26", 18), leg(-3, "VIX260415P00015000", 0.4), leg(-1, "VIX260415C00060000", 0.1))
                .build();
        LadderPlan plan = plan(book);

        assertEquals(PLAIN.trades(), plan.trades());
        assertEquals(PLAIN.after(), plan.after());
        var remarks = new ArrayList<>(plan.remarks());
        remarks.removeAll(PLAIN.remarks());
        assertEquals(
                List.of("left alone, and not in the figures after: 2 VXH26, -3 VIX 260415P00015000,"
                        + " -1 VIX 260415C00060000"),
                remarks);
    }

    @Test
    void callsThatNoLongerTradeStayAndAreNamed() {
        Market lastNight = aMarket().at("2026-03-17T18:00:00").vvix(95).build();
        Portfolio book = withCondors().ladder(leg(4, "VIX260318C00021000", 0.5)).build();
        LadderPlan plan = LadderAllocator.plan(book, lastNight, Settings.DEFAULT);

        assertEquals(0, traded(plan, instrument("VIX260318C00021000")));
        assertTrue(plan.remarks().contains("4 VIX 260318C00021000 no longer trades and stays as it is"));
    }

    @Test
    void callsWithoutAPriceStayAndAreNamed() {
        Portfolio book = withCondors().ladder(leg(4, "VIX260617C00021000", 0.5)).build();
        LadderPlan plan = plan(book);

        assertEquals(PLAIN.trades(), plan.trades());
        assertTrue(plan.remarks().contains("4 VIX 260617C00021000 cannot be priced and stays as it is"));
    }

    @Test
    void ordersThatTakeProtectionOffAreToldSoWhereALimitIsTheCause() {
        Portfolio small = aBook().with(aCondor().contracts(10).credit(0.5))
                .ladder(leg(10, "VIX260415C00019000", 1.5))
                .build();
        LadderPlan plan = plan(small);

        assertEquals(LadderStatus.BUDGET_BOUND, plan.status());
        assertTrue(
                plan.remarks().stream().anyMatch(remark -> remark.startsWith("what is held already offsets 0.")),
                plan.remarks().toString());
        assertEquals(
                PLAIN.remarks(), plan(withCondors().ladder(front(90)).build()).remarks());
    }

    @Test
    void aSpreadIsBoughtBeforeItsCallsAreSold() {
        LadderPlan plan = LadderAllocator.plan(
                withCondors().build(), MARKET, Settings.DEFAULT, new LadderOptions(OptionalDouble.of(10), false));
        List<Integer> signs = plan.trades().stream()
                .map(trade -> Integer.signum(trade.quantity()))
                .toList();

        assertEquals(List.of(1, 1, 1, -1, -1, -1), signs);
        Portfolio after = TradedBook.of(withCondors().build(), plan.trades(), Layer.M);
        for (Rung rung : plan.rungs()) {
            assertEquals(rung.contracts(), held(after, rung.call()));
            assertEquals(-rung.contracts(), held(after, rung.sold().orElseThrow()));
        }
    }

    private static OptionQuote quoted(Rung rung, OptionalDouble bid) {
        return new OptionQuote(rung.call().strike(), OptionType.CALL, bid, OptionalDouble.of(rung.askPoints() + 0.2));
    }

    @Test
    void aRungOnTheModelsPriceIsTold() {
        assertTrue(PLAIN.rungs().stream().noneMatch(Rung::isQuoted));
        String all = "for want of a quote: 2026-04-15, 2026-05-19";
        assertTrue(
                PLAIN.remarks().stream().anyMatch(remark -> remark.startsWith("sized on the model's price")),
                PLAIN.remarks().toString());
        // The ask alone is enough to size on, nobody need bid.
        Rung front = PLAIN.rungs().get(0);
        Market market = aMarket()
                .vvix(95)
                .quotes(
                        Root.VIX,
                        front.expiry().toString(),
                        Optional.of(ssvi(0.98)),
                        List.of(quoted(front, OptionalDouble.empty())))
                .build();
        LadderPlan plan = LadderAllocator.plan(withCondors().build(), market, Settings.DEFAULT);
        assertTrue(plan.rungs().get(0).isQuoted());
        assertEquals(front.askPoints() + 0.2, plan.rungs().get(0).askPoints(), 1e-12, "a sum of two prices");
        assertTrue(
                plan.remarks().stream().anyMatch(remark -> remark.endsWith(all)),
                plan.remarks().toString());
        assertTrue(
                plan.remarks().stream().anyMatch(remark -> remark.startsWith("not every contract is quoted")),
                plan.remarks().toString());
    }
}
