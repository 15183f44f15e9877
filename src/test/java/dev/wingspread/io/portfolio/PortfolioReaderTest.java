package dev.wingspread.io.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import dev.wingspread.io.Mutations;
import dev.wingspread.io.Resources;
import dev.wingspread.model.Instrument;
import dev.wingspread.model.Phase;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.RegimeFlags;
import dev.wingspread.model.settings.Preset;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.SettingOverrides;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortfolioReaderTest {

    @Test
    void fieldsLeftOutOrNullTakeTheirDefaults() {
        Portfolio expected = new Portfolio(
                "",
                Optional.empty(),
                Phase.NONE,
                Preset.DEFAULT,
                SettingOverrides.NONE,
                RegimeFlags.NEUTRAL,
                List.of());
        assertEquals(
                expected, read("{ \"formatVersion\": 1, \"structures\": [] }").orThrow());
        assertEquals(
                expected,
                read("{ \"formatVersion\": 1, \"name\": null, \"market\": null, \"phase\": null, \"preset\": null,"
                                + " \"settings\": { \"nv10.low\": null }, \"flags\": { \"thetaTighten\": null },"
                                + " \"structures\": [] }")
                        .orThrow());
    }

    @Test
    void byteOrderMarkAndWindowsLineEndsMakeNoDifference() {
        String text = Resources.text(getClass(), "sound.json");
        byte[] windows = ("\uFEFF" + text.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
        assertEquals(
                read(text).orThrow(), PortfolioReader.read(windows, "book.json").orThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "SPXW260313P05750000, 'SPXW  260313P05750000'",
        "spxw  260313p05750000, 'SPXW  260313P05750000'",
        "VIX260318C00021500, 'VIX   260318C00021500'",
        "VXH26, VXH26",
        "VXH2026, VXH26",
        "VXH6, VXH26"
    })
    void symbolsAreReadInAllTheirForms(String written, String symbol) {
        Loaded<Portfolio> loaded = read(looseLegs("\"2026-02-24\"", leg(written)));
        Instrument instrument = loaded.orThrow().legs().get(0).instrument();
        assertEquals(symbol, instrument.symbol());
    }

    @Test
    void oneDigitYearIsTheFirstSuchMonthFromTheOpeningOn() {
        Loaded<Portfolio> loaded = read(looseLegs("\"2028-11-20\"", leg("VXH6")));
        assertEquals("VXH36", loaded.orThrow().legs().get(0).instrument().symbol());
    }

    @Test
    void unknownEntryPriceStaysUnknown() {
        Portfolio book = read(looseLegs("null", "{ \"symbol\": \"VXH26\", \"quantity\": 1, \"price\": null }"))
                .orThrow();
        assertTrue(book.legs().get(0).entryPrice().isEmpty());
    }

    @Test
    void settingsKeepTheirShortestForm() {
        Portfolio book = read("{ \"formatVersion\": 1, \"structures\": [], \"settings\": { \"pop.min\": 0.700,"
                        + " \"ladder.weights\": \"4.0, 4,2\", \"hedge.spikes\": [5, 6.50, 7], \"ladder.minDte\": 8.0,"
                        + " \"ladder.strikeRule\": \"BY_MONEYNESS\" } }")
                .orThrow();
        assertEquals(
                Map.of(
                        Setting.POP_MIN, "0.7",
                        Setting.LADDER_WEIGHTS, "4,4,2",
                        Setting.HEDGE_SPIKES, "5,6.5,7",
                        Setting.LADDER_MIN_DTE, "8",
                        Setting.LADDER_STRIKE_RULE, "BY_MONEYNESS"),
                book.overrides().values());
    }

    @Test
    void contradictionsAreJudgedUnderThePreset() {
        // The preset STEWARD aims at an offset of 0.60; the override allows at most 0.55.
        String settings = "\"settings\": { \"hedge.offsetMax\": 0.55 }, \"structures\": [] }";
        assertTrue(read("{ \"formatVersion\": 1, " + settings).isOk());
        assertEquals(
                List.of("/settings"),
                read("{ \"formatVersion\": 1, \"preset\": \"STEWARD\", " + settings).faults().stream()
                        .map(fault -> fault.location().orElseThrow().pointer())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SPX   260313P05750000 | 2026-02-24 | SPX options settling in the morning expire on 2026-03-20 that month
            SPXW  260403P05750000 | 2026-02-24 | 2026-04-03 is no trading day
            VIX   260325C00021000 | 2026-02-24 | monthly VIX options expire on 2026-03-18 that month
            VXH26                 | 2026-03-19 | opened on 2026-03-19, after the expiry 2026-03-18
            VXH26                 | 2026-02-22 | openedOn is 2026-02-22, no trading day
            """)
    void doubtfulDatesAreWarnedAbout(String symbol, String openedOn, String warning) {
        Loaded<Portfolio> loaded = read(looseLegs("\"" + openedOn + "\"", leg(symbol)));
        assertTrue(loaded.isOk());
        assertEquals(1, loaded.warnings().size());
        assertTrue(
                loaded.warnings().get(0).message().startsWith(warning),
                loaded.warnings().get(0).message());
    }

    @Test
    void contractThatOccursTwiceInAStructureIsWarnedAbout() {
        Loaded<Portfolio> loaded = read(looseLegs("null", leg("VXH26") + ", " + leg("VXH2026")));
        assertEquals(
                List.of("VXH26 occurs twice in this structure, first at line 1"),
                loaded.warnings().stream().map(Failure::message).toList());
    }

    @Test
    void bookAtEveryBoundIsAccepted() {
        String legs = String.join(", ", Collections.nCopies(2000, leg("VIX   260318C00021000", 1_000_000)));
        Loaded<Portfolio> loaded = read("{ \"formatVersion\": 1, \"structures\": [ { \"id\": \"H\","
                + " \"kind\": \"VIX_CALL_LADDER\", \"legs\": [ " + legs + " ] } ] }");
        assertEquals(2000, loaded.orThrow().legs().size());
    }

    @Test
    void userTextNeverBreaksAMessageIntoLines() {
        Loaded<Portfolio> loaded = read(looseLegs("null", leg("A\\nB\\u0007" + "C".repeat(1000))));
        String text = loaded.faults().get(0).text();
        assertTrue(text.length() < 500 && text.chars().noneMatch(Character::isISOControl), text);
    }

    @Test
    void damagedFileIsEitherReadOrRefusedButNeverAnException() {
        Mutations.forEach(Resources.bytes(getClass(), "sound.json"), damaged -> {
            Loaded<Portfolio> loaded = PortfolioReader.read(damaged, "book.json");
            assertEquals(loaded.isOk(), loaded.value().isPresent());
            loaded.faults()
                    .forEach(fault -> assertTrue(
                            fault.location().isPresent() && !fault.cure().isEmpty()));
            loaded.value()
                    .ifPresent(book ->
                            assertEquals(book, read(PortfolioWriter.write(book)).orThrow()));
        });
    }

    private static String leg(String symbol) {
        return leg(symbol, 1);
    }

    private static String leg(String symbol, int quantity) {
        return "{ \"symbol\": \"" + symbol + "\", \"quantity\": " + quantity + " }";
    }

    private static String looseLegs(String openedOn, String legs) {
        return "{ \"formatVersion\": 1, \"structures\": [ { \"id\": \"X\", \"kind\": \"LOOSE_LEGS\", \"openedOn\": "
                + openedOn + ", \"legs\": [ " + legs + " ] } ] }";
    }

    private static Loaded<Portfolio> read(String text) {
        return PortfolioReader.read(text, "book.json");
    }
}
