package dev.wingspread.ui.prompts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.Journal;
import dev.wingspread.app.MonitorQuestion;
import dev.wingspread.app.OpenBook;
import dev.wingspread.app.UseCases;
import dev.wingspread.base.Formats;
import dev.wingspread.monitor.Action;
import dev.wingspread.monitor.KeyFigures;
import dev.wingspread.monitor.Prompt;
import dev.wingspread.monitor.RuleProfile;
import dev.wingspread.monitor.cure.MonitorReport;
import dev.wingspread.monitor.cure.Objective;
import dev.wingspread.monitor.journal.Decision;
import dev.wingspread.monitor.journal.EntryKind;
import dev.wingspread.monitor.journal.JournalEntry;
import dev.wingspread.monitor.journal.JournalFilter;
import dev.wingspread.monitor.journal.RecordedEntry;
import dev.wingspread.ui.shell.WorkstationViewModel;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.testing.NoFiles;
import dev.wingspread.ui.testing.Workstations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptsViewModelTest {

    private static final String OVER_HEDGED = "over-hedged-contango.json";
    private static final String BREACHED = "breached-backwardation.json";
    private static final String TOO_MUCH_VEGA = "R51-hedge";
    private static final String LOSS = "R11-layer-S";

    @TempDir
    private Path folder;

    private WorkstationViewModel windowOn(String book, UseCases useCases) {
        var window = new WorkstationViewModel(
                useCases,
                Runnable::run,
                Workstations.NO_TOOLKIT,
                UiPreferences.inMemory(),
                new NoFiles(),
                Workstations.CLOCK);
        window.opening().open(Workstations.sample(book));
        return window;
    }

    private UseCases useCases() {
        return Workstations.useCases(folder.resolve("journal.db"));
    }

    private static WorkstationViewModel oneLook(WorkstationViewModel window) {
        window.prompts().atOnceProperty().set(true);
        return window;
    }

    private static OpenBook bookOf(WorkstationViewModel window) {
        return window.book().bookProperty().get().orElseThrow();
    }

    private static MonitorReport assumed(UseCases useCases, OpenBook book) {
        return useCases.planning()
                .monitor(book, MonitorQuestion.of(RuleProfile.OF_BOOK).assumingConfirmed())
                .orThrow();
    }

    private static PromptCard card(WorkstationViewModel window, String id) {
        return window.prompts().cardsProperty().get().stream()
                .filter(card -> card.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<JournalEntry> entries(UseCases useCases, EntryKind kind) {
        try (Journal journal =
                useCases.journals().open(folder.resolve("journal.db")).orThrow()) {
            return journal.entries(JournalFilter.ALL).orThrow().stream()
                    .map(RecordedEntry::entry)
                    .filter(entry -> entry.kind() == kind)
                    .toList();
        }
    }

    @Test
    void thereIsACardForEveryPromptOfTheCommandInItsOrder() {
        UseCases useCases = useCases();
        WorkstationViewModel window = oneLook(windowOn(BREACHED, useCases));
        assertEquals(
                assumed(useCases, bookOf(window)).prompts().stream()
                        .map(Prompt::id)
                        .toList(),
                window.prompts().cardsProperty().get().stream()
                        .map(PromptCard::id)
                        .toList());
    }

    @Test
    void aCardSaysWhatAgainstWhichLevelWhyWhatToDoAndWhenItClears() {
        UseCases useCases = useCases();
        WorkstationViewModel window = oneLook(windowOn(OVER_HEDGED, useCases));
        Prompt prompt = assumed(useCases, bookOf(window)).prompt(TOO_MUCH_VEGA).orElseThrow();
        PromptCard card = card(window, TOO_MUCH_VEGA);
        assertEquals(Action.REDUCE, card.action());
        assertEquals("hedge", card.object());
        assertEquals("nv10 0.28 vs 0.25", card.metric());
        assertEquals("R51, seed", card.rule());
        assertEquals(String.join("; ", prompt.finding().why()), card.part("Why"));
        assertTrue(card.part("Do").startsWith("sell 32 VIX"), card.part("Do"));
        assertTrue(
                card.part("Effect")
                        .startsWith(
                                "nv10 " + Formats.signedRatio(prompt.before().nv10()) + " → "
                                        + Formats.signedRatio(prompt.after().nv10())),
                card.part("Effect"));
        assertEquals(prompt.finding().clearsWhen(), card.part("Clears"));
        assertTrue(card.hasTrades());
    }

    @Test
    void onTheFirstLookMostRulesAreWatchedAndTheCalmCardSaysWhatWasChecked() {
        WorkstationViewModel window = windowOn(OVER_HEDGED, useCases());
        PromptCard watched = card(window, TOO_MUCH_VEGA);
        assertEquals(Action.WATCH, watched.action());
        assertFalse(watched.hasTrades());
        PromptCard hold = window.prompts().cardsProperty().get().stream()
                .filter(card -> card.action() == Action.HOLD)
                .findFirst()
                .orElseThrow();
        assertTrue(hold.part("Checked").endsWith("rules could be asked"), hold.part("Checked"));
        assertTrue(hold.part("Skipped").contains("R31: 2-year and 10-year yields"), hold.part("Skipped"));
        assertFalse(hold.canBeAcknowledged());
    }

    @Test
    void aSliderDoesNotAskTheMonitorAgain() {
        WorkstationViewModel window = oneLook(windowOn(OVER_HEDGED, useCases()));
        var before = window.prompts().cardsProperty().get();
        window.whatIf().spike(6);
        assertTrue(before == window.prompts().cardsProperty().get(), "the very same cards");
    }

    @Test
    void previewFillsTheBasketAndShowsThePromisedFiguresBesideTodays() {
        UseCases useCases = useCases();
        WorkstationViewModel window = oneLook(windowOn(OVER_HEDGED, useCases));
        KeyFigures promised = assumed(useCases, bookOf(window))
                .prompt(TOO_MUCH_VEGA)
                .orElseThrow()
                .after();
        window.prompts().preview(TOO_MUCH_VEGA);
        assertTrue(window.basket().filledProperty().get());
        assertEquals(
                "REDUCE hedge (R51): 1 trade, credit $1,355",
                window.basket().summaryProperty().get());
        var ratio = window.kpis().cards().stream()
                .filter(each -> each.id().equals("hedge-ratio"))
                .findFirst()
                .orElseThrow();
        assertEquals("1.93", ratio.value());
        assertEquals(Formats.ratio(promised.hedgeRatio()), ratio.after());
        assertFalse(window.book().unsavedProperty().get(), "nothing is in the book yet");

        window.basket().discard();
        assertEquals("", window.kpis().cards().get(0).after());
    }

    @Test
    void applyingGivesExactlyThePromisedFiguresAndIsWrittenDown() {
        UseCases useCases = useCases();
        WorkstationViewModel window = oneLook(windowOn(OVER_HEDGED, useCases));
        OpenBook before = bookOf(window);
        Prompt prompt = assumed(useCases, before).prompt(TOO_MUCH_VEGA).orElseThrow();
        window.prompts().preview(TOO_MUCH_VEGA);
        window.basket().apply();
        assertEquals(
                prompt.after(),
                KeyFigures.of(useCases.valuation().risk(bookOf(window)).totals()));
        assertTrue(window.book().unsavedProperty().get());
        assertFalse(window.basket().filledProperty().get());
        JournalEntry decision = entries(useCases, EntryKind.DECISION).get(0);
        assertEquals(Decision.APPLIED, decision.decision().orElseThrow());
        assertEquals("R51", decision.subject().rule().orElseThrow().name());

        window.undoHistory().undo();
        assertEquals(before, bookOf(window));
    }

    @Test
    void aPreviewIsAStepAndSoIsItsEnd() {
        WorkstationViewModel window = oneLook(windowOn(OVER_HEDGED, useCases()));
        window.prompts().preview(TOO_MUCH_VEGA);
        window.basket().discard();
        window.undoHistory().undo();
        assertTrue(window.basket().filledProperty().get());
        window.basket().apply();
        window.undoHistory().undo();
        assertTrue(window.basket().filledProperty().get(), "taking the trades out of the book offers them again");
        window.undoHistory().undo();
        assertFalse(window.basket().filledProperty().get());
        assertEquals("", window.undoHistory().nextUndoProperty().get());
    }

    @Test
    void theBasketIsEmptiedWhenAnotherBookIsOpened() {
        WorkstationViewModel window = oneLook(windowOn(OVER_HEDGED, useCases()));
        window.prompts().preview(TOO_MUCH_VEGA);
        window.opening().open(Workstations.sample("unhedged.json"));
        assertFalse(window.basket().filledProperty().get());
    }

    @Test
    void whatIsAcknowledgedFallsSilentAndIsRememberedByTheNextWindow() {
        UseCases useCases = useCases();
        WorkstationViewModel window = windowOn(BREACHED, useCases);
        assertEquals(Action.EXIT, card(window, LOSS).action());
        window.prompts().acknowledge(LOSS);
        assertTrue(window.prompts().note().openProperty().get());
        window.prompts().note().textProperty().set("order is working");
        window.prompts().note().confirm();
        assertTrue(window.prompts().cardsProperty().get().stream()
                .noneMatch(card -> card.id().equals(LOSS)));
        assertTrue(
                window.prompts().asideProperty().get().startsWith("Acknowledged: R11 layer S"),
                window.prompts().asideProperty().get());
        JournalEntry decision = entries(useCases, EntryKind.DECISION).get(0);
        assertEquals("order is working", decision.reason());

        WorkstationViewModel next = windowOn(BREACHED, useCases());
        assertTrue(next.prompts().cardsProperty().get().stream()
                .noneMatch(card -> card.id().equals(LOSS)));
    }

    @Test
    void aPromptThatComesIsInTheJournalOnce() {
        UseCases useCases = useCases();
        WorkstationViewModel window = windowOn(BREACHED, useCases);
        long first = entries(useCases, EntryKind.PROMPT).stream()
                .filter(entry -> entry.text().startsWith("EXIT layer S"))
                .count();
        assertEquals(1, first);
        int count = entries(useCases, EntryKind.PROMPT).size();
        window.opening().reload();
        assertEquals(count, entries(useCases, EntryKind.PROMPT).size());
    }

    @Test
    void whatOneLookWouldSayIsNotRemembered() {
        UseCases useCases = useCases();
        WorkstationViewModel window = oneLook(windowOn(OVER_HEDGED, useCases));
        assertEquals(Action.REDUCE, card(window, TOO_MUCH_VEGA).action());
        window.prompts().atOnceProperty().set(false);
        assertEquals(Action.WATCH, card(window, TOO_MUCH_VEGA).action());
    }

    @Test
    void aNoteGoesIntoTheJournalAndAnEmptyOneDoesNot() {
        UseCases useCases = useCases();
        WorkstationViewModel window = windowOn(BREACHED, useCases);
        window.prompts().journal(LOSS);
        window.prompts().note().confirm();
        assertTrue(window.prompts().note().openProperty().get(), "a note needs a text");
        window.prompts().note().textProperty().set("called the desk");
        window.prompts().note().confirm();
        assertEquals("called the desk", entries(useCases, EntryKind.NOTE).get(0).note());
    }

    @Test
    void aJournalThatCannotBeUsedIsALineAndThePromptsAreStillThere() throws IOException {
        Path damaged = folder.resolve("journal.db");
        Files.writeString(damaged, "this is no journal at all, whatever its name says");
        WorkstationViewModel window = windowOn(BREACHED, useCases());
        assertEquals(Action.EXIT, card(window, LOSS).action());
        assertTrue(
                window.journalTroubleProperty().get().startsWith("Journal: "),
                window.journalTroubleProperty().get());
        assertTrue(window.overlay().sheetProperty().get().isEmpty());
    }

    @Test
    void theWaysToAnswerStandSideBySideAndAreRankedByTheObjective() {
        UseCases useCases = useCases();
        WorkstationViewModel window = oneLook(windowOn(OVER_HEDGED, useCases));
        window.prompts().compare(TOO_MUCH_VEGA);
        ComparisonViewModel comparison = window.prompts().comparison();
        assertTrue(comparison.openProperty().get());
        var finding = assumed(useCases, bookOf(window))
                .prompt(TOO_MUCH_VEGA)
                .orElseThrow()
                .finding();
        for (Objective objective : Objective.values()) {
            comparison.objectiveProperty().set(objective);
            assertEquals(
                    useCases
                            .planning()
                            .compare(bookOf(window), RuleProfile.OF_BOOK, finding, objective)
                            .orThrow()
                            .alternatives()
                            .stream()
                            .map(ComparisonColumn::of)
                            .toList(),
                    comparison.columnsProperty().get());
        }
        assertEquals(
                ComparisonColumn.TITLES.size(),
                comparison.columnsProperty().get().get(0).figures().size());
    }

    @Test
    void anAlternativeCanBePreviewed() {
        WorkstationViewModel window = oneLook(windowOn(OVER_HEDGED, useCases()));
        window.prompts().compare(TOO_MUCH_VEGA);
        ComparisonViewModel comparison = window.prompts().comparison();
        List<String> names = comparison.columnsProperty().get().stream()
                .map(ComparisonColumn::name)
                .toList();
        comparison.preview(names.indexOf("ROLL"));
        assertFalse(comparison.openProperty().get());
        assertTrue(window.basket().summaryProperty().get().startsWith("ROLL for R51: 8 trades, credit "));
    }
}
