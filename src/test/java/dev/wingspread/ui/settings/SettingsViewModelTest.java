package dev.wingspread.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.UseCases;
import dev.wingspread.model.settings.Preset;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.ui.kpi.KpiChange;
import dev.wingspread.ui.shell.WorkstationViewModel;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.testing.NoFiles;
import dev.wingspread.ui.testing.Workstations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsViewModelTest {

    @TempDir
    private Path folder;

    private final UseCases useCases = Workstations.useCases();
    private final WorkstationViewModel window = new WorkstationViewModel(
            useCases,
            Runnable::run,
            Workstations.NO_TOOLKIT,
            UiPreferences.inMemory(),
            new NoFiles(),
            Workstations.CLOCK);
    private final SettingsViewModel model = window.forms().settings();

    private OpenBook open(Map<Setting, String> onTop) throws IOException {
        Files.copy(Workstations.sample("layered-hedged.json"), folder.resolve("book.json"));
        Files.copy(Workstations.sample("2024-07-31.market.json"), folder.resolve("2024-07-31.market.json"));
        window.opening().open(folder.resolve("book.json"), Optional.empty(), new SettingOverrides(onTop));
        model.show();
        return now();
    }

    private OpenBook now() {
        return window.book().bookProperty().get().orElseThrow();
    }

    private void type(Setting setting, String text) {
        model.row(setting).textProperty().set(text);
    }

    @Test
    void everySettingStandsInOneGroup() {
        List<Setting> shown = model.groups().stream()
                .flatMap(group -> group.rows().stream())
                .map(SettingRow::setting)
                .sorted()
                .toList();
        assertEquals(Arrays.asList(Setting.values()), shown);
    }

    @Test
    void aChangeIsOneStepThatIsStoredAndTakenBackExactly() throws IOException {
        OpenBook before = open(Map.of());
        type(Setting.NV10_LOW, "-0.20");
        type(Setting.NV10_HIGH, "0.30");
        assertEquals(
                "2 changes: nv10.low -0.15 → -0.20, nv10.high 0.25 → 0.30.",
                model.verdictProperty().get());
        assertEquals(before, now());
        model.accept();

        assertFalse(model.openProperty().get());
        assertTrue(window.book().unsavedProperty().get());
        assertEquals(
                Map.of(Setting.NV10_LOW, "-0.20", Setting.NV10_HIGH, "0.30"),
                now().portfolio().overrides().values());
        assertEquals(
                "Settings: nv10.low -0.15 → -0.20, and 1 more",
                window.undoHistory().nextUndoProperty().get());

        window.undoHistory().undo();
        assertEquals(before.portfolio(), now().portfolio());
        assertEquals(before.settings(), now().settings());
        assertEquals(
                useCases.valuation().risk(before).totals(),
                useCases.valuation().risk(now()).totals());
        assertFalse(window.book().unsavedProperty().get());
    }

    @Test
    void figuresAreThoseOfTheCommandLineWithTheSameSettings() throws IOException {
        open(Map.of());
        type(Setting.SPIKE_BETA0, "0.75");
        type(Setting.SSVI_SPX_RHO, "-0.6");
        model.accept();
        var set = new SettingOverrides(Map.of(Setting.SPIKE_BETA0, "0.75", Setting.SSVI_SPX_RHO, "-0.6"));
        OpenBook asked = useCases.workspace()
                .open(folder.resolve("book.json"), Optional.empty(), set)
                .orThrow();
        assertEquals(
                useCases.valuation().risk(asked).totals(),
                useCases.valuation().risk(now()).totals());
    }

    @Test
    void undoingASettingKeepsTheMarketOpenedSince() throws IOException {
        OpenBook before = open(Map.of());
        type(Setting.NV10_LOW, "-0.20");
        model.accept();
        window.opening().openMarket(Workstations.sample("2024-08-05.market.json"));
        window.undoHistory().undo();
        assertEquals("2024-08-05.market.json", now().marketName());
        assertEquals(before.settings(), now().settings());
    }

    @Test
    void whatIsWrongIsToldInTheWordsOfTheReaderAndCannotBeAccepted() throws IOException {
        OpenBook before = open(Map.of());
        type(Setting.NV10_LOW, "low");
        assertEquals(
                Setting.NV10_LOW.kind().problemWith("low").orElseThrow(),
                model.row(Setting.NV10_LOW).problemProperty().get());
        assertFalse(model.validProperty().get());
        type(Setting.NV10_LOW, "0.5");
        assertEquals("", model.row(Setting.NV10_LOW).problemProperty().get());
        assertTrue(model.verdictProperty().get().contains("nv10.low 0.5 is above nv10.high 0.25"));
        model.accept();
        assertTrue(model.openProperty().get());
        assertEquals(before, now());
        model.cancel();
        assertEquals(before, now());
    }

    @Test
    void aPresetMovesWhatTheBookDoesNotSetItself() throws IOException {
        open(Map.of());
        type(Setting.NV10_LOW, "-0.12");
        model.presetProperty().set(Preset.STEWARD);
        assertEquals("-0.12", model.row(Setting.NV10_LOW).textProperty().get());
        assertEquals("This book", model.row(Setting.NV10_LOW).originProperty().get());
        assertEquals("0.20", model.row(Setting.NV10_HIGH).textProperty().get());
        assertEquals(
                "Preset STEWARD", model.row(Setting.NV10_HIGH).originProperty().get());
        assertEquals("Default", model.row(Setting.NV10_ALARM).originProperty().get());
        model.accept();
        assertEquals(Preset.STEWARD, now().portfolio().preset());
        assertEquals(
                Map.of(Setting.NV10_LOW, "-0.12"), now().portfolio().overrides().values());
    }

    @Test
    void aValueOfThePresetIsStoredOnlyIfItWasStoredBefore() throws IOException {
        OpenBook plain = open(Map.of());
        type(Setting.NV10_LOW, "-0.150");
        assertEquals("No change.", model.verdictProperty().get());
        model.cancel();

        var stored = plain.withSettings(Preset.DEFAULT, new SettingOverrides(Map.of(Setting.NV10_LOW, "-0.3")))
                .orThrow();
        window.book().edits().edit(plain, stored, "stored");
        model.show();
        type(Setting.NV10_LOW, "-0.15");
        assertEquals("This book", model.row(Setting.NV10_LOW).originProperty().get());
        model.accept();
        assertEquals(
                Map.of(Setting.NV10_LOW, "-0.15"), now().portfolio().overrides().values());

        model.show();
        model.reset(model.row(Setting.NV10_LOW));
        assertEquals(
                "1 change: nv10.low no longer stored.", model.verdictProperty().get());
        model.accept();
        assertEquals(Map.of(), now().portfolio().overrides().values());
    }

    @Test
    void whatTheCommandLineSetsIsLockedAndNotStored() throws IOException {
        open(Map.of(Setting.NV10_LOW, "-0.4"));
        SettingRow locked = model.row(Setting.NV10_LOW);
        assertEquals("-0.4", locked.textProperty().get());
        assertEquals("Command line", locked.originProperty().get());
        assertTrue(locked.lockProperty().get().contains("--set"));
        model.resetAll();
        assertEquals("-0.4", locked.textProperty().get());
        type(Setting.THETA_MIN_PCT, "0.1");
        model.accept();
        assertEquals(
                Map.of(Setting.THETA_MIN_PCT, "0.1"),
                now().portfolio().overrides().values());
        assertEquals("-0.4", now().settings().text(Setting.NV10_LOW));
    }

    @Test
    void aBookThatWouldNotOpenWithoutTheCommandLineIsRefused() throws IOException {
        open(Map.of(Setting.NV10_HIGH, "5"));
        type(Setting.NV10_LOW, "1");
        assertFalse(model.validProperty().get());
        assertTrue(model.verdictProperty().get().contains("nv10.low 1 is above nv10.high 0.25"));
    }

    @Test
    void searchFindsWordsOfLabelAndKey() {
        model.searchProperty().set("nv10 LOW");
        List<Setting> found = model.groups().stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.foundProperty().get())
                .map(SettingRow::setting)
                .toList();
        assertEquals(List.of(Setting.NV10_LOW), found);
        model.searchProperty().set("vega");
        assertTrue(model.groups().stream()
                .flatMap(group -> group.rows().stream())
                .noneMatch(row -> row.foundProperty().get()));
    }

    @Test
    void theEffectOnTheKeyFiguresIsShownBeforeOk() throws IOException {
        OpenBook before = open(Map.of());
        type(Setting.SPIKE_BETA0, "0.5");
        List<String> changed = model.effectProperty().get().stream()
                .filter(KpiChange::isChanged)
                .map(KpiChange::title)
                .collect(Collectors.toList());
        assertTrue(changed.contains("Net vega"), () -> "changed: " + changed);
        assertEquals(before, now());
    }
}
