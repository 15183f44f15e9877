package dev.wingspread.pricing;

import static dev.wingspread.pricing.KnownSmiles.POINTS;
import static dev.wingspread.pricing.KnownSmiles.VOL;
import static dev.wingspread.pricing.KnownSmiles.april;
import static dev.wingspread.pricing.KnownSmiles.quote;
import static dev.wingspread.pricing.KnownSmiles.quotes;
import static dev.wingspread.pricing.KnownSmiles.review;
import static dev.wingspread.pricing.KnownSmiles.slice;
import static dev.wingspread.testing.MarketBuilder.aMarket;
import static dev.wingspread.testing.MarketBuilder.flat;
import static dev.wingspread.testing.MarketBuilder.ssvi;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import dev.wingspread.market.ExpirySlice;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.market.OptionQuote;
import dev.wingspread.market.QuoteReview;
import dev.wingspread.market.SmileFit;
import dev.wingspread.market.smile.SmileSpec;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Root;
import dev.wingspread.testing.MarketBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The smile made of quotes, and what is said of quotes that are no use. */
class QuoteReductionTest {

    @Test
    void spxQuotesGiveBackTheForwardAndTheVolsTheyWereMadeFrom() {
        ExpirySlice source = april();
        double forward = 6031.7;
        List<Double> strikes = List.of(5600.0, 5800.0, 5900.0, 6000.0, 6050.0, 6100.0, 6200.0);
        Loaded<MarketSnapshot> reduced = QuoteReduction.reduce(aMarket()
                .quotes(Root.SPXW, "2026-04-10", Optional.empty(), quotes(source, forward, strikes))
                .snapshot());
        ExpirySlice slice = slice(reduced.orThrow(), Root.SPXW, "2026-04-10");
        assertEquals(forward, slice.forward(), POINTS);
        for (double strike : strikes) {
            double expected = source.smile().vol(Math.log(strike / forward));
            assertEquals(expected, slice.inputs(strike).volatility(), VOL, "strike " + strike);
        }
        assertEquals(source.smile().atmVol(), slice.smile().atmVol(), VOL);
        SmileFit fit = review(reduced).fit().orElseThrow();
        assertEquals(SmileFit.Model.QUADRATIC, fit.model());
        assertEquals(7, fit.strikes());
        assertEquals(0, fit.worstVolPoints(), 100 * VOL);
        assertEquals(forward, review(reduced).parityForward().orElseThrow(), POINTS);
        assertEquals(Set.of(), slice.flags());
        assertEquals(List.of(), reduced.warnings());
    }

    @Test
    void quotesThatGaveASmileStayForDealing() {
        List<OptionQuote> quotes = quotes(april(), 6031.7, List.of(5900.0, 6000.0, 6100.0));
        MarketSnapshot market = aMarket()
                .quotes(Root.SPXW, "2026-04-10", Optional.empty(), quotes)
                .snapshot();
        MarketSnapshot reduced = QuoteReduction.reduce(market).orThrow();
        assertTrue(reduced.spx().expiries().stream()
                .anyMatch(expiry -> expiry.quotes().equals(quotes)));
    }

    @Test
    void uselessQuotesAreIgnoredWithAWarning() {
        ExpirySlice source = april();
        List<OptionQuote> quotes = new ArrayList<>(quotes(source, 6010, List.of(5800.0, 5900.0, 6000.0, 6100.0)));
        quotes.add(quote(5500, OptionType.PUT, 9, 8));
        quotes.add(quote(5400, OptionType.PUT, 0, 0.05));
        quotes.add(new OptionQuote(6300, OptionType.CALL, OptionalDouble.empty(), OptionalDouble.of(4)));
        quotes.add(quote(5300, OptionType.PUT, 5290, 5310));
        Loaded<MarketSnapshot> reduced = QuoteReduction.reduce(aMarket()
                .quotes(Root.SPXW, "2026-04-10", Optional.empty(), quotes)
                .snapshot());
        ExpirySlice slice = slice(reduced.orThrow(), Root.SPXW, "2026-04-10");
        assertEquals(
                source.smile().vol(Math.log(5800.0 / 6010)), slice.inputs(5800).volatility(), VOL);
        assertEquals(
                source.smile().vol(Math.log(5300.0 / 6010)), slice.inputs(5300).volatility(), VOL, "by the good ones");
        assertEquals(1, reduced.warnings().size());
        QuoteReview review = review(reduced);
        assertEquals(8, review.strikes());
        assertEquals(4, review.usable());
        assertEquals(
                List.of(1, 1, 1, 1),
                List.of(review.zeroBid(), review.oneSided(), review.crossed(), review.withoutVol()));
        String text = reduced.warnings().get(0).text();
        assertTrue(text.contains("SPXW 2026-04-10") && text.contains("4 of 8"), text);
    }

