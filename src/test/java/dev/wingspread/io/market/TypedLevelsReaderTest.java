package dev.wingspread.io.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import dev.wingspread.market.ExpiryKey;
import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.market.SmileLevel;
import dev.wingspread.market.TypedLevels;
import dev.wingspread.market.smile.SmileSpec;
import dev.wingspread.market.smile.SmileSpec.StrikeVol;
import dev.wingspread.model.Root;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TypedLevelsReaderTest {

    /** Every field a market file may have. */
    private static final String RICH = """
            {
              "formatVersion": 1,
              "asOf": "2026-03-02T15:45:30",
              "source": "desk",
              "rate": 0.041,
              "dividendYield": 0.012,
              "spx": { "spot": 6000.25, "expiries": [
                { "root": "SPXW", "expiry": "2026-03-13", "forward": 6005.5,
                  "smile": { "model": "SSVI", "atmVol": 0.15, "rho": -0.6, "eta": 0.8 } },
                { "root": "SPX", "expiry": "2026-03-20", "asOf": "2026-02-27T16:00:00", "smile": { "model": "FLAT", "atmVol": 0.16 } },
                { "root": "SPXW", "expiry": "2026-03-27",
                  "smile": { "model": "QUADRATIC", "atmVol": 0.155, "a1": -0.1, "a2": 0.02 } },
                { "root": "SPXW", "expiry": "2026-04-10", "smile": { "model": "TABLE", "atmVol": 0.15,
                  "vols": [ { "strike": 5500, "vol": 0.21 }, { "strike": 6000, "vol": 0.15 } ] } },
                { "root": "SPX", "expiry": "2026-04-17",
                  "smile": { "model": "SVI", "a": 0.001, "b": 0.02, "rho": -0.6, "m": 0.0, "s": 0.1 } },
                { "root": "SPXW", "expiry": "2026-05-15", "asOf": "2026-02-27T15:59:30", "quotes": [
                  { "strike": 5900, "type": "P", "bid": 80.0, "ask": 81.0 },
                  { "strike": 5900, "type": "C", "bid": 200.0, "ask": 202.0 },
                  { "strike": 6100, "type": "C", "ask": 95.0 } ] }
              ] },
              "vix": { "spot": 17.4, "vvix": 95.5,
                "futures": [ { "expiry": "2026-03-18", "price": 18.1 }, { "expiry": "2026-04-15", "price": 18.9, "asOf": "2026-02-27T16:00:00" } ],
                "expiries": [
                  { "root": "VIX", "expiry": "2026-03-18", "smile": { "model": "SSVI", "atmVol": 0.95 } },
                  { "root": "VIX", "expiry": "2026-04-15" } ] },
              "closes": { "spx": [ { "date": "2026-02-27", "close": 5990.5 } ],
                          "vix": [ { "date": "2026-02-27", "close": 17.0 } ] },
              "advanceDecline": [ { "date": "2026-02-27", "advancers": 250, "decliners": 240 } ],
              "yields": [ { "date": "2026-02-27", "y2": 0.039, "y10": 0.042 } ],
              "events": [ { "date": "2026-03-11", "type": "CPI", "time": "08:30", "note": "Feb" } ]
            }
            """;

    private final MarketSnapshot market = MarketReader.read(RICH, "rich").orThrow();
    private final TypedLevels texts = texts(market);

    private static TypedLevels texts(MarketSnapshot market) {
        return new TypedLevels(
                market.asOf().toString(),
                market.source(),
                text(market.rate()),
                text(market.dividendYield()),
                TypedLevelsReader.text(market.spx().spot()),
                TypedLevelsReader.text(market.vix().spot()),
                text(market.vix().vvix()),
                market.vix().futures().stream()
                        .map(each -> new TypedLevels.Future(each.expiry(), TypedLevelsReader.text(each.price())))
                        .toList(),
                expiries(market.spx().expiries()),
                expiries(market.vix().expiries()));
    }

    private static List<TypedLevels.Expiry> expiries(List<ExpiryQuotes> quotes) {
        return quotes.stream()
                .map(each -> new TypedLevels.Expiry(
                        new ExpiryKey(each.root(), each.expiry()),
                        false,
                        text(each.forward()),
                        text(SmileLevel.writtenAtmVol(each))))
                .toList();
    }

    private static String text(OptionalDouble value) {
        return value.isPresent() ? TypedLevelsReader.text(value.getAsDouble()) : "";
    }

    private TypedLevels withSpot(String spot) {
        return new TypedLevels(
                texts.asOf(),
                texts.source(),
                texts.rate(),
                texts.dividendYield(),
                spot,
                texts.vixSpot(),
                texts.vvix(),
                texts.futures(),
                texts.spxExpiries(),
                texts.vixExpiries());
    }

    private TypedLevels withExpiry(int index, String forward, String atmVol) {
        var expiries = new ArrayList<>(texts.spxExpiries());
        expiries.set(index, new TypedLevels.Expiry(expiries.get(index).key(), false, forward, atmVol));
        return withExpiries(expiries);
    }

    private TypedLevels withExpiries(List<TypedLevels.Expiry> expiries) {
        return new TypedLevels(
                texts.asOf(),
                texts.source(),
                texts.rate(),
                texts.dividendYield(),
                texts.spxSpot(),
                texts.vixSpot(),
                texts.vvix(),
                texts.futures(),
                expiries,
                texts.vixExpiries());
    }

    private SmileSpec smileAfter(int index, String atmVol) {
        return TypedLevelsReader.read(market, withExpiry(index, "", atmVol))
                .orThrow()
                .spx()
                .expiries()
                .get(index)
                .smile()
                .orElseThrow();
    }

    private static String pointer(Loaded<MarketSnapshot> refused) {
        assertEquals(1, refused.faults().size(), () -> refused.faults().toString());
        return refused.faults().get(0).location().orElseThrow().pointer();
    }

    @Test
    void aWrittenMarketIsReadBackWithEveryField() {
        assertEquals(
                market, MarketReader.read(MarketWriter.write(market), "again").orThrow());
    }

    @Test
    void levelsNobodyTouchedAreThoseOfBefore() {
        assertEquals(market, TypedLevelsReader.read(market, texts).orThrow());
    }

    @Test
    void whatIsTypedAnewIsOfTheMarketsTimeAndTheRestStaysOfItsOwn() {
        MarketSnapshot vol =
                TypedLevelsReader.read(market, withExpiry(1, "", "0.17")).orThrow();
        assertEquals(Optional.empty(), vol.spx().expiries().get(1).asOf());
        assertEquals(market.spx().expiries().get(5), vol.spx().expiries().get(5));
        MarketSnapshot quoted =
                TypedLevelsReader.read(market, withExpiry(5, "6020", "")).orThrow();
        assertEquals(
                Optional.of(LocalDateTime.of(2026, 2, 27, 15, 59, 30)),
                quoted.spx().expiries().get(5).asOf(),
                "a forward that is typed does not make the quotes newer");
        MarketSnapshot price =
                TypedLevelsReader.read(market, withSecondFuture("19")).orThrow();
        assertEquals(Optional.empty(), price.vix().futures().get(1).asOf());
        assertEquals(
                market.vix(),
                TypedLevelsReader.read(market, withSecondFuture("18.90"))
                        .orThrow()
                        .vix());
    }

    private TypedLevels withSecondFuture(String price) {
        var futures = new ArrayList<>(texts.futures());
        futures.set(1, new TypedLevels.Future(futures.get(1).expiry(), price));
        return new TypedLevels(
                texts.asOf(),
                texts.source(),
                texts.rate(),
                texts.dividendYield(),
                texts.spxSpot(),
                texts.vixSpot(),
                texts.vvix(),
                futures,
                texts.spxExpiries(),
                texts.vixExpiries());
    }

    @Test
    void aTypedSpotChangesTheSpotAlone() {
        MarketSnapshot typed =
                TypedLevelsReader.read(market, withSpot(" 5950.5 ")).orThrow();
        assertEquals(5950.5, typed.spx().spot());
        assertEquals(market.spx().expiries(), typed.spx().expiries());
        assertEquals(market.vix(), typed.vix());
        assertEquals(market.spxCloses(), typed.spxCloses());
    }

    @Test
    void theShapeOfASmileStaysWhereItsLevelIsTyped() {
        assertEquals(new SmileSpec.Ssvi(0.2, OptionalDouble.of(-0.6), OptionalDouble.of(0.8)), smileAfter(0, "0.2"));
        assertEquals(new SmileSpec.Flat(0.2), smileAfter(1, "0.2"));
        assertEquals(new SmileSpec.Quadratic(0.2, -0.1, 0.02), smileAfter(2, "0.2"));
    }

    @Test
    void aTableOfVolsIsShiftedInParallel() {
        assertEquals(
                new SmileSpec.Table(0.16, List.of(new StrikeVol(5500, 0.22), new StrikeVol(6000, 0.16))),
                smileAfter(3, "0.16"));
    }

    @Test
    void parametersAndQuotesAreNotTyped() {
        assertEquals(market.spx().expiries().get(4).smile().orElseThrow(), smileAfter(4, "0.9"));
        MarketSnapshot typed =
                TypedLevelsReader.read(market, withExpiry(5, "", "0.9")).orThrow();
        assertEquals(market.spx().expiries().get(5), typed.spx().expiries().get(5));
    }

    @Test
    void anExpiryTypedAnewHasTheDefaultShapeAndNoQuotes() {
        var expiries = new ArrayList<>(texts.spxExpiries());
        expiries.set(
                5, new TypedLevels.Expiry(new ExpiryKey(Root.SPXW, LocalDate.of(2026, 5, 15)), true, "6020", "0.17"));
        ExpiryQuotes typed = TypedLevelsReader.read(market, withExpiries(expiries))
                .orThrow()
                .spx()
                .expiries()
                .get(5);
        assertEquals(
                new SmileSpec.Ssvi(0.17, OptionalDouble.empty(), OptionalDouble.empty()),
                typed.smile().orElseThrow());
        assertEquals(OptionalDouble.of(6020), typed.forward());
        assertEquals(List.of(), typed.quotes());
    }

    @Test
    void faultsAreThoseOfTheReaderAndKnowTheirField() {
        Loaded<MarketSnapshot> noNumber = TypedLevelsReader.read(market, withSpot("6,000"));
        assertEquals("/spx/spot", pointer(noNumber));
        Loaded<MarketSnapshot> none = TypedLevelsReader.read(market, withSpot(""));
        assertEquals("/spx/spot", pointer(none));
        assertTrue(none.faults().get(0).message().contains("missing"));
        Loaded<MarketSnapshot> percent = TypedLevelsReader.read(market, withExpiry(1, "", "16"));
        assertEquals("/spx/expiries/1/smile/atmVol", pointer(percent));
        Failure sameInAFile = MarketReader.read(RICH.replace("\"atmVol\": 0.16 }", "\"atmVol\": 16 }"), "rich")
                .faults()
                .get(0);
        assertEquals(sameInAFile.message(), percent.faults().get(0).message());
        assertEquals(sameInAFile.cure(), percent.faults().get(0).cure());
    }
}
