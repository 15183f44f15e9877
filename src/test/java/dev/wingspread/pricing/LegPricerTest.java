package dev.wingspread.pricing;

import static dev.wingspread.testing.Legs.leg;
import static dev.wingspread.testing.MarketBuilder.aBareMarket;
import static dev.wingspread.testing.MarketBuilder.aMarket;
import static dev.wingspread.testing.MarketBuilder.flat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.InputFlag;
import dev.wingspread.market.Market;
import dev.wingspread.model.Root;
import dev.wingspread.model.TradingState;
import dev.wingspread.pricing.kernel.Black76Kernel;
import dev.wingspread.pricing.kernel.BsmKernel;
import dev.wingspread.testing.MarketBuilder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegPricerTest {

    private static Priced priced(String symbol, Market market) {
        return assertInstanceOf(Priced.class, LegPricer.value(leg(1, symbol), market));
    }

    private static String why(String symbol, Market market) {
        return assertInstanceOf(Unpriced.class, LegPricer.value(leg(1, symbol), market))
                .why()
                .text();
    }

    @Test
    void spxOptionsArePricedFromSpotAndYieldVixOptionsFromTheirFuture() {
        Market market = aMarket()
                .spxSmile(Root.SPXW, "2026-04-10", flat(0.15))
                .vixSmile(Root.VIX, "2026-04-15", flat(0.8))
                .build();
        Priced put = priced("SPXW260410P05700000", market);
        double years = put.inputs().orElseThrow().years();
        assertEquals(BsmKernel.price(6000, 5700, years, 0.15, 0.04, 0.012, false), put.pricePoints());
        Priced call = priced("VIX260415C00022000", market);
        double vixYears = call.inputs().orElseThrow().years();
        assertEquals(Black76Kernel.price(18.9, 22, vixYears, 0.8, 0.04, true), call.pricePoints());
    }

    @Test
    void morningAndAfternoonSettlementOfOneDateDifferByTheirHours() {
        Market market = aMarket()
                .spxSmile(Root.SPX, "2026-03-20", flat(0.14))
                .spxSmile(Root.SPXW, "2026-03-20", flat(0.14))
                .build();
        Priced morning = priced("SPX260320P05900000", market);
        Priced afternoon = priced("SPXW260320P05900000", market);
        double hours = (afternoon.inputs().orElseThrow().years()
                        - morning.inputs().orElseThrow().years())
                * 525600
                / 60;
        assertEquals(6.5, hours, 1e-9, "09:30 to 16:00");
        assertTrue(morning.pricePoints() < afternoon.pricePoints());
    }

    @Test
    void anEarlyCloseBringsAfternoonSettlementForward() {
        Market market = aMarket()
                .at("2026-11-20T13:00:00")
                .spxSmile(Root.SPXW, "2026-11-27", flat(0.14))
                .build();
        assertEquals(
                7 * 1440 / 525600.0,
                priced("SPXW261127P05900000", market).inputs().orElseThrow().years(),
                1e-15);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-03-19T16:15:00, SPX260320P05900000,  TRADABLE
            2026-03-19T16:16:00, SPX260320P05900000,  AWAITING_SETTLEMENT
            2026-03-20T09:29:00, SPX260320P05900000,  AWAITING_SETTLEMENT
            2026-03-20T09:30:00, SPX260320P05900000,  SETTLED
            2026-03-20T15:59:00, SPXW260320P05900000, TRADABLE
            2026-03-20T16:00:00, SPXW260320P05900000, SETTLED
            2026-03-17T16:15:00, VIX260318C00020000,  TRADABLE
            2026-03-17T16:16:00, VIX260318C00020000,  AWAITING_SETTLEMENT
            2026-03-18T09:29:00, VIX260318C00020000,  AWAITING_SETTLEMENT
            2026-03-18T09:30:00, VIX260318C00020000,  SETTLED
            2026-03-18T09:00:00, VXH26,               TRADABLE
            2026-03-18T09:15:00, VXH26,               AWAITING_SETTLEMENT
            2026-03-18T09:30:00, VXH26,               SETTLED
            """)
    void legsAreTradableThenAwaitSettlementThenAreSettled(String time, String symbol, TradingState state) {
        Market market = aMarket()
                .spxSmile(Root.SPX, "2026-03-20", flat(0.14))
                .spxSmile(Root.SPXW, "2026-03-20", flat(0.14))
                .at(time)
                .build();
        assertEquals(state, priced(symbol, market).state());
    }

    @Test
    void legsThatSettledTodayAreWorthIntrinsicOnSpot() {
        Market market = aMarket().at("2026-03-18T16:00:00").vix(23.5).spx(5950).build();
        assertEquals(3.5, priced("VIX260318C00020000", market).pricePoints());
        assertEquals(0, priced("VIX260318P00020000", market).pricePoints());
        assertEquals(23.5, priced("VXH26", market).pricePoints());
        Priced put = priced("SPXW260318P06000000", market);
        assertEquals(50, put.pricePoints());
        assertEquals(0, put.greeks().delta());
        assertEquals(Optional.empty(), put.inputs());
    }

    @Test
    void optionsSettledOnAnEarlierCloseAreWorthWhatThatClosePaid() {
        MarketBuilder builder = aMarket().at("2026-03-16T10:00:00").spx(5800);
        assertTrue(why("SPXW260313P06000000", builder.build()).contains("2026-03-13"));
        Market market = builder.spxClose("2026-03-12", 5700)
                .spxClose("2026-03-13", 5940)
                .build();
        assertEquals(60, priced("SPXW260313P06000000", market).pricePoints());
        assertEquals(TradingState.SETTLED, priced("SPXW260313P06000000", market).state());
    }

    @Test
    void morningSettledOptionsOfEarlierDaysAreNotValuedOnTheClose() {
        Market market = aMarket()
                .at("2026-04-20T10:00:00")
                .spxClose("2026-04-17", 5940)
                .vixClose("2026-04-15", 22)
                .build();
        assertTrue(why("SPX260417P06000000", market).contains("settlement value is not known"));
        assertTrue(why("VIX260415C00020000", market).contains("settlement value is not known"));
        assertTrue(why("VXJ26", market).contains("settlement value is not known"));
    }

    @Test
    void aFutureHasItsQuotedLevelAndDeltaOne() {
        Priced future = priced("VXJ26", aMarket().build());
        assertEquals(18.9, future.pricePoints());
        assertEquals(1, future.greeks().delta());
        assertEquals(0, future.greeks().thetaPerDay());
        assertEquals(Set.of(), future.flags());
    }

    @Test
    void aFutureThatIsNotQuotedSaysHowItsLevelWasFound() {
        MarketBuilder builder = aMarket().withoutFuture("2026-04-15").withoutVixSmiles();
        Priced between = priced("VXJ26", builder.build());
        assertEquals(Set.of(InputFlag.INTERPOLATED_FORWARD), between.flags());
        Market quoted = builder.expiry(
                        Root.VIX, "2026-04-15", OptionalDouble.of(18.7), Optional.of(flat(0.8)), List.of())
                .build();
        assertEquals(18.7, priced("VXJ26", quoted).pricePoints());
        assertEquals(Set.of(InputFlag.PARITY_FORWARD), priced("VXJ26", quoted).flags());
    }

    @Test
    void whatCannotBePricedGivesItsReason() {
        assertTrue(why("SPXW260410P05700000", aBareMarket().build()).contains("no SPX smile"));
        assertTrue(why("VXM26", aMarket().build()).contains("2026-06-17"));
        assertTrue(why("VIX260617C00020000", aMarket().build()).contains("no VIX future"));
    }
}