    @Test
    void badQuotesInTheMoneyAreWarnedOfToo() {
        ExpirySlice source = april();
        List<OptionQuote> quotes = new ArrayList<>(quotes(source, 6010, List.of(5900.0, 6000.0, 6100.0)));
        quotes.add(quote(5500, OptionType.CALL, 520, 510));
        Loaded<MarketSnapshot> reduced = QuoteReduction.reduce(aMarket()
                .quotes(Root.SPXW, "2026-04-10", Optional.empty(), quotes)
                .snapshot());
        assertEquals(1, reduced.warnings().size());
    }

    /** Remarks about quotes of a market whose expiries have 19 good strikes and a crossed one each. */
    private static List<String> remarksOnOneCrossedStrikeIn(List<String> expiries) {
        List<Double> strikes =
                IntStream.range(0, 19).mapToObj(i -> 5600.0 + 50 * i).toList();
        List<OptionQuote> quotes = new ArrayList<>(quotes(april(), 6010, strikes));
        quotes.add(quote(5550, OptionType.PUT, 9, 8));
        MarketBuilder market = aMarket();
        expiries.forEach(expiry -> market.quotes(Root.SPXW, expiry, Optional.empty(), quotes));
        return QuoteReduction.reduce(market.snapshot()).warnings().stream()
                .map(Failure::text)
                .filter(text -> text.contains("crossed"))
                .toList();
    }

    @Test
    void fewOddQuotesInManyExpiriesAreCountedInOneSentence() {
        List<String> expiries = List.of(
                "2026-04-10", "2026-04-17", "2026-04-24", "2026-05-01", "2026-05-08", "2026-05-15", "2026-05-22");
        List<String> told = remarksOnOneCrossedStrikeIn(expiries);
        assertEquals(1, told.size(), told.toString());
        assertTrue(told.get(0).startsWith("7 expiries have a few quotes"), told.get(0));
    }

    @Test
    void fewOddQuotesInFewExpiriesAreToldExpiryByExpiry() {
        List<String> told = remarksOnOneCrossedStrikeIn(List.of("2026-04-10", "2026-04-17"));
        assertEquals(2, told.size(), told.toString());
        assertTrue(told.get(0).startsWith("SPXW 2026-04-10 has 1 of 20"), told.get(0));
    }

    @Test
    void quotesWinOverASmileGivenBesideThem() {
        ExpirySlice source = april();
        MarketSnapshot reduced = QuoteReduction.reduce(aMarket()
                        .quotes(
                                Root.SPXW,
                                "2026-04-10",
                                Optional.of(flat(0.5)),
                                quotes(source, 6010, List.of(5900.0, 6000.0, 6100.0)))
                        .snapshot())
                .orThrow();
        assertEquals(
                source.smile().vol(Math.log(5900.0 / 6010)),
                slice(reduced, Root.SPXW, "2026-04-10").inputs(5900).volatility(),
                VOL);
    }

    @Test
    void theSmileRemainsWhereNoQuoteGivesAVol() {
        Loaded<MarketSnapshot> reduced = QuoteReduction.reduce(aMarket()
                .quotes(Root.SPXW, "2026-04-10", Optional.of(ssvi(0.2)), List.of(quote(5500, OptionType.PUT, 0, 0.05)))
                .snapshot());
        assertEquals(
                0.2, slice(reduced.orThrow(), Root.SPXW, "2026-04-10").smile().atmVol(), 1e-14);
        assertEquals(2, reduced.warnings().size(), "the quote, and that none is left");
        assertEquals(Optional.empty(), review(reduced).fit());
        assertEquals(0, review(reduced).usable());
    }

    @Test
    void quotesOfAnExpiryThatHasSettledAreLeftAlone() {
        Loaded<MarketSnapshot> reduced = QuoteReduction.reduce(aMarket()
                .at("2026-04-13T10:00:00")
                .quotes(Root.SPXW, "2026-04-10", Optional.empty(), List.of(quote(5500, OptionType.PUT, 1, 2)))
                .snapshot());
        assertTrue(reduced.isOk());
        assertEquals(List.of(), reduced.warnings());
    }

    private static List<Double> everyHundred(int from, int to) {
        return IntStream.rangeClosed(from / 100, to / 100)
                .mapToObj(hundred -> 100.0 * hundred)
                .toList();
    }

    @Test
    void arbitrageBetweenQuotedStrikesIsWarnedOfAndNothingIsBlocked() {
        // Total variance with wings so steep at so little variance that the density is negative at k = -0.11.
        SmileSpec steep = new SmileSpec.Svi(0, 0.2, -0.7, 0, 0.05);
        ExpirySlice source =
                slice(aMarket().spxSmile(Root.SPXW, "2026-04-10", steep).snapshot(), Root.SPXW, "2026-04-10");
        Loaded<MarketSnapshot> reduced = QuoteReduction.reduce(aMarket()
                .quotes(Root.SPXW, "2026-04-10", Optional.empty(), quotes(source, 6000, everyHundred(3900, 7800)))
                .snapshot());
        assertEquals(SmileFit.Model.SVI, review(reduced).fit().orElseThrow().model());
        assertTrue(
                reduced.warnings().stream()
                        .anyMatch(warning -> warning.text().contains("SPXW 2026-04-10")
                                && warning.text().contains("butterfly arbitrage")),
                reduced.warnings().toString());
        // The same quotes without those where it is: beyond them the smile is carried on, and nobody is told.
        Loaded<MarketSnapshot> near = QuoteReduction.reduce(aMarket()
                .quotes(Root.SPXW, "2026-04-10", Optional.empty(), quotes(source, 6000, everyHundred(5800, 7800)))
                .snapshot());
        assertTrue(near.warnings().stream().noneMatch(warning -> warning.text().contains("butterfly")));
    }

