package dev.wingspread.ui.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.UseCases;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.scenario.stress.Episode;
import dev.wingspread.scenario.stress.Episodes;
import dev.wingspread.scenario.stress.Replay;
import dev.wingspread.scenario.stress.StressReport;
import dev.wingspread.ui.support.Computing;
import dev.wingspread.ui.support.GuardedValuation;
import dev.wingspread.ui.testing.Workstations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StressViewModelTest {

    private final UseCases useCases = Workstations.useCases();
    private final List<Throwable> defects = new ArrayList<>();
    private final List<String> chosen = new ArrayList<>();
    private final StressViewModel model = new StressViewModel(
            new Computing(
                    new GuardedValuation(useCases.valuation(), Workstations.NO_TOOLKIT),
                    Runnable::run,
                    Workstations.NO_TOOLKIT,
                    defects::add),
            (episode, replay) -> chosen.add(episode.name() + " " + replay));

    @TempDir
    private Path folder;

    private OpenBook book(Optional<Path> market) {
        return useCases.workspace()
                .open(Workstations.sample("layered-hedged.json"), market, SettingOverrides.NONE)
                .orThrow();
    }

    private OpenBook followed() {
        OpenBook book = book(Optional.empty());
        model.follow(book, book.model().shock(0));
        return book;
    }

    private List<Episode> order() {
        return model.linesProperty().get().stream().map(StressLine::episode).toList();
    }

    @Test
    void theFiguresAreThoseOfTheCommandLine() {
        OpenBook book = followed();
        StressReport report = useCases.valuation().stress(book, Episodes.ALL, Replay.ABSOLUTE, () -> false);
        assertEquals(
                report.results(),
                model.linesProperty().get().stream().map(StressLine::result).toList());
        assertEquals(
                "P&L against today ($). Worst: 2018 Q4 grind, -$74,081",
                model.captionProperty().get());
        assertEquals(List.of(), defects);
    }

    @Test
    void theySortByDateOrByTotal() {
        followed();
        assertEquals(Episodes.ALL, order());
        model.orderProperty().set(StressViewModel.Order.TOTAL);
        assertEquals("grind-2018", order().get(0).name());
        assertTrue(model.linesProperty().get().get(0).isWorst());
        double last = Double.NEGATIVE_INFINITY;
        for (StressLine line : model.linesProperty().get()) {
            assertTrue(line.outcome().totalPnlUsd() >= last);
            last = line.outcome().totalPnlUsd();
        }
    }

    @Test
    void relativeReplaysAreShownAndChosenAsSuch() {
        OpenBook book = followed();
        model.replayProperty().set(Replay.RELATIVE);
        StressReport report = useCases.valuation().stress(book, Episodes.ALL, Replay.RELATIVE, () -> false);
        assertEquals(
                report.results(),
                model.linesProperty().get().stream().map(StressLine::result).toList());
        model.choose(model.linesProperty().get().get(0));
        assertEquals(List.of("lehman-2008 RELATIVE"), chosen);
    }

    @Test
    void theEpisodeThatIsOnIsMarked() {
        OpenBook book = followed();
        Episode fed = Episodes.named("fed-2024").orElseThrow();
        model.follow(
                book, fed.shock(book.model(), Replay.ABSOLUTE, book.market().vixSpot()));
        assertEquals(
                List.of(fed),
                model.linesProperty().get().stream()
                        .filter(StressLine::isApplied)
                        .map(StressLine::episode)
                        .toList());
    }

    @Test
    void everyLineSaysWhatHappenedAndWhatItDoesToday() {
        followed();
        StressLine yen = model.linesProperty().get().get(12);
        assertEquals(
                "2024 yen carry unwind, closes of 31 Jul 24 to 5 Aug 24: SPX 5,522.30 → 5,186.33, VIX 16.36 → 38.57, "
                        + "VVIX 94 → 173, VIX futures 16.00 → 32.10, 16.49 → 30.39, 18.35 → 27.30",
                yen.history());
        assertEquals(
                "Today: SPX -6.08 % to 5,186.33, VIX +22.21 to 38.57. Condors -42,519, hedge 21 Aug 24 +26,491, hedge "
                        + "18 Sep 24 +19,708, hedge 16 Oct 24 +5,338, total +9,018, the hedge earns 1.21 of what the condors lose.",
                yen.effect());
        assertEquals("", yen.guards());
    }

    @Test
    void aBookWithoutPricesGetsASentenceAndLegsLeftOutAreCounted() throws IOException {
        String text = Files.readString(Path.of("sample-portfolios/2024-07-31.market.json"));
        Path noFutures = Files.writeString(
                folder.resolve("no-futures.market.json"),
                text.replaceFirst("(?s)\"futures\": \\[.*?\\],", "\"futures\": [],"));
        OpenBook partly = book(Optional.of(noFutures));
        model.follow(partly, partly.model().shock(0));
        assertTrue(model.captionProperty().get().endsWith(". Left out: 3 legs without a price"));

        Path bare = Files.writeString(folder.resolve("bare.market.json"), """
                {"formatVersion": 1, "asOf": "2024-07-31T16:00:00",
                 "spx": {"spot": 5522.3, "expiries": []},
                 "vix": {"spot": 16.36, "futures": [], "expiries": []}}
                """);
        OpenBook unknown = book(Optional.of(bare));
        model.follow(unknown, unknown.model().shock(0));
        assertEquals(List.of(), model.linesProperty().get());
        assertTrue(model.messageProperty().get().startsWith("No leg of this book has a price"));
    }
}
