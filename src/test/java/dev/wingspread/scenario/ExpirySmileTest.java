package dev.wingspread.scenario;

import static dev.wingspread.testing.BookBuilder.aBook;
import static dev.wingspread.testing.Legs.leg;
import static dev.wingspread.testing.MarketBuilder.aMarket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.InputFlag;
import dev.wingspread.market.Market;
import dev.wingspread.market.OptionQuote;
import dev.wingspread.market.SmileFit;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.ShockedMarket;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.model.OptionContract;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Root;
import dev.wingspread.model.SpxOption;
import dev.wingspread.model.VixOption;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.pricing.QuoteReduction;
import dev.wingspread.scenario.ExpirySmile.Choice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExpirySmileTest {

    /** Sums of the same few numbers in another order; a vol is found to 1e-10. */
    private static final double FIT = 1e-9;

    private static final SpikeModel MODEL = SpikeModel.of(Settings.DEFAULT);
    private static final Shock NONE = MODEL.shock(0);
    private static final Market MARKET = aMarket().build();
    private static final Choice APRIL = new Choice(Root.SPXW, LocalDate.parse("2026-04-10"));
    private static final Choice VIX_APRIL = new Choice(Root.VIX, LocalDate.parse("2026-04-15"));

    private static ExpirySmile smile(Market market, Shock shock, Portfolio book, Choice choice) {
        return ExpirySmile.of(market, MODEL, shock, book, choice).orThrow();
    }

    @Test
    void theCurveIsWhatOptionsArePricedWithTodayAndInAScenario() {
        Shock shock = MODEL.shock(6).withDays(3).withVolOfVol(10);
        var after = new ShockedMarket(MARKET, shock, MODEL);
        for (Choice choice : List.of(APRIL, VIX_APRIL)) {
            ExpirySmile smile = smile(MARKET, shock, aBook().build(), choice);
            for (ExpirySmile.Point point : smile.points()) {
                OptionContract option = choice.root() == Root.VIX
                        ? new VixOption(choice.root(), choice.expiry(), OptionType.CALL, point.strike())
                        : new SpxOption(choice.root(), choice.expiry(), OptionType.CALL, point.strike());
                assertEquals(MARKET.inputs(option).orThrow().volatility(), point.vol());
                assertEquals(
                        after.inputs(option).orThrow().volatility(),
                        point.after().orElseThrow());
            }
            assertTrue(smile.forwardAfter().isPresent());
        }
    }

    @Test
    void withoutAScenarioAndAfterSettlementThereIsNoCurveOfOne() {
        assertTrue(smile(MARKET, NONE, aBook().build(), APRIL).forwardAfter().isEmpty());
        ExpirySmile settled = smile(MARKET, NONE.withDays(60), aBook().build(), APRIL);
        assertTrue(settled.forwardAfter().isEmpty());
        assertTrue(settled.points().stream().allMatch(point -> point.after().isEmpty()));
    }

    @Test
    void quotesShowTheirVolsAndTheErrorOfTheFit() {
        var quotes = new ArrayList<OptionQuote>();
        for (double strike = 5800; strike <= 6200; strike += 100) {
            OptionType type = strike < 6016 ? OptionType.PUT : OptionType.CALL;
            double mid = 100 - Math.abs(strike - 6016) * 0.34;
            quotes.add(new OptionQuote(strike, type, OptionalDouble.of(mid - 1), OptionalDouble.of(mid + 1)));
        }
        quotes.add(new OptionQuote(6300, OptionType.CALL, OptionalDouble.empty(), OptionalDouble.of(40)));
        Market market = Market.of(
                QuoteReduction.reduce(aMarket()
                                .quotes(Root.SPXW, "2026-04-17", Optional.empty(), quotes)
                                .snapshot())
                        .orThrow(),
                Settings.DEFAULT);
        ExpirySmile smile = smile(market, NONE, aBook().build(), new Choice(Root.SPXW, LocalDate.parse("2026-04-17")));
        assertEquals("quadratic", smile.model());
        SmileFit fit = smile.fit().orElseThrow();
        assertEquals(5, fit.strikes());
        assertEquals(6, smile.quotes().size());
        for (ExpirySmile.Quoted quote : smile.quotes().subList(0, 5)) {
            double mid = quote.vols().mid().orElseThrow();
            assertTrue(quote.vols().bid().orElseThrow() < mid, quote.toString());
            assertTrue(mid < quote.vols().ask().orElseThrow(), quote.toString());
            assertEquals(quote.smile() - mid, quote.error().orElseThrow(), FIT);
            assertTrue(100 * Math.abs(quote.error().orElseThrow()) <= fit.worstVolPoints() + FIT, quote.toString());
        }
        assertTrue(smile.quotes().get(5).error().isEmpty(), "no bid, no mid, no error");
        assertEquals(fit.rmsVolPoints() / 100, smile.rmsError().orElseThrow(), FIT);
        assertTrue(smile(MARKET, NONE, aBook().build(), APRIL).fit().isEmpty());
        assertTrue(smile(MARKET, NONE, aBook().build(), APRIL).rmsError().isEmpty());
    }

    @Test
    void strikesHeldAreMarkedWithTheirNetQuantityAndLieOnTheCurve() {
        Portfolio book = aBook().loose(
                        leg(-2, "SPXW260410P04600000"), leg(-1, "SPXW260410P04600000"), leg(4, "SPXW260410C06300000"))
                .build();
        ExpirySmile smile = smile(MARKET, NONE, book, APRIL);
        assertEquals(2, smile.held().size());
        assertEquals(-3, smile.held().get(0).quantity());
        assertTrue(smile.points().get(0).strike() <= 4600);
        assertEquals(
                MARKET.inputs(new SpxOption(APRIL.root(), APRIL.expiry(), OptionType.CALL, 6300))
                        .orThrow()
                        .volatility(),
                smile.held().get(1).vol());
    }

    @Test
    void aSmileThatIsNotGivenSaysSo() {
        Choice between = new Choice(Root.SPXW, LocalDate.parse("2026-04-02"));
        ExpirySmile interpolated = smile(MARKET, NONE, aBook().build(), between);
        assertEquals("interpolated from the neighbouring expiries", interpolated.model());
        assertEquals(Set.of(InputFlag.INTERPOLATED_SMILE), interpolated.flags());
        Market estimated = aMarket().withoutVixSmiles().vvix(95).build();
        assertEquals(
                "estimated from VVIX",
                smile(estimated, NONE, aBook().build(), VIX_APRIL).model());
        assertEquals("SSVI", smile(MARKET, NONE, aBook().build(), APRIL).model());
    }

    @Test
    void choicesAreWhatTheMarketGivesAndTheBookHolds() {
        Portfolio book = aBook().loose(leg(1, "SPXW260402C06300000"), leg(1, "VIXW260408C00020000"))
                .build();
        List<Choice> choices = ExpirySmile.choices(aMarket().vvix(95).build(), book);
        assertTrue(choices.contains(new Choice(Root.SPXW, LocalDate.parse("2026-04-02"))));
        assertTrue(choices.contains(new Choice(Root.VIXW, LocalDate.parse("2026-04-08"))));
        assertEquals(8, choices.size());
        assertEquals(Root.SPXW, choices.get(0).root());
        assertFalse(ExpirySmile.choices(MARKET, aBook().build())
                .contains(new Choice(Root.SPXW, LocalDate.parse("2026-04-02"))));
    }

    @Test
    void anExpiryWithoutASmileHasAReason() {
        Market without = aMarket().withoutVixSmiles().build();
        assertFalse(
                ExpirySmile.of(without, MODEL, NONE, aBook().build(), VIX_APRIL).isOk());
    }
}