    @Test
    void wherePutsHaveNoBidTheirCallsDoNotMakeTheSmileAnswerForIt() {
        SmileSpec steep = new SmileSpec.Svi(0, 0.2, -0.7, 0, 0.05);
        ExpirySlice source =
                slice(aMarket().spxSmile(Root.SPXW, "2026-04-10", steep).snapshot(), Root.SPXW, "2026-04-10");
        // Nobody bids for the puts where the smile contradicts itself; the calls there are in the money and always bid
        // for.
        List<OptionQuote> quotes = quotes(source, 6000, everyHundred(3900, 7800)).stream()
                .map(quote -> quote.type() == OptionType.PUT && quote.strike() < 5800
                        ? quote(quote.strike(), OptionType.PUT, 0, 0.05)
                        : quote)
                .toList();
        Loaded<MarketSnapshot> reduced = QuoteReduction.reduce(aMarket()
                .quotes(Root.SPXW, "2026-04-10", Optional.empty(), quotes)
                .snapshot());
        assertEquals(19, review(reduced).zeroBid());
        assertTrue(
                reduced.warnings().stream().noneMatch(warning -> warning.text().contains("butterfly")),
                reduced.warnings().toString());
    }

    @Test
    void neitherTheOrderNorARepetitionOfQuotesChangesABit() {
        List<OptionQuote> quotes = new ArrayList<>(quotes(april(), 6010, everyHundred(5300, 6500)));
        quotes.add(quote(5900, OptionType.PUT, 1, 500));
        MarketSnapshot first = QuoteReduction.reduce(aMarket()
                        .quotes(Root.SPXW, "2026-04-10", Optional.empty(), quotes)
                        .snapshot())
                .orThrow();
        Collections.reverse(quotes);
        MarketSnapshot second = QuoteReduction.reduce(aMarket()
                        .quotes(Root.SPXW, "2026-04-10", Optional.empty(), quotes)
                        .snapshot())
                .orThrow();
        for (int i = 0; i < first.spx().expiries().size(); i++) {
            assertEquals(
                    first.spx().expiries().get(i).smile(),
                    second.spx().expiries().get(i).smile());
            assertEquals(
                    first.spx().expiries().get(i).forward(),
                    second.spx().expiries().get(i).forward());
            assertEquals(
                    first.spx().expiries().get(i).review(),
                    second.spx().expiries().get(i).review());
        }
    }

    @Test
    void anInTheMoneyQuoteAloneServesByParityIfItIsBidForAboveItsIntrinsicValue() {
        ExpirySlice source = april();
        List<OptionQuote> callsAlone = quotes(source, source.forward(), List.of(5900.0, 6000.0, 6100.0)).stream()
                .filter(quote -> quote.type() == OptionType.CALL)
                .toList();
        Loaded<MarketSnapshot> reduced = QuoteReduction.reduce(aMarket()
                .quotes(Root.SPXW, "2026-04-10", Optional.empty(), callsAlone)
                .snapshot());
        assertEquals(3, review(reduced).usable());
        assertEquals(
                source.inputs(5900).volatility(),
                slice(reduced.orThrow(), Root.SPXW, "2026-04-10").inputs(5900).volatility(),
                VOL);
        List<OptionQuote> farIn = List.of(quote(4000, OptionType.CALL, 1950, 2100));
        assertEquals(
                1,
                review(QuoteReduction.reduce(aMarket()
                                .quotes(Root.SPXW, "2026-04-10", Optional.of(flat(0.2)), farIn)
                                .snapshot()))
                        .withoutVol());
    }

    @Test
    void farOptionsThatNobodyBidsForAreCountedAndNotWarnedOf() {
        List<OptionQuote> quotes = new ArrayList<>(quotes(april(), 6010, List.of(5900.0, 6000.0, 6100.0)));
        quotes.add(quote(4000, OptionType.PUT, 0, 0.05));
        quotes.add(quote(7500, OptionType.CALL, 0, 0.05));
        Loaded<MarketSnapshot> reduced = QuoteReduction.reduce(aMarket()
                .quotes(Root.SPXW, "2026-04-10", Optional.empty(), quotes)
                .snapshot());
        assertEquals(2, review(reduced).zeroBid());
        assertEquals(List.of(), reduced.warnings());
    }
}
