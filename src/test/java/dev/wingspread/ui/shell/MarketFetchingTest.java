package dev.wingspread.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.RefreshWish;
import dev.wingspread.app.RefreshedMarket;
import dev.wingspread.app.ScriptedRefresh;
import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.ui.shell.OverlayViewModel.Choice;
import dev.wingspread.ui.shell.OverlayViewModel.Sheet;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.testing.Workstations;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The window's refresh, without a network: what is fetched is scripted. */
class MarketFetchingTest {

    /** 16:15 in New York, a quarter of an hour after the fetched market. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-08-05T20:15:00Z"), ZoneOffset.UTC);

    private final ScriptedRefresh refresh = new ScriptedRefresh()
            .answering(Loaded.of(ScriptedRefresh.marketOf(Workstations.sample("2024-08-05.market.json"))));
    private final Deque<Runnable> later = new ArrayDeque<>();
    private boolean isHeld;

    private final WorkstationViewModel model = new WorkstationViewModel(
            Workstations.useCases().fetchingWith(refresh),
            task -> {
                if (isHeld) {
                    later.add(task);
                } else {
                    task.run();
                }
            },
            Workstations.NO_TOOLKIT,
            UiPreferences.inMemory(),
            new NoFileChoice() {},
            CLOCK);

    MarketFetchingTest() {
        model.opening().openSample();
    }

    private OpenBook book() {
        return model.book().bookProperty().get().orElseThrow();
    }

    private MarketSnapshot levels() {
        return book().levels().now();
    }

    private String message() {
        return model.book().messageProperty().get();
    }

    private Optional<Sheet> sheet() {
        return model.overlay().sheetProperty().get();
    }

    private List<String> choices() {
        return sheet().orElseThrow().choices().stream().map(Choice::label).toList();
    }

    private void choose(String label) {
        model.overlay()
                .choose(sheet().orElseThrow().choices().stream()
                        .filter(choice -> choice.label().equals(label))
                        .findFirst()
                        .orElseThrow());
    }

    private void runHeld() {
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }

    @Test
    void nobodyIsContactedBeforeTheUserHasReadWhatItMeansAndAllowedIt() {
        MarketSnapshot before = levels();

        model.fetching().refresh();

        assertEquals("Fetch quotes from Cboe?", sheet().orElseThrow().title());
        assertTrue(sheet().orElseThrow().lines().get(0).text().startsWith("A refresh contacts cdn.cboe.com"));
        assertEquals(List.of("Cancel", "Allow and refresh"), choices());
        assertEquals(List.of(), refresh.wishes());

        choose("Cancel");
        assertEquals(List.of(), refresh.wishes());
        assertEquals(Optional.empty(), refresh.turnedOn().orThrow());
        assertEquals(before, levels());
    }

    @Test
    void onceAllowedItIsNotAskedAgain() {
        model.fetching().refresh();
        choose("Allow and refresh");
        assertEquals(List.of(RefreshWish.USUAL), refresh.wishes());

        model.fetching().refresh();
        assertEquals(Optional.empty(), sheet());
        assertEquals(List.of(RefreshWish.USUAL, RefreshWish.USUAL), refresh.wishes());
    }

    @Test
    void theFetchedMarketReplacesTheLevelsAndCanBeUndone() {
        refresh.on();
        MarketSnapshot before = levels();
        OpenBook opened = book();

        model.fetching().refresh();

        assertNotEquals(before, levels());
        assertEquals("2024-08-05T16:00", levels().asOf().toString());
        assertEquals("Market from Cboe of 2024-08-05 16:00 ET, 15 min old", message());
        assertTrue(book().isMarketEdited());
        assertTrue(model.book().unsavedProperty().get());
        assertEquals(opened.portfolio(), book().portfolio());
        assertEquals(opened.marketFile(), book().marketFile());
        assertEquals(Optional.of(opened), refresh.suppliers().get(0));

        model.undoHistory().undo();
        assertEquals(before, levels());
        assertFalse(book().isMarketEdited());
        model.undoHistory().redo();
        assertEquals("2024-08-05T16:00", levels().asOf().toString());
    }

    @Test
    void remarksOnTheMarketAreCountedAndListedWithTheFigures() {
        refresh.on()
                .answering(Loaded.of(
                        ScriptedRefresh.marketOf(Workstations.sample("2024-08-05.market.json")),
                        List.of(Failure.of(FailureReason.ASSUMED, "no VVIX: it did not come", ""))));

        model.fetching().refresh();

        assertTrue(message().endsWith("15 min old; 1 remark on it"), message());
        model.bookLine().showRemarks();
        assertTrue(sheet().orElseThrow().lines().stream()
                .anyMatch(line -> line.text().equals("no VVIX: it did not come")));
    }

    @Test
    void theSameMarketAgainIsNoEdit() {
        refresh.on();
        model.fetching().refresh();
        OpenBook before = book();

        model.fetching().refresh();

        assertEquals(before, book());
        assertEquals("The market from Cboe is still that of 2024-08-05 16:00 ET, 15 min old", message());
    }

    @Test
    void whatDoesNotComeIsToldAndLeavesEverythingAsItIs() {
        refresh.on()
                .answering(Loaded.failed(Failure.of(
                        FailureReason.INACCESSIBLE, "there is no connection to cdn.cboe.com", "try again later")));
        OpenBook before = book();

        model.fetching().refresh();

        assertEquals("Nothing came from Cboe", sheet().orElseThrow().title());
        assertEquals(
                "there is no connection to cdn.cboe.com",
                sheet().orElseThrow().lines().get(0).text());
        assertEquals(List.of("Close"), choices());
        assertEquals(before, book());
        assertEquals("Nothing came from Cboe; the market is as it was", message());
    }

    @Test
    void oldCopiesAreOfferedWithTheirTimeAndUsedOnlyIfChosen() {
        Loaded<RefreshedMarket> nothing = Loaded.failed(
                Failure.of(FailureReason.INACCESSIBLE, "there is no connection to cdn.cboe.com", "try again later"));
        refresh.on().withCopies().answering(nothing);
        model.fetching().refresh();
        assertEquals(List.of("Close", "Use the copies of 2024-08-05 15:40 ET"), choices());

        refresh.answering(Loaded.of(ScriptedRefresh.marketOf(Workstations.sample("2024-08-05.market.json"))));
        choose("Use the copies of 2024-08-05 15:40 ET");
        assertEquals(List.of(RefreshWish.USUAL, RefreshWish.KEPT), refresh.wishes());
        assertEquals("2024-08-05T16:00", levels().asOf().toString());
    }

    @Test
    void whatWasGivenUpIsNotAdopted() {
        refresh.on();
        MarketSnapshot before = levels();
        refresh.meanwhile(() -> model.fetching().giveUp());

        model.fetching().refresh();

        assertEquals(before, levels());
        assertEquals("The refresh from Cboe was given up; the market is as it was", message());
        assertEquals(Optional.empty(), sheet());
    }

    @Test
    void twoRefreshesAtOnceAreOne() {
        refresh.on();
        refresh.meanwhile(() -> model.fetching().refresh());

        model.fetching().refresh();

        assertEquals(List.of(RefreshWish.USUAL), refresh.wishes());
        assertEquals("2024-08-05T16:00", levels().asOf().toString());
    }

    @Test
    void anEditMadeMeanwhileStays() {
        refresh.on();
        refresh.meanwhile(() -> {
            OpenBook open = book();
            var held = open.portfolio();
            model.book()
                    .edits()
                    .edit(open, held.withDetails("Renamed", held.phase(), held.flags()), "Changed the name");
        });

        model.fetching().refresh();

        assertEquals("Renamed", book().portfolio().name());
        assertEquals("2024-08-05T16:00", levels().asOf().toString());
    }

    @Test
    void anotherBookOpenedMeanwhileKeepsItsMarket() {
        refresh.on();
        refresh.meanwhile(() -> model.opening().open(Workstations.sample("over-hedged-contango.json")));

        model.fetching().refresh();

        assertEquals("2024-06-03T16:00", levels().asOf().toString());
        assertEquals("Another book was opened meanwhile; its market is as it was", message());
    }

    @Test
    void theWindowGoesOnWhileItIsUnderWay() {
        refresh.on();
        MarketSnapshot before = levels();
        isHeld = true;

        model.fetching().refresh();

        assertEquals(before, levels());
        runHeld();
        assertEquals("2024-08-05T16:00", levels().asOf().toString());
    }

    @Test
    void theTermsCanBeReadAndTheRefreshTurnedOffAndOn() {
        refresh.on();
        model.fetching().showTerms();
        assertEquals("The refresh from Cboe is on", sheet().orElseThrow().title());
        choose("Turn it off");
        assertEquals(Optional.empty(), refresh.turnedOn().orThrow());
        assertEquals("The refresh from Cboe is off: nobody is contacted", message());

        model.fetching().showTerms();
        assertEquals("The refresh from Cboe is off", sheet().orElseThrow().title());
        choose("Turn it on");
        assertTrue(refresh.turnedOn().orThrow().isPresent());
        assertEquals(List.of(), refresh.wishes());
    }
}
