package dev.wingspread.io.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wingspread.base.Loaded;
import dev.wingspread.io.Resources;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Layer;
import dev.wingspread.model.Leg;
import dev.wingspread.model.LooseLegs;
import dev.wingspread.model.Phase;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.RegimeFlags;
import dev.wingspread.model.Symbols;
import dev.wingspread.model.VixCallLadder;
import dev.wingspread.model.settings.Preset;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.SettingKind;
import dev.wingspread.model.settings.SettingOverrides;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PortfolioWriterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 24);

    @Test
    void bookWithEveryFieldReadsBackEqual() {
        Portfolio book = richBook();
        assertEquals(book, read(PortfolioWriter.write(book)).orThrow());
    }

    @Test
    void bookThatLeavesEverythingUnknownReadsBackEqual() {
        Portfolio book = new Portfolio(
                "",
                Optional.empty(),
                Phase.NONE,
                Preset.DEFAULT,
                SettingOverrides.NONE,
                RegimeFlags.NEUTRAL,
                List.of(new LooseLegs("X", Optional.empty(), OptionalDouble.empty(), "", List.of(leg("VXH26", 1)))));
        assertEquals(book, read(PortfolioWriter.write(book)).orThrow());
    }

    @Test
    void writtenTextIsStable() {
        String once = PortfolioWriter.write(richBook());
        assertEquals(once, PortfolioWriter.write(read(once).orThrow()));
    }

    @Test
    void keysStandInTheirOrderAndEachLegOnALine() {
        assertEquals(Resources.text(getClass(), "as-written.json"), PortfolioWriter.write(richBook()));
    }

    @Test
    void everySettingAtItsDefaultReadsBackEqual() {
        Map<Setting, String> values = new LinkedHashMap<>();
        for (Setting setting : Setting.values()) {
            boolean isChoice = setting.kind() instanceof SettingKind.Choice;
            values.put(setting, isChoice ? setting.defaultText() : SettingsReader.shortest(setting.defaultText()));
        }
        Portfolio book = new Portfolio(
                "all settings",
                Optional.empty(),
                Phase.INITIAL,
                Preset.DEFAULT,
                new SettingOverrides(values),
                RegimeFlags.NEUTRAL,
                List.of());
        assertEquals(book, read(PortfolioWriter.write(book)).orThrow());
    }

    private static Portfolio richBook() {
        var settings = new LinkedHashMap<Setting, String>();
        settings.put(Setting.NV10_LOW, "-0.2");
        settings.put(Setting.LADDER_WEIGHTS, "3,4,3");
        settings.put(Setting.LADDER_STRIKE_RULE, "BY_MONEYNESS");
        settings.put(Setting.LADDER_MIN_DTE, "10");
        return new Portfolio(
                "Rich \"book\" σ",
                Optional.of("markets/calm.market.json"),
                Phase.CONFIRMED,
                Preset.STEWARD,
                new SettingOverrides(settings),
                new RegimeFlags(true, 1.5),
                List.of(
                        new IronCondor(
                                "S-1",
                                Layer.S,
                                Optional.of(DAY),
                                OptionalDouble.of(26),
                                "first line\nsecond line",
                                List.of(
                                        leg("SPXW  260313P05750000", 10, 4.1),
                                        leg("SPXW  260313P05800000", -10, 5.55),
                                        leg("SPXW  260313C06150000", -10),
                                        leg("SPXW  260313C06200000", 10, 2.75))),
                        new IronCondor(
                                "M-1",
                                Layer.M,
                                Optional.empty(),
                                OptionalDouble.empty(),
                                "",
                                List.of(
                                        leg("SPX   260417P05502500", 1, 1e-7),
                                        leg("SPX   260417P05600000", -1, 1.0 / 3),
                                        leg("SPX   260417C06300000", -1, 100),
                                        leg("SPX   260417C06400000", 1, 12345.678))),
                        new VixCallLadder(
                                "H-1",
                                Optional.of(DAY),
                                OptionalDouble.of(0),
                                "call spread",
                                List.of(
                                        leg("VIX   260318C00021000", 4, 0.8),
                                        leg("VIX   260318C00030000", -4, 0.25),
                                        leg("VIXW  260325C00022500", 2))),
                        new LooseLegs(
                                "X-1",
                                Optional.empty(),
                                OptionalDouble.of(1.24),
                                "",
                                List.of(leg("VXH26", -1, 18.1), leg("VIX   260318P00015000", 7)))));
    }

    private static Leg leg(String symbol, int quantity) {
        return new Leg(Symbols.parse(symbol, Optional.empty()).orThrow(), quantity, OptionalDouble.empty());
    }

    private static Leg leg(String symbol, int quantity, double price) {
        return new Leg(Symbols.parse(symbol, Optional.empty()).orThrow(), quantity, OptionalDouble.of(price));
    }

    private static Loaded<Portfolio> read(String text) {
        return PortfolioReader.read(text, "book.json");
    }
}
