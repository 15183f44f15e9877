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
    void withoutAQuoteOfTwoSidesTheModelsPriceCounts() {
        for (String symbol : List.of(ONE_SIDED, NOT_QUOTED, "VIX260415C00024000")) {
            Trade trade = dealing.trade(instrument(symbol), -3).orElseThrow();
            assertEquals(model(symbol), trade.pricePoints());
            assertFalse(trade.isQuoted());
            assertEquals(OptionalDouble.of(model(symbol)), dealing.ask(instrument(symbol)));
        }
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
