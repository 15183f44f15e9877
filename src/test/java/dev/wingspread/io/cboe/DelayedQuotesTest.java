package dev.wingspread.io.cboe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.OptionQuote;
import dev.wingspread.market.feed.MarketPiece;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Root;
import dev.wingspread.model.Underlying;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelayedQuotesTest {

    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 18);

    private static Loaded<List<MarketPiece>> read(String text) {
        return CboeFiles.read(text.getBytes(StandardCharsets.UTF_8), "quotes.json");
    }

    private static MarketPiece.Chain chain(String resource) {
        return (MarketPiece.Chain) SampleFiles.read(resource).orThrow().get(0);
    }

    private static ExpiryQuotes expiry(MarketPiece.Chain chain, Root root, LocalDate date) {
        return chain.expiries().stream()
                .filter(each -> each.root() == root && each.expiry().equals(date))
                .findFirst()
                .orElseThrow();
    }

    private static OptionQuote quote(ExpiryQuotes expiry, OptionType type, double strike) {
        return expiry.quotes().stream()
                .filter(each -> each.type() == type && each.strike() == strike)
                .findFirst()
                .orElseThrow();
    }

    /** A chain of one contract, with whatever else the data hold. */
    private static String chainOf(String option, String more) {
        return "{\"timestamp\": \"2026-11-20 20:59:58\", \"data\": {" + more + " \"current_price\": 6801.25,"
                + " \"symbol\": \"SPX\", \"options\": [" + option + "]}}";
    }

    private static final String TIME = "\"last_trade_time\": \"2026-11-20T15:44:36\",";

    @Test
    void aChainGivesSpotAndTimeOfTheQuotesAndTheQuotesByExpiry() {
        MarketPiece.Chain chain = chain("spx-chain.json");
        assertEquals(Underlying.SPX, chain.underlying());
        assertEquals(LocalDateTime.of(2026, 11, 20, 15, 44, 36), chain.time());
        assertEquals(OptionalDouble.of(6801.25), chain.spot());
        assertEquals(
                List.of("SPXW 2026-11-20", "SPXW 2026-11-23", "SPX 2026-12-18", "SPXW 2026-12-18"),
                chain.expiries().stream()
                        .map(each -> each.root() + " " + each.expiry())
                        .toList());
        assertEquals(
                new OptionQuote(6600, OptionType.PUT, OptionalDouble.of(60.4), OptionalDouble.of(61.2)),
                quote(expiry(chain, Root.SPXW, DECEMBER), OptionType.PUT, 6600));
    }

    @Test
    void morningAndEveningOptionsOfOneDayAreTwoExpiries() {
        MarketPiece.Chain chain = chain("spx-chain.json");
        OptionQuote morning = quote(expiry(chain, Root.SPX, DECEMBER), OptionType.PUT, 6600);
        OptionQuote evening = quote(expiry(chain, Root.SPXW, DECEMBER), OptionType.PUT, 6600);
        assertTrue(evening.mid().orElseThrow() > morning.mid().orElseThrow(), "six and a half hours more cost more");
    }

    @Test
    void whatIsNoPriceIsUnknownAndNeverNought() {
        ExpiryQuotes monthly = expiry(chain("spx-chain.json"), Root.SPX, DECEMBER);
        ExpiryQuotes weekly = expiry(chain("spx-chain.json"), Root.SPXW, DECEMBER);
        assertEquals(
                OptionalDouble.empty(), quote(monthly, OptionType.PUT, 6300).bid(), "null");
        assertEquals(
                OptionalDouble.empty(), quote(monthly, OptionType.CALL, 7200).bid(), "NaN");
        assertEquals(OptionalDouble.of(0), quote(weekly, OptionType.PUT, 4000).bid(), "nobody bids");
        assertEquals(OptionalDouble.empty(), quote(weekly, OptionType.PUT, 7250).ask(), "an ask of 0 is no offer");
        assertEquals(
                OptionalDouble.of(590), quote(weekly, OptionType.CALL, 6250).bid(), "crossed quotes stay");
    }

    @Test
    void whatIsLeftOutIsCountedInOneLineForEachCause() {
        assertEquals(
                List.of(
                        "spx-chain.json: 3 contracts of other roots (SPX1, SPXPM1, XSP) left out"
                                + " (only SPX and SPXW are read)",
                        "spx-chain.json: 1 contract left out that settled before 2026-11-20 15:44 ET",
                        "spx-chain.json: 2 of 124 contracts left out that have neither bid nor ask",
                        "spx-chain.json:128:3 /data/options/123: 1 contract left out whose symbol is none, first"
                                + " 'SPXW261399P06600000' (fetch or save the file again if there are many)",
                        "spx-chain.json:127:3 /data/options/122: 1 contract given again, first SPXW 2026-12-18 P 6600;"
                                + " what was given first is used"),
                SampleFiles.read("spx-chain.json").warnings().stream()
                        .map(Failure::text)
                        .toList());
    }

    @Test
    void membersMayStandInAnyOrder() {
        MarketPiece.Chain chain = chain("vix-chain.json");
        assertEquals(Underlying.VIX, chain.underlying());
        assertEquals(OptionalDouble.of(18.42), chain.spot());
        assertEquals(
                List.of("VIXW 2026-11-25", "VIXW 2026-12-02", "VIX 2026-12-16", "VIX 2027-01-20"),
                chain.expiries().stream()
                        .map(each -> each.root() + " " + each.expiry())
                        .toList());
        assertTrue(chain.expiries().get(0).quotes().stream().anyMatch(quote -> quote.strike() == 27.5));
    }

    @ParameterizedTest
    @CsvSource({"^SPX", "_SPX", "SPX"})
    void theSymbolOfTheIndexIsSpelledInManyWays(String symbol) {
        String option = "{\"option\": \"SPX261218P06600000\", \"bid\": 1, \"ask\": 2}";
        String text = chainOf(option, TIME).replace("\"SPX\"", '"' + symbol + '"');
        assertEquals(Underlying.SPX, ((MarketPiece.Chain) read(text).orThrow().get(0)).underlying());
    }

    @Test
    void anIndexAloneIsALevel() {
        assertEquals(
                new MarketPiece.IndexLevel(
                        "vvix-level.json", "VVIX", LocalDateTime.of(2026, 11, 20, 15, 44, 30), 98.37),
                SampleFiles.read("vvix-level.json").orThrow().get(0));
    }

    @ParameterizedTest
    @CsvSource({
        // In the session: the delay is taken off.
        "2026-11-20 20:59:58, 2026-11-20T15:44:58",
        // In summer New York is four hours behind.
        "2026-07-20 19:59:58, 2026-07-20T15:44:58",
        // In the evening and at the weekend the quotes are those of the close.
        "2026-11-21 01:30:00, 2026-11-20T16:15:00",
        "2026-11-22 18:00:00, 2026-11-20T16:15:00",
        // The day after Thanksgiving closes early.
        "2026-11-28 12:00:00, 2026-11-27T13:15:00",
    })
    void withoutATradeTheTimeIsThatOfTheFileLessTheDelay(String made, String time) {
        String option = "{\"option\": \"SPX271217P06600000\", \"bid\": 1, \"ask\": 2}";
        Loaded<List<MarketPiece>> read = read(chainOf(option, "").replace("2026-11-20 20:59:58", made));
        assertEquals(
                LocalDateTime.parse(time), ((MarketPiece.Chain) read.orThrow().get(0)).time());
        assertTrue(read.warnings().stream().anyMatch(warning -> warning.reason() == FailureReason.ASSUMED));
    }

    @Test
    void quotesNewerThanTheirFileAreDoubted() {
        String option = "{\"option\": \"SPX261218P06600000\", \"bid\": 1, \"ask\": 2}";
        assertEquals(
                List.of("the quotes are of 2026-11-20 18:44 ET, but the file was made at 2026-11-20 15:59 ET"),
                read(chainOf(option, TIME.replace("15:44", "18:44"))).warnings().stream()
                        .map(Failure::message)
                        .toList());
    }

    @Test
    void aChainWithoutAnyTwoSidedQuoteIsReadAndDoubted() {
        String option = "{\"option\": \"SPX261218P06600000\", \"bid\": 0, \"ask\": 2}";
        assertEquals(
                List.of("no contract has both a bid and an ask"),
                read(chainOf(option, TIME)).warnings().stream()
                        .map(Failure::message)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"data": {"options": []}}                            | the file tells no time: "last_trade_time" and "timestamp" are missing or no times
            {"data": {"last_trade_time": "2026-11-20T15:44:36", "current_price": 1}} | the file does not tell of which index it is: "symbol" is missing
            {"symbol": "_VIX", "data": {"last_trade_time": "2026-11-20T15:44:36", "current_price": null}} | the file does not tell the level of VIX: "current_price" is missing or 0
            {"data": {"last_trade_time": "2026-11-20T15:44:36", "options": [1, [], {}]}} | none of the 1 contracts is a quoted option on SPX or VIX
            {"data": 4, "options": 5, "current_price": 6}        | this JSON file holds no quotes of Cboe: it has no "data" with "options" or "current_price"
            """)
    void aFileOfNoUseSaysWhatItLacks(String text, String message) {
        assertEquals(
                List.of(message),
                read(text).faults().stream().map(Failure::message).toList());
    }

    @Test
    void theChainOfAnotherIndexIsNamed() {
        assertEquals(
                "none of the 1 contracts is a quoted option on SPX or VIX; this is the chain of NDX",
                SampleFiles.read("bad/chain-of-another-index.json")
                        .faults()
                        .get(0)
                        .message());
    }

    @Test
    void aFileCutOffIsAFaultWithItsPlace() {
        Failure fault = SampleFiles.read("bad/truncated-chain.json").faults().get(0);
        assertEquals(FailureReason.SYNTAX, fault.reason());
        assertEquals(10, fault.location().orElseThrow().line(), fault.text());
    }

    @Test
    void moreContractsThanAnyChainHasAreRefused() {
        String option = "{\"option\":\"SPX261218P06600000\"},";
        String text = chainOf(option.repeat(ChainDraft.MOST_CONTRACTS) + option.replace(",", ""), TIME);
        assertEquals(
                "the file has more than 200000 contracts",
                read(text).faults().get(0).message());
    }

    @Test
    void samplesAreRecognised() {
        for (String name : List.of("spx-chain.json", "vix-chain.json", "vvix-level.json")) {
            assertTrue(CboeFiles.recognises(SampleFiles.bytes(name), "a file"), name);
        }
    }
}
