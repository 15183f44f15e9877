package dev.wingspread.ui.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Formats;
import dev.wingspread.monitor.journal.EntryKind;
import dev.wingspread.scenario.explain.PnlExplanation;
import dev.wingspread.ui.shell.ViewTab;
import dev.wingspread.ui.shell.WorkstationViewModel;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.testing.NoFiles;
import dev.wingspread.ui.testing.Workstations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryViewModelTest {

    @TempDir
    private Path folder;

    private final WorkstationViewModel window = new WorkstationViewModel(
            Workstations.useCases(),
            Runnable::run,
            Workstations.NO_TOOLKIT,
            UiPreferences.inMemory(),
            new NoFiles(),
            Workstations.CLOCK);
    private final HistoryViewModel history = window.views().history();

    @BeforeEach
    void copyTheBook() throws IOException {
        for (String name : List.of("layered-hedged.json", "2024-07-31.market.json", "2024-08-05.market.json")) {
            Files.copy(Workstations.sample(name), folder.resolve(name));
        }
        window.opening().open(folder.resolve("layered-hedged.json"));
    }

    private void show() {
        window.viewProperty().set(ViewTab.HISTORY);
    }

    private void storeTwoDays() {
        window.snapshots().export();
        window.opening().openMarket(folder.resolve("2024-08-05.market.json"));
        window.snapshots().export();
    }

    @Test
    void withoutStoredDaysTheViewSaysHowOneGetsHere() {
        show();
        assertTrue(
                history.noDaysProperty().get().contains("Ctrl+E"),
                history.noDaysProperty().get());
        assertEquals(List.of(), history.daysProperty().get());
        assertEquals(List.of(), history.chartsProperty().get());
    }

    @Test
    void aSnapshotAppearsWhileTheViewIsShown() {
        show();
        window.snapshots().export();
        assertEquals("", history.noDaysProperty().get());
        assertEquals(1, history.daysProperty().get().size());
        assertEquals(
                "", history.daysProperty().get().get(0).cell(HistoryFigure.PNL).change());
    }

    @Test
    void nothingIsReadWhileTheViewIsNotShown() {
        window.snapshots().export();
        assertEquals(List.of(), history.daysProperty().get());
        show();
        assertEquals(1, history.daysProperty().get().size());
    }

    @Test
    void theNewestDayComesFirstWithItsChangeAgainstTheOneBefore() {
        storeTwoDays();
        show();
        List<DayLine> days = history.daysProperty().get();
        assertEquals(
                List.of("2024-08-05\n16:00", "2024-07-31\n16:00"),
                days.stream().map(DayLine::time).toList());
        assertEquals(new DayLine.Cell("+23,668", "+19,147"), days.get(0).cell(HistoryFigure.PNL));
        assertEquals(new DayLine.Cell("+4,521", ""), days.get(1).cell(HistoryFigure.PNL));
    }

    @Test
    void chartsCarryTheBandsOfTheBook() {
        storeTwoDays();
        show();
        List<BandChart> charts = history.chartsProperty().get();
        assertEquals(
                List.of(HistoryFigure.values()),
                charts.stream().map(BandChart::figure).toList());
        BandChart netVega = charts.get(0);
        assertEquals(-0.15, netVega.low());
        assertEquals(0.25, netVega.high());
        assertEquals(
                List.of(0, 1),
                netVega.points().stream().map(BandChart.Point::place).toList());
        assertEquals(Double.NEGATIVE_INFINITY, charts.get(3).low());
    }

    @Test
    void theJournalIsFilteredByKindAndText() {
        storeTwoDays();
        show();
        int all = history.entriesProperty().get().size();
        history.kindProperty().set(Optional.of(EntryKind.SNAPSHOT));
        assertEquals(2, history.entriesProperty().get().size());
        assertTrue(all > 2, "prompts were recorded too");
        history.textProperty().set("2024-08-05");
        assertEquals(1, history.entriesProperty().get().size());
        history.textProperty().set("no such words");
        assertEquals("No entry matches the filter.", history.noEntriesProperty().get());
    }

    @Test
    void aJournalThatCannotBeReadIsSaidInTheView() throws IOException {
        Path damaged = Files.writeString(folder.resolve("journal.db"), "no journal, but long enough to be looked at");
        var other = new WorkstationViewModel(
                Workstations.useCases(damaged),
                Runnable::run,
                Workstations.NO_TOOLKIT,
                UiPreferences.inMemory(),
                new NoFiles(),
                Workstations.CLOCK);
        other.opening().open(folder.resolve("layered-hedged.json"));
        other.viewProperty().set(ViewTab.HISTORY);
        assertTrue(other.views().history().noDaysProperty().get().startsWith("Journal: "));
    }

    @Test
    void theChangeBetweenTwoStoredDaysIsExplainedOnceItIsLookedAt() {
        show();
        storeTwoDays();
        ExplainViewModel explain = history.explain();
        assertTrue(explain.explanationProperty().get().isEmpty());
        explain.shownProperty().set(true);
        PnlExplanation found = explain.explanationProperty().get().orElseThrow();
        String change =
                history.daysProperty().get().get(0).cell(HistoryFigure.PNL).change();
        assertEquals(change, Formats.signedUsd(found.totalUsd()));
        assertTrue(explain.titleProperty().get().endsWith(Formats.signedDollars(found.totalUsd())));
        assertFalse(explain.hasEarlierProperty().get());
        assertFalse(explain.hasLaterProperty().get());
    }

    @Test
    void oneStoredDayExplainsNothingAndSaysWhy() {
        show();
        window.snapshots().export();
        history.explain().shownProperty().set(true);
        assertTrue(history.explain().problemProperty().get().startsWith("A change needs two stored days"));
        assertTrue(history.explain().explanationProperty().get().isEmpty());
    }
}
