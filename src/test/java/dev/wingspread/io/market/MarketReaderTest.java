package dev.wingspread.io.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.io.Mutations;
import dev.wingspread.io.Resources;
import dev.wingspread.market.DailyClose;
import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.market.OptionQuote;
import dev.wingspread.market.smile.SmileSpec;
import dev.wingspread.model.OptionType;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarketReaderTest {

    private static final String SOUND = Resources.text(MarketReaderTest.class, "sound.market.json");

    @Test
    void everyFieldIsRead() {
        Loaded<MarketSnapshot> loaded = read(SOUND);
        MarketSnapshot market = loaded.orThrow();
        assertEquals(List.of(), loaded.warnings());
        assertEquals(LocalDateTime.of(2026, 3, 2, 15, 45), market.asOf());
        assertEquals(OptionalDouble.of(0.012), market.dividendYield());
        assertEquals(
                Optional.of(new SmileSpec.Ssvi(0.132, OptionalDouble.of(-0.65), OptionalDouble.of(0.85))),
                market.spx().expiries().get(0).smile());
        assertEquals(OptionalDouble.of(6017.98), market.spx().expiries().get(1).forward());
        assertEquals(
                Optional.of(new SmileSpec.Table(
                        0.148, List.of(new SmileSpec.StrikeVol(5500, 0.213), new SmileSpec.StrikeVol(5502.5, 0.205)))),
                market.spx().expiries().get(1).smile());
        assertEquals(
                List.of(
                        new OptionQuote(5350, OptionType.PUT, OptionalDouble.of(21.1), OptionalDouble.of(21.6)),
                        new OptionQuote(6650, OptionType.CALL, OptionalDouble.empty(), OptionalDouble.of(0.15)),
                        new OptionQuote(6700, OptionType.CALL, OptionalDouble.empty(), OptionalDouble.empty())),
                market.spx().expiries().get(2).quotes());
        ExpiryQuotes both = market.spx().expiries().get(3);
        assertTrue(both.smile().isPresent() && !both.quotes().isEmpty());
        assertEquals(OptionalDouble.of(95), market.vix().vvix());
        assertEquals(2, market.vix().futures().size());
        assertEquals(0.0428, market.yields().get(0).y10());
        assertEquals("with projections", market.events().get(1).note());
    }

    @Test
    void writtenMarketReadsBackEqualAndItsTextIsStable() {
        MarketSnapshot market = read(SOUND).orThrow();
        String written = MarketWriter.write(market);
        assertEquals(market, read(written).orThrow());
        assertEquals(SOUND, written);
    }

    @Test
    void forwardComputedForAVixExpiryIsNotWritten() {
        MarketSnapshot market = read(SOUND).orThrow();
        List<ExpiryQuotes> withForwards = market.vix().expiries().stream()
                .map(entry -> new ExpiryQuotes(
                        entry.root(), entry.expiry(), OptionalDouble.of(18.3), entry.smile(), entry.quotes()))
                .toList();
        MarketSnapshot filled = market.withExpiries(market.spx().expiries(), withForwards);
        assertEquals(SOUND, MarketWriter.write(filled));
    }

    @Test
    void closesAreSortedByDate() {
        String swapped = SOUND.replace("2026-02-26", "2026-02-28x")
                .replace("2026-02-27\", \"close\": 5990", "2026-02-25\", \"close\": 5990");
        assertNotEquals(SOUND, swapped);
        assertEquals(
                List.of(
                        new DailyClose(LocalDate.of(2026, 2, 25), 5990.1),
                        new DailyClose(LocalDate.of(2026, 2, 26), 5980)),
                read(swapped.replace("2026-02-28x", "2026-02-26")).orThrow().spxCloses());
    }

    @Test
    void levelsAloneMakeAMarketWithAssumedRates() {
        Loaded<MarketSnapshot> loaded =
                read("{ \"formatVersion\": 1, \"asOf\": \"2026-03-02T15:45\", \"spx\": { \"spot\": 6000 },"
                        + " \"vix\": { \"spot\": 17 } }");
        MarketSnapshot market = loaded.orThrow();
        assertEquals(OptionalDouble.empty(), market.rate());
        assertEquals(List.of(), market.vix().futures());
        assertEquals(
                List.of(
                        "/rate rate is not given; 0.04 is assumed",
                        "/dividendYield dividendYield is not given; 0.013 is assumed"),
                loaded.warnings().stream()
                        .map(warning -> warning.location().orElseThrow().pointer() + " " + warning.message())
                        .toList());
        assertEquals(FailureReason.ASSUMED, loaded.warnings().get(0).reason());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "asOf": "2026-03-02T15:45:00"   | "asOf": "2026-03-02T15:45:00Z"      | /asOf                        | WRONG_TYPE    | without offset or Z
            "asOf": "2026-03-02T15:45:00"   | "asOf": "2026-03-02T15:45:00-05:00" | /asOf                        | WRONG_TYPE    | without offset or Z
            "asOf": "2026-03-02T15:45:00"   | "asOf": "2026-03-02"                | /asOf                        | WRONG_TYPE    | add the time of day
            "asOf": "2026-03-02T15:45:00"   | "asOf": "2026-03-02T25:45:00"       | /asOf                        | WRONG_TYPE    | to the minute or second
            "asOf": "2026-03-02T15:45:00"   | "asOf": "1997-03-03T15:45:00"       | /asOf                        | OUT_OF_RANGE  | correct the date
            "price": 18.65                  | "price": 18.65, "asOf": "2026-02-27" | /vix/futures/1/asOf         | WRONG_TYPE    | add the time of day
            "root": "SPX",                  | "root": "SPX", "asOf": "1996-02-27T16:00", | /spx/expiries/2/asOf  | OUT_OF_RANGE  | correct the date
            "rate": 0.04                    | "rate": 4                           | /rate                        | OUT_OF_RANGE  | write 0.04 for 4 %
            "dividendYield": 0.012          | "dividendYield": 1.2                | /dividendYield               | OUT_OF_RANGE  | write 0.04 for 4 %
            "y10": 0.0428                   | "y10": 4.28                         | /yields/0/y10                | OUT_OF_RANGE  | write 0.04 for 4 %
            "spot": 6000.0                  | "spot": 0                           | /spx/spot                    | OUT_OF_RANGE  | above 0
            "spot": 17.0                    | "spot": -17                         | /vix/spot                    | OUT_OF_RANGE  | above 0
            "spot": 17.0                    | "spot": Infinity                    | /vix/spot                    | OUT_OF_RANGE  | write the number
            "spot": 6000.0                  | "spott": 6000.0, "spot": 6000       | /spx/spott                   | UNKNOWN_FIELD | 'spot'
            "root": "SPX",                  | "root": "VIX",                      | /spx/expiries/2/root         | OUT_OF_RANGE  | other list
            "root": "VIX",                  | "root": "SPXW",                     | /vix/expiries/0/root         | OUT_OF_RANGE  | other list
            "root": "SPX",                  | "root": "SPY",                      | /spx/expiries/2/root         | OUT_OF_RANGE  | 'SPX'
            "expiry": "2026-06-30"          | "expiry": "2026-04-10"              | /spx/expiries/4              | DUPLICATE     | keep one
            "expiry": "2026-06-30"          | "expiry": "2026-06-28"              | /spx/expiries/4/expiry       | OUT_OF_RANGE  | correct the date
            "expiry": "2026-04-15", "price" | "expiry": "2026-03-18", "price"     | /vix/futures/1/expiry        | DUPLICATE     | keep one
            "price": 18.65                  | "price": "18.65"                    | /vix/futures/1/price         | WRONG_TYPE    | without quotes
            "atmVol": 0.132                 | "atmVol": 13.2                      | /spx/expiries/0/smile/atmVol | OUT_OF_RANGE  | write 0.132 for 13.2 %
            "atmVol": 0.132                 | "atmVol": 0                         | /spx/expiries/0/smile/atmVol | OUT_OF_RANGE  | write 0.132 for 13.2 %
            "vol": 0.213                    | "vol": 21.3                         | /spx/expiries/1/smile/vols/0/vol | OUT_OF_RANGE | write 0.132 for 13.2 %
            "strike": 5502.5                | "strike": 5500                      | /spx/expiries/1/smile/vols/1/strike | DUPLICATE | keep one
            "model": "SSVI", "atmVol": 0.98 | "model": "SSVY", "atmVol": 0.98     | /vix/expiries/0/smile/model  | OUT_OF_RANGE  | 'SSVI'
            "model": "FLAT", "atmVol": 0.9  | "model": "FLAT"                     | /vix/expiries/1/smile/atmVol | MISSING       | add "atmVol"
            "model": "FLAT", "atmVol": 0.9  | "model": "FLAT", "atmVol": 0.9, "rho": 0 | /vix/expiries/1/smile/rho | UNKNOWN_FIELD | model, atmVol
            "eta": 0.85                     | "eta": 1.9                          | /spx/expiries/0/smile        | INCONSISTENT  | lower eta
            "rho": -0.65                    | "rho": -1                           | /spx/expiries/0/smile/rho    | OUT_OF_RANGE  | -0.999 to 0.999
            "a": 0.001                      | "a": -0.1                           | /spx/expiries/3/smile        | INCONSISTENT  | correct the parameters
            "b": 0.05                       | "b": 1.9                            | /spx/expiries/3/smile        | INCONSISTENT  | correct the parameters
            "rho": -0.6,                    | "rho": 1,                           | /spx/expiries/3/smile/rho    | OUT_OF_RANGE  | between -1 and 1
            "s": 0.1                        | "s": 0                              | /spx/expiries/3/smile/s      | OUT_OF_RANGE  | above 0
            "a2": 0.02                      | "a2": -0.2                          | /spx/expiries/4/smile        | INCONSISTENT  | correct the parameters
            "type": "P", "bid": 21.1        | "type": "X", "bid": 21.1            | /spx/expiries/2/quotes/0/type | OUT_OF_RANGE | 'C'
            "bid": 21.1                     | "bid": -21.1                        | /spx/expiries/2/quotes/0/bid | OUT_OF_RANGE  | leave it out
            "strike": 6700                  | "strike": 6650                      | /spx/expiries/2/quotes/2     | DUPLICATE     | keep one
            "date": "2026-02-26"            | "date": "2026-02-27"                | /closes/spx/1/date           | DUPLICATE     | keep one
            "close": 17.4                   | "close": null                       | /closes/vix/0/close          | MISSING       | add "close"
            "advancers": 1650               | "advancers": -1                     | /advanceDecline/0/advancers  | OUT_OF_RANGE  | 0 to
            "type": "CPI"                   | "type": "NFP"                       | /events/0/type               | OUT_OF_RANGE  | FOMC, CPI, PPI
            "time": "08:30"                 | "time": "8:30"                      | /events/0/time               | WRONG_TYPE    | hours and minutes
            "formatVersion": 1              | "formatVersion": 7                  | /formatVersion               | VERSION       | newer release
            """)
    void defectIsTheOnlyFaultAndIsFoundAtItsPlace(
            String sound, String broken, String pointer, FailureReason reason, String cure) {
        String text = replaceOnce(sound, broken);
        Loaded<MarketSnapshot> loaded = read(text);
        assertEquals(1, loaded.faults().size(), () -> texts(loaded.faults()));
        Failure fault = loaded.faults().get(0);
        assertEquals(pointer, fault.location().orElseThrow().pointer(), fault.text());
        assertEquals(reason, fault.reason(), fault.text());
        assertTrue(fault.cure().contains(cure), fault.text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "asOf": "2026-03-02T15:45:00"   | "asOf": "2026-03-01T15:45:00"   | /asOf                           | is 2026-03-01, no trading day
            "root": "SPX",                  | "root": "SPX", "asOf": "2026-03-03T09:30", | /spx/expiries/2/asOf | on a later day than the market's asOf
            "price": 18.65                  | "price": 18.65, "asOf": "2026-03-03T09:30" | /vix/futures/1/asOf  | on a later day than the market's asOf
            "expiry": "2026-06-30"          | "expiry": "2026-02-27"          | /spx/expiries/4/expiry          | before the day of asOf
            "expiry": "2026-06-18"          | "expiry": "2026-06-19"          | /spx/expiries/3/expiry          | 2026-06-19 is no trading day
            "expiry": "2026-04-15", "price" | "expiry": "2026-04-16", "price" | /vix/futures/1/expiry           | monthly VIX futures expire on 2026-04-15
            "forward": 6017.98              | "forward": 601.798              | /spx/expiries/1/forward         | more than 20 % away from spot
            "bid": 21.1                     | "bid": 22.1                     | /spx/expiries/2/quotes/0/bid    | the bid 22.1 is above the ask 21.6
            "atmVol": 0.148                 | "atmVol": 9.8                   | /spx/expiries/1/smile/atmVol    | which is unusually large
            "rho": -0.65, "eta": 0.85       | "eta": 1.9                      | /spx/expiries/0/smile           | which allows arbitrage
            "date": "2026-02-27", "y2"      | "date": "2026-03-03", "y2"      | /yields/0/date                  | after the day of asOf
            """)
    void doubtfulValuesAreWarnedAboutAndRead(String sound, String doubtful, String pointer, String warning) {
        Loaded<MarketSnapshot> loaded = read(replaceOnce(sound, doubtful));
        assertTrue(loaded.isOk(), () -> texts(loaded.faults()));
        assertEquals(1, loaded.warnings().size(), () -> texts(loaded.warnings()));
        assertEquals(pointer, loaded.warnings().get(0).location().orElseThrow().pointer());
        assertTrue(
                loaded.warnings().get(0).message().contains(warning),
                loaded.warnings().get(0).message());
    }

    @Test
    void ofManyCrossedQuotesThreeAreToldAndThoseOfAllExpiriesCounted() {
        var quotes = new StringBuilder();
        for (int strike = 5000; strike < 5020; strike++) {
            quotes.append(quotes.isEmpty() ? "" : ", ")
                    .append("{ \"strike\": ")
                    .append(strike)
                    .append(", \"type\": \"P\", \"bid\": 2, \"ask\": 1 }");
        }
        Loaded<MarketSnapshot> loaded = read("{ \"formatVersion\": 1, \"asOf\": \"2026-03-02T15:45\", \"rate\": 0.04,"
                + " \"dividendYield\": 0.012, \"vix\": { \"spot\": 17 }, \"spx\": { \"spot\": 6000, \"expiries\": ["
                + " { \"root\": \"SPXW\", \"expiry\": \"2026-03-13\", \"quotes\": [ " + quotes + " ] },"
                + " { \"root\": \"SPXW\", \"expiry\": \"2026-03-20\", \"quotes\": [ " + quotes + " ] } ] } }");
        assertEquals(20, loaded.orThrow().spx().expiries().get(0).quotes().size());
        assertEquals(4, loaded.warnings().size());
        assertTrue(loaded.warnings().stream()
                .anyMatch(warning -> warning.message().startsWith("37 more quotes have a bid above the ask")));
    }

    @Test
    void forwardOfAVixExpiryIsRefusedInFavourOfTheFuture() {
        String text = SOUND.replace(
                "\"expiry\": \"2026-03-18\",\n        \"smile\"",
                "\"expiry\": \"2026-03-18\",\n        \"forward\": 18.2,\n        \"smile\"");
        Failure fault = read(text).faults().get(0);
        assertEquals("/vix/expiries/0/forward", fault.location().orElseThrow().pointer());
        assertEquals("quote the future under vix.futures", fault.cure());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", \"quotes\": []", ", \"smile\": null"})
    void onlyAnSpxExpiryWithoutSmileAndQuotesIsRefused(String rest) {
        Loaded<MarketSnapshot> loaded =
                read("{ \"formatVersion\": 1, \"asOf\": \"2026-03-02T15:45\", \"spx\": { \"spot\": 6000, \"expiries\":"
                        + " [ { \"root\": \"SPX\", \"expiry\": \"2026-03-20\"" + rest + " } ] },"
                        + " \"vix\": { \"spot\": 17, \"expiries\": [ { \"root\": \"VIX\","
                        + " \"expiry\": \"2026-03-18\"" + rest + " } ] } }");
        assertEquals(
                List.of("the expiry needs a smile or quotes"),
                loaded.faults().stream().map(Failure::message).toList());
    }

    @Test
    void allFaultsAreReportedInOneGoAndInFileOrder() {
        Loaded<MarketSnapshot> loaded = read(
                "{ \"asOf\": 5, \"vix\": { \"spot\": \"17\", \"futures\": { } }, \"extra\": 1, \"events\": [ 1 ] }");
        assertEquals(
                List.of("/formatVersion", "/spx", "/asOf", "/vix/spot", "/vix/futures", "/extra", "/events/0"),
                loaded.faults().stream()
                        .map(fault -> fault.location().orElseThrow().pointer())
                        .toList());
    }

    @Test
    void portfolioFileIsNotMistakenForAMarket() {
        Loaded<MarketSnapshot> loaded = read("{ \"formatVersion\": 1, \"name\": \"book\", \"structures\": [] }");
        assertEquals(
                "book.market.json:1:1: this is a portfolio file, not a market file (choose a market file)",
                loaded.faults().get(0).text());
    }

    @Test
    void damagedFileIsEitherReadOrRefusedButNeverAnException() {
        Mutations.forEach(SOUND.getBytes(StandardCharsets.UTF_8), damaged -> {
            Loaded<MarketSnapshot> loaded = MarketReader.read(damaged, "book.market.json");
            assertEquals(loaded.isOk(), loaded.value().isPresent());
            loaded.value()
                    .ifPresent(market -> assertEquals(
                            market, read(MarketWriter.write(market)).orThrow()));
        });
    }

    private static String replaceOnce(String sound, String broken) {
        int at = SOUND.indexOf(sound);
        assertTrue(at >= 0, () -> "not in the sound file: " + sound);
        return SOUND.substring(0, at) + broken + SOUND.substring(at + sound.length());
    }

    private static String texts(List<Failure> remarks) {
        return String.join("\n", remarks.stream().map(Failure::text).toList());
    }

    private static Loaded<MarketSnapshot> read(String text) {
        return MarketReader.read(text, "book.market.json");
    }
}
