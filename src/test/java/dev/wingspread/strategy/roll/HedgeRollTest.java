package dev.wingspread.strategy.roll;

import static dev.wingspread.testing.BookBuilder.aBook;
import static dev.wingspread.testing.Legs.instrument;
import static dev.wingspread.testing.Legs.leg;
import static dev.wingspread.testing.MarketBuilder.aMarket;
import static dev.wingspread.testing.MarketBuilder.ssvi;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Loaded;
import dev.wingspread.market.Market;
import dev.wingspread.market.OptionQuote;
import dev.wingspread.model.Layer;
import dev.wingspread.model.Leg;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Root;
import dev.wingspread.model.VixOption;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.risk.RiskEngine;
import dev.wingspread.strategy.Dealing;
import dev.wingspread.strategy.Trade;
import dev.wingspread.strategy.TradedBook;
import dev.wingspread.strategy.ladder.CallStrikes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class HedgeRollTest {

    /** Sums of a few dozen dollar amounts of up to 1e5, each exact to 1e-16 of itself. */
    private static final double ROUNDING = 1e-9;

    private static final Market MARKET = aMarket().vvix(95).build();
    private static final LocalDate MARCH = LocalDate.parse("2026-03-18");
    private static final LocalDate APRIL = LocalDate.parse("2026-04-15");
    private static final LocalDate MAY = LocalDate.parse("2026-05-19");
    private static final String FRONT = "VIX260318C00021000";

    private static Portfolio holding(Leg... legs) {
        return aBook().ladder(legs).build();
    }

    private static RollPlan plan(Portfolio book, LocalDate from) {
        return HedgeRoll.plan(book, MARKET, Settings.DEFAULT, from).orThrow();
    }

    private static double netVega(Portfolio book) {
        return RiskEngine.report(book, MARKET, Settings.DEFAULT)
                .totals()
                .hedge()
                .netVega()
                .totalUsd();
    }

    private static VixOption bought(RollPlan plan) {
        return (VixOption) plan.trades().stream()
                .filter(trade -> trade.quantity() > 0)
                .findFirst()
                .orElseThrow()
                .instrument();
    }

    private static double breakEven(VixOption call) {
        return call.strike() + Dealing.in(MARKET, Settings.DEFAULT).mid(call).orElseThrow();
    }

    @Test
    void theCallsAreSoldAndThoseOfTheNextMonthBought() {
        RollPlan plan = plan(holding(leg(20, FRONT, 0.5)), MARCH);

        assertEquals(2, plan.trades().size());
        assertEquals(instrument(FRONT), plan.trades().get(0).instrument());
        assertEquals(-20, plan.trades().get(0).quantity());
        assertEquals(APRIL, bought(plan).expiry());
        assertEquals(MARCH, plan.from());
        assertEquals(APRIL, plan.to());
        assertEquals(28, plan.daysGained());
        assertEquals(plan.trades().stream().mapToDouble(Trade::costUsd).sum(), plan.netCostUsd(), ROUNDING);
    }

    @Test
    void noOtherStrikeBreaksEvenNearerToTheOldOne() {
        for (int strike : List.of(18, 21, 24, 27, 30)) {
            String symbol = "VIX260318C000" + strike + "000";
            double old = breakEven((VixOption) instrument(symbol));
            VixOption chosen = bought(plan(holding(leg(20, symbol, 0.5)), MARCH));
            double distance = Math.abs(breakEven(chosen) - old);
            for (double other : CallStrikes.grid(MARKET, APRIL)) {
                double tick = 0.05;
                assertTrue(
                        Math.abs(breakEven(CallStrikes.call(APRIL, other)) - old) >= distance - tick,
                        "strike " + other + " instead of " + chosen);
            }
        }
    }

    @Test
    void theNumberKeepsTheNetVegaAndNotTheContracts() {
        Portfolio book = holding(leg(20, FRONT, 0.5));
        RollPlan plan = plan(book, MARCH);
        int contracts = plan.trades().get(1).quantity();
        double each = netVega(holding(new Leg(bought(plan), 1, OptionalDouble.empty())));

        assertEquals(Math.round(netVega(book) / each), contracts);
        double after = netVega(TradedBook.of(book, plan.trades(), Layer.M));
        assertEquals(netVega(book), after, each / 2 + ROUNDING);
    }

    @Test
    void atLeastOneCallIsBought() {
        RollPlan plan = plan(holding(leg(1, "VIX260318C00060000", 0.05)), MARCH);

        assertEquals(1, plan.trades().get(1).quantity());
    }

    @Test
    void withinAPointTheBreakEvenIsSimilarAndBeyondTheUsualDeltaIsBought() {
        // A single quoted April call of 24 at 1.00: it breaks even at 25.00.
        assertEquals(
                List.of(),
                rolledInto(24, 1.00, 26.00 - markOfFront()).remarks(),
                "exactly a point away is within the tolerance");
        RollPlan beyond = rolledInto(24, 1.00, 26.001 - markOfFront());
        assertTrue(
                beyond.remarks().get(0).startsWith("no call of 2026-04-15 breaks even within 1.00 of the 26.00"),
                beyond.remarks().toString());
        assertTrue(beyond.remarks().get(0).contains("delta 0.30"));
    }

    /** Mark of the quoted front call in {@link #rolledInto}. */
    private static double markOfFront() {
        return 0.5;
    }

    private static RollPlan rolledInto(double strike, double ask, double oldStrike) {
        Market market = aMarket()
                .quotes(Root.VIX, "2026-03-18", Optional.of(ssvi(0.98)), List.of(call(oldStrike, 0.4, 0.6)))
                .quotes(Root.VIX, "2026-04-15", Optional.of(ssvi(0.80)), List.of(call(strike, 0.8, ask)))
                .build();
        var old = new Leg(CallStrikes.call(MARCH, oldStrike), 10, OptionalDouble.of(0.4));
        return HedgeRoll.plan(holding(old), market, Settings.DEFAULT, MARCH).orThrow();
    }

    private static OptionQuote call(double strike, double bid, double ask) {
        return new OptionQuote(strike, OptionType.CALL, OptionalDouble.of(bid), OptionalDouble.of(ask));
    }

    @Test
    void realisedProfitIsThatOfTheCallsSoldAtTheirProbablePrice() {
        RollPlan plan = plan(holding(leg(20, FRONT, 0.5)), MARCH);

        assertEquals(
                2000 * (plan.trades().get(0).pricePoints() - 0.5),
                plan.realisedPnlUsd().orElseThrow(),
                ROUNDING);
        assertTrue(plan(holding(leg(20, FRONT)), MARCH).realisedPnlUsd().isEmpty(), "entry price unknown");
    }

    @Test
    void pricesOfTheModelAreToldAndACallNobodyBidsForIsSoldForNothing() {
        RollPlan unquoted = plan(holding(leg(20, FRONT, 0.5)), MARCH);
        assertTrue(
                unquoted.remarks().stream().anyMatch(remark -> remark.startsWith("no contract is quoted")),
                unquoted.remarks().toString());
        Market market = aMarket()
                .quotes(Root.VIX, "2026-03-18", Optional.of(ssvi(0.98)), List.of(call(60, 0, 0.05)))
                .build();
        RollPlan plan = HedgeRoll.plan(holding(leg(20, "VIX260318C00060000", 0.3)), market, Settings.DEFAULT, MARCH)
                .orThrow();
        assertEquals(0, plan.trades().get(0).pricePoints());
        assertEquals(-600, plan.realisedPnlUsd().orElseThrow(), ROUNDING);
        assertTrue(
                plan.remarks().stream().anyMatch(remark -> remark.startsWith("nobody bids for VIX 260318C60")),
                plan.remarks().toString());
    }

    @Test
    void severalStrikesOfAMonthAreRolledOneByOne() {
        RollPlan plan = plan(
                aBook().ladder(leg(10, FRONT, 0.5))
                        .loose(leg(5, "VIX260318C00030000", 0.2))
                        .build(),
                MARCH);

        assertEquals(
                List.of(-10, -5),
                plan.trades().stream().limit(2).map(Trade::quantity).toList());
        assertEquals(4, plan.trades().size());
    }

    @Test
    void weekliesRollIntoTheNextMonthly() {
        RollPlan plan = plan(holding(leg(10, "VIXW260325C00025000", 0.5)), LocalDate.parse("2026-03-25"));

        assertEquals(APRIL, plan.to());
        assertEquals(Root.VIX, bought(plan).root());
    }

    @Test
    void anotherExpiryMayBeChosen() {
        RollPlan plan = HedgeRoll.plan(holding(leg(10, FRONT, 0.5)), MARKET, Settings.DEFAULT, MARCH, MAY)
                .orThrow();

        assertEquals(MAY, bought(plan).expiry());
        assertEquals(62, plan.daysGained());
        Loaded<RollPlan> backward =
                HedgeRoll.plan(holding(leg(10, FRONT, 0.5)), MARKET, Settings.DEFAULT, MARCH, MARCH);
        assertTrue(backward.faults().get(0).text().contains("must go to a later expiry"));
    }

    @Test
    void callsSoldInASpreadAreBoughtBackFirstAndTheNetVegaOfTheSpreadIsKept() {
        Portfolio spreads = holding(leg(20, FRONT, 0.5), leg(-20, "VIX260318C00031000", 0.2));
        RollPlan plan = plan(spreads, MARCH);
        RollPlan alone = plan(holding(leg(20, FRONT, 0.5)), MARCH);

        assertEquals(20, plan.trades().get(0).quantity());
        assertEquals(instrument("VIX260318C00031000"), plan.trades().get(0).instrument());
        assertEquals(-20, plan.trades().get(1).quantity());
        assertTrue(plan.trades().get(2).quantity() < alone.trades().get(1).quantity());
        assertTrue(plan.remarks().get(0).contains("bought back and not sold again"));
        double each = netVega(holding(new Leg(bought(alone), 1, OptionalDouble.empty())));
        assertEquals(netVega(spreads), netVega(TradedBook.of(spreads, plan.trades(), Layer.M)), each / 2 + ROUNDING);
    }

    @Test
    void allMonthsRollOneMonthOut() {
        Portfolio book = holding(leg(20, FRONT, 0.5), leg(10, "VIX260415C00024000", 0.8));
        RollPlan plan = HedgeRoll.planAll(book, MARKET, Settings.DEFAULT).orThrow();
        Portfolio after = TradedBook.of(book, plan.trades(), Layer.M);

        assertEquals(MARCH, plan.from());
        assertEquals(APRIL, plan.to());
        assertEquals(
                List.of(APRIL, MAY),
                after.legs().stream()
                        .map(leg -> leg.instrument().expiry())
                        .distinct()
                        .sorted()
                        .toList());
        assertEquals(
                plan.trades().size(),
                plan.trades().stream().map(Trade::instrument).distinct().count(),
                "one trade a contract");
        double each = netVega(holding(leg(1, "VIX260415C00020000")));
        assertEquals(netVega(book), netVega(after), 2 * each);
    }

    @Test
    void aMonthThatCannotBeRolledStaysAndTheOthersGo() {
        Portfolio book = holding(leg(20, FRONT, 0.5), leg(10, "VIX260519C00024000", 0.8));
        RollPlan plan = HedgeRoll.planAll(book, MARKET, Settings.DEFAULT).orThrow();

        assertTrue(plan.trades().stream()
                .noneMatch(trade -> trade.instrument().expiry().equals(MAY)));
        assertTrue(plan.remarks().get(0).startsWith("the calls of 2026-05-19 stay: no VIX future settles on"));
    }

    @Test
    void withoutCallsThereIsNothingToRoll() {
        Loaded<RollPlan> none = HedgeRoll.plan(aBook().build(), MARKET, Settings.DEFAULT, MARCH);
        assertTrue(none.faults().get(0).text().contains("expiry 2026-03-18 has no long VIX calls"));
        Loaded<RollPlan> all = HedgeRoll.planAll(aBook().build(), MARKET, Settings.DEFAULT);
        assertTrue(all.faults().get(0).text().contains("the book has no long VIX calls"));
        assertFalse(HedgeRoll.plan(
                        holding(leg(5, "VIX260617C00024000")), MARKET, Settings.DEFAULT, LocalDate.parse("2026-06-17"))
                .isOk());
    }

    @Test
    void futuresPutsAndLooseShortCallsAreNotRolled() {
        Portfolio book = aBook().loose(
                        leg(2, "VXH26", 18), leg(3, "VIX260318P00015000", 0.4), leg(-1, "VIX260318C00060000", 0.1))
                .build();

        assertFalse(HedgeRoll.plan(book, MARKET, Settings.DEFAULT, MARCH).isOk());
    }
}
