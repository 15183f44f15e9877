package dev.wingspread.strategy;

import static dev.wingspread.testing.Legs.instrument;
import static dev.wingspread.testing.MarketBuilder.aMarket;
import static dev.wingspread.testing.MarketBuilder.ssvi;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.Market;
import dev.wingspread.market.OptionQuote;
import dev.wingspread.model.Leg;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Root;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.pricing.LegPricer;
import dev.wingspread.pricing.Priced;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DealingTest {

    /** A few roundings of prices below ten points. */
    private static final double ROUNDING = 1e-12;

    private static final String QUOTED = "SPXW260410P05700000";
    private static final String ONE_SIDED = "SPXW260410P05600000";
    private static final String NOT_QUOTED = "SPXW260410P05500000";

    private static final Market MARKET = aMarket()
            .quotes(
                    Root.SPXW,
                    "2026-04-10",
                    Optional.of(ssvi(0.148)),
                    List.of(
                            new OptionQuote(5700, OptionType.PUT, OptionalDouble.of(4.0), OptionalDouble.of(4.8)),
                            new OptionQuote(5600, OptionType.PUT, OptionalDouble.empty(), OptionalDouble.of(3.0))))
            .build();

    private final Dealing dealing = Dealing.in(MARKET, Settings.DEFAULT);

    private static double model(String symbol) {
        var leg = new Leg(instrument(symbol), 1, OptionalDouble.empty());
        return ((Priced) LegPricer.value(leg, MARKET)).pricePoints();
    }

    @Test
    void aQuotedContractIsDealtAQuarterOfTheHalfSpreadFromTheMiddle() {
        Trade bought = dealing.trade(instrument(QUOTED), 10).orElseThrow();
        assertEquals(4.5, bought.pricePoints(), ROUNDING);
        assertEquals(6.5, bought.feesUsd(), ROUNDING);
        assertEquals(4506.5, bought.costUsd(), 100 * ROUNDING * 10);
        assertTrue(bought.isQuoted());
        Trade sold = dealing.trade(instrument(QUOTED), -10).orElseThrow();
        assertEquals(4.3, sold.pricePoints(), ROUNDING);
        assertEquals(-4293.5, sold.costUsd(), 100 * ROUNDING * 10);
        assertEquals(4.4, dealing.mid(instrument(QUOTED)).orElseThrow(), ROUNDING);
        assertEquals(4.8, dealing.ask(instrument(QUOTED)).orElseThrow());
        assertEquals(4.0, dealing.bid(instrument(QUOTED)).orElseThrow());
    }

    @Test
    void withoutAQuoteTheModelsPriceCounts() {
        for (String symbol : List.of(NOT_QUOTED, "VIX260415C00024000")) {
            for (int quantity : new int[] {-3, 3}) {
                Trade trade = dealing.trade(instrument(symbol), quantity).orElseThrow();
                assertEquals(model(symbol), trade.pricePoints());
                assertFalse(trade.isQuoted());
            }
            assertEquals(OptionalDouble.of(model(symbol)), dealing.ask(instrument(symbol)));
            assertEquals(OptionalDouble.of(model(symbol)), dealing.bid(instrument(symbol)));
        }
    }

    private static Dealing quoting(OptionalDouble bid, OptionalDouble ask) {
        var quote = new OptionQuote(5600, OptionType.PUT, bid, ask);
        Market market = aMarket()
                .quotes(Root.SPXW, "2026-04-10", Optional.of(ssvi(0.148)), List.of(quote))
                .build();
        return Dealing.in(market, Settings.DEFAULT);
    }

    private static double price(Dealing dealing, int quantity) {
        return dealing.trade(instrument(ONE_SIDED), quantity).orElseThrow().pricePoints();
    }

    private static boolean isQuoted(Dealing dealing, int quantity) {
        return dealing.trade(instrument(ONE_SIDED), quantity).orElseThrow().isQuoted();
    }

    @Test
    void withAnAskAloneItIsBoughtAtTheAskAndWorthNoMore() {
        assertTrue(model(ONE_SIDED) > 3.0);
        assertEquals(3.0, dealing.ask(instrument(ONE_SIDED)).orElseThrow());
        assertEquals(3.0, price(dealing, 3));
        assertTrue(isQuoted(dealing, 3));
        assertEquals(3.0, dealing.mid(instrument(ONE_SIDED)).orElseThrow(), "the model's, held to the ask");
        assertEquals(3.0, price(dealing, -3), "the model's, held to the ask");
        assertFalse(isQuoted(dealing, -3));
        Dealing dear = quoting(OptionalDouble.empty(), OptionalDouble.of(99));
        assertEquals(99, price(dear, 3));
        assertEquals(model(ONE_SIDED), price(dear, -3));
    }

    @Test
    void withABidAloneItIsSoldAtTheBid() {
        Dealing bidden = quoting(OptionalDouble.of(1.5), OptionalDouble.empty());
        assertEquals(1.5, price(bidden, -3));
        assertTrue(isQuoted(bidden, -3));
        assertEquals(model(ONE_SIDED), price(bidden, 3));
        assertFalse(isQuoted(bidden, 3));
    }

    @Test
    void whatNobodyBidsForIsSoldForNothing() {
        Dealing unwanted = quoting(OptionalDouble.of(0), OptionalDouble.of(0.1));
        assertEquals(0, price(unwanted, -3));
        assertTrue(isQuoted(unwanted, -3));
        assertEquals(OptionalDouble.of(0), unwanted.bid(instrument(ONE_SIDED)));
        assertEquals(0.1, price(unwanted, 3));
        List<String> remarks = PriceRemarks.of(
                List.of(unwanted.trade(instrument(ONE_SIDED), -3).orElseThrow()));
        assertEquals(1, remarks.size());
        assertTrue(remarks.get(0).startsWith("nobody bids for SPXW 260410P5600:"), remarks.toString());
    }

    @Test
    void aCrossedQuoteIsNone() {
        Dealing crossed = quoting(OptionalDouble.of(5), OptionalDouble.of(4));
        for (int quantity : new int[] {-3, 3}) {
            assertEquals(model(ONE_SIDED), price(crossed, quantity));
            assertFalse(isQuoted(crossed, quantity));
        }
    }

    @Test
    void pricesOfTheModelAreRemarkedAndQuotesAreNot() {
        Trade quoted = dealing.trade(instrument(QUOTED), -1).orElseThrow();
        Trade ofModel = dealing.trade(instrument(NOT_QUOTED), 1).orElseThrow();
        assertEquals(List.of(), PriceRemarks.of(List.of(quoted)));
        assertTrue(PriceRemarks.of(List.of(quoted, ofModel)).get(0).startsWith("not every contract is quoted"));
        assertTrue(PriceRemarks.of(List.of(ofModel)).get(0).startsWith("no contract is quoted"));
    }

    @Test
    void aFutureIsDealtAtItsLevelAndCostsItsFees() {
        Trade trade = dealing.trade(instrument("VXJ26"), 2).orElseThrow();
        assertEquals(18.9, trade.pricePoints());
        assertEquals(1.3, trade.costUsd(), ROUNDING);
    }

    @Test
    void whatCannotBePricedIsNotDealt() {
        assertTrue(dealing.trade(instrument("VIX260617C00024000"), 1).isEmpty());
        assertTrue(dealing.mid(instrument("SPXW260227P05700000")).isEmpty());
    }
}
