package dev.wingspread.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.SnapshotExport;
import dev.wingspread.app.UseCases;
import dev.wingspread.app.Workspace;
import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Formats;
import dev.wingspread.base.Loaded;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.scenario.WhatIfReport;
import dev.wingspread.ui.kpi.KpiCard;
import dev.wingspread.ui.kpi.Level;
import dev.wingspread.ui.positions.PositionColumn;
import dev.wingspread.ui.positions.PositionRow;
import dev.wingspread.ui.shell.OverlayViewModel.Choice;
import dev.wingspread.ui.shell.OverlayViewModel.Sheet;
import dev.wingspread.ui.stress.StressLine;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.testing.NoFiles;
import dev.wingspread.ui.testing.Workstations;
import dev.wingspread.ui.whatif.WhatIfViewModel.ResultRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkstationViewModelTest {

    private static final Path BOOK = Workstations.sample("layered-hedged.json");

    private final UseCases real = Workstations.useCases();
    private final UiPreferences preferences = UiPreferences.inMemory();
    private final WorkstationViewModel model = modelWith(real);

    private WorkstationViewModel modelWith(UseCases useCases) {
        return new WorkstationViewModel(
                useCases, Runnable::run, Workstations.NO_TOOLKIT, preferences, new NoFiles(), Workstations.CLOCK);
    }

    private OpenBook open() {
        model.opening().open(BOOK);
        return model.book().bookProperty().get().orElseThrow();
    }

    private static Sheet sheetOf(WorkstationViewModel model) {
        return model.overlay().sheetProperty().get().orElseThrow();
    }

    private static Choice choice(WorkstationViewModel model, String label) {
        return sheetOf(model).choices().stream()
                .filter(choice -> choice.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private KpiCard card(String id) {
        return model.kpis().cards().stream()
                .filter(card -> card.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String result(String label) {
        return model.whatIf().results().stream()
                .filter(row -> row.label().equals(label))
                .map(ResultRow::value)
                .findFirst()
                .orElseThrow();
    }

    private PositionRow row(String key) {
        return all(model.positions().rowsProperty().get()).stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<PositionRow> all(List<PositionRow> rows) {
        var all = new ArrayList<PositionRow>();
        for (PositionRow row : rows) {
            all.add(row);
            all.addAll(all(row.children()));
        }
        return all;
    }

    // Figures

    @Test
    void theFirstStartShowsTheSampleBookAndSaysSo() {
        model.opening().openFirst();
        assertTrue(model.book().sampleProperty().get());
        assertEquals(8, model.kpis().cards().size());
        assertEquals("inputs: 100 % good", model.bookLine().qualityProperty().get());
    }

    @Test
    void theNextStartOpensTheBookOfLastTime() {
        open();
        WorkstationViewModel next = modelWith(real);
        next.opening().openFirst();
        assertFalse(next.book().sampleProperty().get());
        assertEquals(
                Optional.of(BOOK.toAbsolutePath()),
                next.book().bookProperty().get().flatMap(OpenBook::file));
    }

    @Test
    void everyKeyFigureIsTheOneOfTheReport() {
        RiskReport report = real.valuation().risk(open());
        assertEquals(
                Formats.signedUsd(report.totals().book().netVega().totalUsd()),
                card("net-vega").value());
        assertEquals(
                Formats.signedUsd(report.totals().book().thetaUsdPerDay()),
                card("theta").value());
        assertEquals(
                Formats.ratio(report.totals().hedgeRatio()), card("hedge-ratio").value());
        assertEquals(Formats.ratio(report.totals().offsetAt(6)), card("offset").value());
        assertEquals(
                Formats.signedUsd(report.totals().book().pnlUsd()),
                card("open-pnl").value());
    }

    @Test
    void aFigureOutsideItsBandIsMarked() {
        open();
        double nv10 = real.valuation()
                .risk(model.book().bookProperty().get().orElseThrow())
                .totals()
                .nv10()
                .orElseThrow();
        assertTrue(nv10 < -0.15, "the default book is chosen to lie below the band");
        assertEquals(Level.OUTSIDE, card("net-vega").level());
        assertEquals(Level.INSIDE, card("offset").level());
    }

    @Test
    void groupsOfTheTreeAddUpToTheBook() {
        RiskReport report = real.valuation().risk(open());
        assertEquals(
                Formats.signedUsd(report.totals().book().pnlUsd()), row("book").text(PositionColumn.PNL));
        assertEquals(
                Formats.signedUsd(report.totals().hedge().netVega().totalUsd()),
                row("hedge").text(PositionColumn.NET_VEGA));
        assertEquals("", row("condors").text(PositionColumn.VEGA));
        assertEquals("", row("book").text(PositionColumn.DELTA));
    }

    // What-if

    @Test
    void aScenarioIsShownEverywhereWithBeforeAndAfter() {
        OpenBook book = open();
        model.whatIf().vixPointsProperty().set(6);
        WhatIfReport expected = real.valuation().whatIf(book, book.model().shock(6));
        assertTrue(model.whatIf().shockedProperty().get());
        assertEquals(Formats.signedUsd(expected.totalPnlUsd()), result("Total P&L"));
        assertEquals(
                Formats.signedUsd(expected.netVegaAfterUsd()), card("net-vega").after());
        assertEquals(Formats.signedUsd(expected.totalPnlUsd()), row("book").text(PositionColumn.WHAT_IF));
        assertEquals(
                Optional.of(expected.spxAfter()),
                model.views().payoff().scenarioLevelProperty().get());
        assertEquals(expected.spxMovePct(), model.whatIf().spxPctProperty().get());
    }

    @Test
    void resetBringsTodayBack() {
        open();
        model.whatIf().spike(7);
        model.whatIf().volOfVolProperty().set(20);
        model.whatIf().reset();
        assertFalse(model.whatIf().shockedProperty().get());
        assertEquals("0", result("Total P&L"));
        assertEquals("", card("net-vega").after());
        assertEquals("", row("book").text(PositionColumn.WHAT_IF));
    }

    @Test
    void aCellOfTheMatrixBecomesTheScenario() {
        OpenBook book = open();
        model.viewProperty().set(ViewTab.MATRIX);
        var matrix = model.views().matrix().map().orElseThrow();
        int row = matrix.request().up().indexOf(10.0);
        int column = matrix.request().across().indexOf(-4.0);
        model.views().matrix().choose(row, column);
        assertFalse(model.whatIf().spxCoupledProperty().get());
        assertEquals(-4.0, model.whatIf().spxPctProperty().get());
        assertEquals(Formats.signedUsd(matrix.at(row, column)), result("Total P&L"));
        assertEquals(book, model.book().bookProperty().get().orElseThrow());
    }

    @Test
    void anotherMarketAndAReloadLeaveTheScenarioOn() {
        open();
        model.whatIf().spike(6);
        model.opening().openMarket(Workstations.sample("2024-08-05.market.json"));
        assertTrue(model.bookLine().levelsProperty().get().contains("38.57"));
        model.opening().reload();
        OpenBook now = model.book().bookProperty().get().orElseThrow();
        WhatIfReport expected = real.valuation().whatIf(now, now.model().shock(6));
        assertTrue(model.whatIf().shockedProperty().get());
        assertEquals(Formats.signedUsd(expected.totalPnlUsd()), result("Total P&L"));
        model.opening().open(Workstations.sample("unhedged.json"));
        assertFalse(model.whatIf().shockedProperty().get());
    }

    @Test
    void anEpisodeChosenInTheStressViewIsTheScenarioEverywhereAndCanBeUndone() {
        OpenBook book = open();
        model.viewProperty().set(ViewTab.STRESS);
        StressLine worst = model.views().stress().linesProperty().get().stream()
                .filter(StressLine::isWorst)
                .findFirst()
                .orElseThrow();
        model.views().stress().choose(worst);
        assertEquals(Formats.signedUsd(worst.outcome().totalPnlUsd()), result("Total P&L"));
        assertEquals(
                Formats.signedUsd(worst.outcome().totalPnlUsd()), row("book").text(PositionColumn.WHAT_IF));
        assertTrue(model.whatIf().summaryProperty().get().endsWith("futures as in " + worst.title()));
        assertEquals(worst.outcome().shock(), model.whatIf().shock(book));
        assertEquals(
                List.of(worst.episode()),
                model.views().stress().linesProperty().get().stream()
                        .filter(StressLine::isApplied)
                        .map(StressLine::episode)
                        .toList());
        assertEquals(worst.title(), model.undoHistory().nextUndoProperty().get());
        model.undoHistory().undo();
        assertFalse(model.whatIf().shockedProperty().get());
        assertEquals("0", result("Total P&L"));
    }

    // Files

    @Test
    void aFaultyFileListsEveryFaultAndLeavesTheBookOpen() {
        OpenBook before = open();
        Path faulty = Workstations.sample("faulty.json");
        List<Failure> faults = real.workspace()
                .open(faulty, Optional.empty(), SettingOverrides.NONE)
                .faults();
        model.opening().open(faulty);
        assertEquals(faults.size(), sheetOf(model).lines().size());
        faults.forEach(fault -> assertTrue(sheetOf(model).copy().contains(fault.text()), fault.text()));
        assertEquals(Optional.of(before), model.book().bookProperty().get());
    }

    @Test
    void aFileThatIsNotThereIsToldAndForgotten() {
        model.opening().open(Path.of("no-such-book.json"));
        assertEquals(1, sheetOf(model).lines().size());
        assertEquals(List.of(), model.opening().recentBooks());
    }

    @Test
    void aDroppedMarketFileChangesTheMarketOnly() {
        OpenBook before = open();
        model.opening().dropped(List.of(Workstations.sample("2024-08-05.market.json")));
        OpenBook after = model.book().bookProperty().get().orElseThrow();
        assertEquals(before.portfolio(), after.portfolio());
        assertEquals(38.57, after.market().vixSpot());
    }

    @Test
    void aFileChangedByOthersIsReplacedOnlyWhenTheUserSaysSo() {
        var saves = new ArrayList<Boolean>();
        WorkstationViewModel careful = modelWith(withWorkspace(new ChangedOnDisk(real.workspace(), saves)));
        careful.opening().open(BOOK);
        careful.book().save();
        assertEquals(List.of(false), saves);
        careful.overlay().choose(choice(careful, "Replace it"));
        assertEquals(List.of(false, true), saves);
        assertTrue(careful.overlay().sheetProperty().get().isEmpty());
    }

    @Test
    void aBookWithoutChangesIsGivenUpWithoutAsking() {
        open();
        var done = new ArrayList<String>();
        model.book().afterSaving(() -> done.add("closed"));
        assertEquals(List.of("closed"), done);
    }

    @Test
    void unsavedWorkIsGivenUpOnlyWhenTheUserSaysSo() {
        WorkstationViewModel edited = modelWith(withWorkspace(new Editing(real.workspace())));
        edited.opening().open(BOOK);
        edited.opening().openMarket(Workstations.sample("2024-08-05.market.json"));
        assertTrue(edited.book().unsavedProperty().get());
        var done = new ArrayList<String>();
        edited.book().afterSaving(() -> done.add("closed"));
        assertEquals(List.of(), done);
        edited.overlay().choose(choice(edited, "Discard"));
        assertEquals(List.of("closed"), done);
    }

    @Test
    void theSnapshotGoesBesideTheBookWithTheReportOnScreen() {
        var written = new ArrayList<Path>();
        SnapshotExport export = (book, report, csv) -> {
            written.add(csv);
            return Loaded.of("20 rows written");
        };
        WorkstationViewModel exporting = modelWith(new UseCases(
                real.workspace(), real.valuation(), real.planning(), export, real.journals(), real.samples()));
        exporting.opening().open(BOOK);
        exporting.exportSnapshot();
        assertEquals(List.of(Workstations.sample("layered-hedged-snapshots.csv")), written);
        assertEquals("20 rows written", exporting.book().messageProperty().get());
    }

    @Test
    void aDefectOffersItsDetailsAndTheWindowGoesOn() {
        open();
        model.showDefect(new IllegalStateException("broken on purpose"));
        assertTrue(sheetOf(model).copy().contains("broken on purpose"));
        model.overlay().dismiss();
        model.whatIf().spike(5);
        assertTrue(model.whatIf().shockedProperty().get());
    }

    private UseCases withWorkspace(Workspace workspace) {
        return new UseCases(
                workspace, real.valuation(), real.planning(), real.snapshots(), real.journals(), real.samples());
    }

    /** Refuses to replace files, as if somebody else had written them. */
    private record ChangedOnDisk(Workspace files, List<Boolean> saves) implements Workspace {

        @Override
        public Loaded<OpenBook> open(Path book, Optional<Path> market, SettingOverrides overrides) {
            return files.open(book, market, overrides);
        }

        @Override
        public Loaded<OpenBook> openWithoutBook(Path market, SettingOverrides overrides) {
            return files.openWithoutBook(market, overrides);
        }

        @Override
        public Loaded<OpenBook> openMarket(OpenBook book, Path market) {
            return files.openMarket(book, market);
        }

        @Override
        public Loaded<OpenBook> withEvents(OpenBook book, Path calendar) {
            return files.withEvents(book, calendar);
        }

        @Override
        public Loaded<OpenBook> reload(OpenBook book) {
            return files.reload(book);
        }

        @Override
        public Loaded<OpenBook> save(OpenBook book, Path target, boolean evenIfChanged) {
            saves.add(evenIfChanged);
            return evenIfChanged
                    ? Loaded.of(book)
                    : Loaded.failed(Failure.of(FailureReason.CHANGED_ON_DISK, "changed", "look at it"));
        }

        @Override
        public Loaded<OpenBook> saveMarket(OpenBook book, Path target, boolean evenIfChanged) {
            saves.add(evenIfChanged);
            return evenIfChanged
                    ? files.saveMarket(book, target, true)
                    : Loaded.failed(Failure.of(FailureReason.CHANGED_ON_DISK, "changed", "look at it"));
        }
    }

    /** Notes another market in the book itself, which is a change worth saving. */
    private record Editing(Workspace files) implements Workspace {

        @Override
        public Loaded<OpenBook> open(Path book, Optional<Path> market, SettingOverrides overrides) {
            return files.open(book, market, overrides);
        }

        @Override
        public Loaded<OpenBook> openWithoutBook(Path market, SettingOverrides overrides) {
            return files.openWithoutBook(market, overrides);
        }

        @Override
        public Loaded<OpenBook> openMarket(OpenBook book, Path market) {
            return files.openMarket(book, market)
                    .map(opened -> new OpenBook(
                            opened.file(),
                            opened.fingerprint(),
                            opened.portfolio().withMarket(market.toString()),
                            opened.marketFile(),
                            opened.marketFingerprint(),
                            opened.market(),
                            opened.settings(),
                            opened.model(),
                            opened.unsavedOverrides(),
                            opened.warnings(),
                            opened.levels()));
        }

        @Override
        public Loaded<OpenBook> withEvents(OpenBook book, Path calendar) {
            return files.withEvents(book, calendar);
        }

        @Override
        public Loaded<OpenBook> reload(OpenBook book) {
            return files.reload(book);
        }

        @Override
        public Loaded<OpenBook> save(OpenBook book, Path target, boolean evenIfChanged) {
            return Loaded.of(book);
        }

        @Override
        public Loaded<OpenBook> saveMarket(OpenBook book, Path target, boolean evenIfChanged) {
            return files.saveMarket(book, target, evenIfChanged);
        }
    }
}
