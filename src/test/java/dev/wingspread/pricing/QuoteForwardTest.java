package dev.wingspread.pricing;

import static dev.wingspread.pricing.KnownSmiles.POINTS;
import static dev.wingspread.pricing.KnownSmiles.RATE;
import static dev.wingspread.pricing.KnownSmiles.VOL;
import static dev.wingspread.pricing.KnownSmiles.april;
import static dev.wingspread.pricing.KnownSmiles.quote;
import static dev.wingspread.pricing.KnownSmiles.quotes;
import static dev.wingspread.pricing.KnownSmiles.review;
import static dev.wingspread.pricing.KnownSmiles.slice;
import static dev.wingspread.testing.MarketBuilder.aMarket;
import static dev.wingspread.testing.MarketBuilder.flat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Loaded;
import dev.wingspread.market.ExpirySlice;
import dev.wingspread.market.InputFlag;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.market.OptionQuote;
import dev.wingspread.market.smile.SmileSpec;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Root;
import dev.wingspread.pricing.kernel.BlackKernel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where the forward of a quoted expiry comes from. */
class QuoteForwardTest {

    @Test
    void aTypedInForwardIsNotReplacedByParity() {
        ExpirySlice source = april();
        MarketSnapshot market = aMarket()
                .expiry(
                        Root.SPXW,
                        "2026-04-10",
                        OptionalDouble.of(6020),
                        Optional.empty(),
                        quotes(source, 6031.7, List.of(5900.0, 6000.0, 6100.0)))
                .snapshot();
        assertEquals(
                6020,
                slice(QuoteReduction.reduce(market).orThrow(), Root.SPXW, "2026-04-10")
                        .forward());
    }

    @Test
    void theParityForwardIsTheMedianOfTheFiveStrikesAroundTheSmallestDifference() {
        ExpirySlice source = april();
        List<OptionQuote> quotes =
                new ArrayList<>(quotes(source, 6010, List.of(5400.0, 5950.0, 5975.0, 6000.0, 6025.0, 6050.0, 6600.0)));
        // One stale call among the five, and two far strikes that are wrong by a mile.
        quotes.removeIf(quote -> quote.strike() == 6050 && quote.type() == OptionType.CALL);
        quotes.add(quote(6050, OptionType.CALL, 200, 201));
        quotes.removeIf(quote -> (quote.strike() == 5400 || quote.strike() == 6600)
                && quote.type().isCall());
        quotes.add(quote(5400, OptionType.CALL, 1000, 1001));
        quotes.add(quote(6600, OptionType.CALL, 100, 101));
        MarketSnapshot reduced = QuoteReduction.reduce(aMarket()
                        .quotes(Root.SPXW, "2026-04-10", Optional.empty(), quotes)
                        .snapshot())
                .orThrow();
        assertEquals(6010, slice(reduced, Root.SPXW, "2026-04-10").forward(), POINTS);
    }

    @Test
    void withoutAPairForParityTheForwardIsCarriedFromSpot() {
        // Two strikes give back a slice of the usual shape.
        ExpirySlice source = slice(aMarket().snapshot(), Root.SPXW, "2026-04-10");
        List<OptionQuote> puts = quotes(source, source.forward(), List.of(5600.0, 5800.0)).stream()
                .filter(quote -> quote.type() == OptionType.PUT)
                .toList();
        ExpirySlice slice = slice(
                QuoteReduction.reduce(aMarket()
                                .quotes(Root.SPXW, "2026-04-10", Optional.empty(), puts)
                                .snapshot())
                        .orThrow(),
                Root.SPXW,
                "2026-04-10");
        assertEquals(source.forward(), slice.forward(), POINTS);
        assertEquals(source.inputs(5600).volatility(), slice.inputs(5600).volatility(), VOL);
    }

    @Test
    void vixQuotesUseTheFutureAndTheirOwnParityOnlyWithoutIt() {
        SmileSpec rising = new SmileSpec.Quadratic(0.80, 0.18, 0.02);
        ExpirySlice source =
                slice(aMarket().vixSmile(Root.VIX, "2026-04-15", rising).snapshot(), Root.VIX, "2026-04-15");
        List<OptionQuote> quotes = quotes(source, 18.6, List.of(16.0, 18.0, 19.0, 20.0, 22.0));
        var builder = aMarket().quotes(Root.VIX, "2026-04-15", Optional.empty(), quotes);
        Loaded<MarketSnapshot> onTheFuture = QuoteReduction.reduce(builder.snapshot());
        assertEquals(18.9, slice(onTheFuture.orThrow(), Root.VIX, "2026-04-15").forward());
        assertEquals(18.6, review(onTheFuture).parityForward().orElseThrow(), POINTS, "told also where it is not used");
        MarketSnapshot without = QuoteReduction.reduce(
                        builder.withoutFuture("2026-04-15").snapshot())
                .orThrow();
        ExpirySlice slice = slice(without, Root.VIX, "2026-04-15");
        assertEquals(18.6, slice.forward(), 1e-12);
        assertEquals(Set.of(InputFlag.PARITY_FORWARD), slice.flags());
        assertEquals(source.smile().vol(Math.log(22 / 18.6)), slice.inputs(22).volatility(), VOL);
    }

    @Test
    void vixQuotesWithoutFutureAndParityAreFittedOnTheLineBetweenTheNeighbours() {
        List<OptionQuote> calls = List.of(quote(20, OptionType.CALL, 1.0, 1.1));
        Loaded<MarketSnapshot> reduced = QuoteReduction.reduce(aMarket()
                .withoutFuture("2026-04-15")
                .quotes(Root.VIX, "2026-04-15", Optional.empty(), calls)
                .snapshot());
        ExpirySlice slice = slice(reduced.orThrow(), Root.VIX, "2026-04-15");
        assertEquals(Set.of(InputFlag.INTERPOLATED_FORWARD), slice.flags());
        double price = BlackKernel.price(
                slice.forward(),
                20,
                slice.years(),
                slice.inputs(20).volatility(),
                Math.exp(-RATE * slice.years()),
                true);
        assertEquals(1.05, price, POINTS);
    }

    @Test
    void vixQuotesBeyondTheLastFutureAndWithoutParityLeaveTheSmileAndSayWhy() {
        List<OptionQuote> calls = List.of(quote(20, OptionType.CALL, 1.0, 1.1));
        Loaded<MarketSnapshot> reduced = QuoteReduction.reduce(aMarket()
                .withoutFuture("2026-05-19")
                .quotes(Root.VIX, "2026-05-19", Optional.of(flat(0.7)), calls)
                .snapshot());
        assertEquals(1, reduced.warnings().size());
        assertTrue(reduced.warnings().get(0).text().contains("VIX 2026-05-19"));
        assertTrue(reduced.orThrow().vix().expiries().stream()
                .anyMatch(expiry -> expiry.smile().equals(Optional.of(flat(0.7)))));
    }
}
