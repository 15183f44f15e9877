package dev.wingspread.monitor.cure;

import static dev.wingspread.monitor.cure.Situations.condors;
import static dev.wingspread.monitor.cure.Situations.situation;
import static dev.wingspread.testing.Legs.leg;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.OptionQuote;
import dev.wingspread.model.Layer;
import dev.wingspread.model.Leg;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Phase;
import dev.wingspread.model.Root;
import dev.wingspread.model.VixOption;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.monitor.Action;
import dev.wingspread.monitor.KeyFigures;
import dev.wingspread.strategy.Trade;
import dev.wingspread.testing.MarketBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class HedgeSaleTest {

    private static final Leg FRONT = leg(90, "VIX260318C00021000", 0.80);
    private static final Leg SECOND = leg(60, "VIX260415C00024000", 1.00);

    private static final double ANY = 1e9;

    private static double nv10(Situation situation, List<Trade> trades) {
        return situation.after(trades, Layer.M).figures().nv10().orElseThrow();
    }

    private static List<Trade> oneMore(Situation situation, List<Trade> trades) {
        var more = new ArrayList<>(trades);
        more.add(situation
                .dealing()
                .trade(trades.get(trades.size() - 1).instrument(), -1)
                .orElseThrow());
        return more;
    }

    @Test
    void asManyAreSoldAsTheTargetAllowsAndNotOneMore() {
        Situation situation = situation(condors(Phase.CONFIRMED, FRONT, SECOND));
        double target = situation.figures().nv10().orElseThrow() - 0.10;
        var sale = new HedgeSale(situation);
        Cure cure = sale.downTo(sale.nearestFirst(), KeyFigures::nv10, target, ANY);
        assertEquals(Action.REDUCE, cure.action());
        assertEquals(FRONT.instrument(), cure.trades().get(0).instrument());
        assertTrue(nv10(situation, cure.trades()) >= target);
        assertTrue(nv10(situation, oneMore(situation, cure.trades())) < target);
    }

    @Test
    void theNextMonthIsSoldOnceTheFirstIsGone() {
        Situation situation = situation(condors(Phase.CONFIRMED, FRONT, SECOND));
        Trade front = situation.dealing().trade(FRONT.instrument(), -90).orElseThrow();
        double target = nv10(situation, List.of(front)) - 0.05;
        var sale = new HedgeSale(situation);
        Cure cure = sale.downTo(sale.nearestFirst(), KeyFigures::nv10, target, ANY);
        assertEquals(-90, cure.trades().get(0).quantity());
        assertEquals(SECOND.instrument(), cure.trades().get(1).instrument());
        assertTrue(nv10(situation, cure.trades()) >= target);
        assertTrue(nv10(situation, oneMore(situation, cure.trades())) < target);
    }

    @Test
    void whatStaysTooHighForWantOfSmallerContractsIsSaid() {
        Situation situation = situation(condors(Phase.CONFIRMED, leg(2, "VIX260318C00021000", 0.80)));
        double one = effectOfOne(situation);
        double now = situation.figures().nv10().orElseThrow();
        var sale = new HedgeSale(situation);
        Cure cure = sale.downTo(sale.nearestFirst(), KeyFigures::nv10, now - 1.5 * one, now - 1.2 * one);
        assertEquals(-1, cure.trades().get(0).quantity());
        assertTrue(cure.remarks().get(0).contains("one contract more would take it to"), cure.remarks()::toString);
        Cure quiet = sale.downTo(sale.nearestFirst(), KeyFigures::nv10, now - 1.5 * one, now - 0.8 * one);
        assertEquals(List.of(), quiet.remarks());
    }

    private static double effectOfOne(Situation situation) {
        Trade one = situation.dealing().trade(FRONT.instrument(), -1).orElseThrow();
        return situation.figures().nv10().orElseThrow() - nv10(situation, List.of(one));
    }

    @Test
    void lessThanOneContractAboveTheTargetIsOnlyWatched() {
        Situation situation = situation(condors(Phase.CONFIRMED, FRONT));
        var sale = new HedgeSale(situation);
        double now = situation.figures().nv10().orElseThrow();
        Cure cure = sale.downTo(sale.nearestFirst(), KeyFigures::nv10, now - 1e-6, ANY);
        assertEquals(Action.WATCH, cure.action());
        assertEquals(List.of(), cure.trades());
    }

    @Test
    void aCallSoldInASpreadIsBoughtBackWithTheOneHeld() {
        Leg sold = leg(-80, "VIX260318C00031000", 0.30);
        Situation situation = situation(condors(Phase.CONFIRMED, FRONT, sold));
        var sale = new HedgeSale(situation);
        Cure all = sale.downTo(sale.nearestFirst(), KeyFigures::nv10, -100, ANY);
        // Ten calls alone first, then eighty spreads: nothing of either is left.
        assertEquals(
                List.of(-10, 80, -80),
                all.trades().stream().map(Trade::quantity).toList());
        assertTrue(situation.after(all.trades(), Layer.M).longCalls().isEmpty());
        for (double down = 0.01; down < 0.2; down += 0.01) {
            double target = situation.figures().nv10().orElseThrow() - down;
            Cure some = sale.downTo(sale.nearestFirst(), KeyFigures::nv10, target, ANY);
            int net = situation.after(some.trades(), Layer.M).portfolio().legs().stream()
                    .filter(leg -> leg.instrument() instanceof VixOption)
                    .mapToInt(Leg::quantity)
                    .sum();
            assertTrue(net >= 0, "calls are left uncovered");
        }
    }

    @Test
    void aCallSoldAgainstTwoHeldIsBoughtBackOnce() {
        Situation situation = situation(condors(
                Phase.CONFIRMED,
                leg(10, "VIX260318C00021000", 0.80),
                leg(10, "VIX260318C00022000", 0.70),
                leg(-12, "VIX260318C00031000", 0.30)));
        var sale = new HedgeSale(situation);
        Cure all = sale.downTo(sale.nearestFirst(), KeyFigures::nv10, -100, ANY);
        assertTrue(situation.after(all.trades(), Layer.M).portfolio().legs().stream()
                .noneMatch(leg -> leg.instrument() instanceof VixOption));
    }

    @Test
    void halfOfEachLegIsRoundedDown() {
        Situation situation = situation(
                condors(Phase.CONFIRMED, leg(5, "VIX260318C00021000", 0.80), leg(1, "VIX260415C00024000", 1.00)));
        var sale = new HedgeSale(situation);
        Cure cure = sale.share(sale.nearestFirst(), 0.5);
        assertEquals(List.of(-2), cure.trades().stream().map(Trade::quantity).toList());
    }

    @Test
    void aSingleContractCannotBeHalved() {
        Situation situation = situation(condors(Phase.CONFIRMED, leg(1, "VIX260318C00021000", 0.80)));
        var sale = new HedgeSale(situation);
        Cure cure = sale.share(sale.nearestFirst(), 0.5);
        assertEquals(Action.WATCH, cure.action());
        assertEquals(List.of("there are too few contracts to sell a part of them"), cure.remarks());
    }

    private static OptionQuote quote(double strike, double bid, double ask) {
        return new OptionQuote(strike, OptionType.CALL, OptionalDouble.of(bid), OptionalDouble.of(ask));
    }

    @Test
    void theMonthWithTheHighestBidAgainstItsMidIsLeftFirst() {
        var market = MarketBuilder.aMarket()
                .quotes(Root.VIX, "2026-03-18", Optional.of(MarketBuilder.ssvi(0.98)), List.of(quote(21, 0.60, 1.00)))
                .quotes(Root.VIX, "2026-04-15", Optional.of(MarketBuilder.ssvi(0.80)), List.of(quote(24, 0.95, 1.05)));
        Situation quoted = Situation.of(condors(Phase.CONFIRMED, FRONT, SECOND), market.build(), Settings.DEFAULT);
        assertEquals(
                List.of(SECOND.instrument(), FRONT.instrument()),
                new HedgeSale(quoted)
                        .cheapestToLeaveFirst().stream().map(Leg::instrument).toList());
        Situation unquoted = situation(condors(Phase.CONFIRMED, FRONT, SECOND));
        assertEquals(
                List.of(FRONT.instrument(), SECOND.instrument()),
                new HedgeSale(unquoted)
                        .cheapestToLeaveFirst().stream().map(Leg::instrument).toList());
    }
}
