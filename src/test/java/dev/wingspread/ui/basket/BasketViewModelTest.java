package dev.wingspread.ui.basket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.OpenBook;
import dev.wingspread.ui.editor.PositionPick;
import dev.wingspread.ui.kpi.KpiCard;
import dev.wingspread.ui.shell.WorkstationViewModel;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.testing.NoFiles;
import dev.wingspread.ui.testing.Workstations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BasketViewModelTest {

    private static final String BOOK = "layered-hedged.json";
    private static final String MARKET = "2024-07-31.market.json";

    @TempDir
    private Path folder;

    private final WorkstationViewModel window = new WorkstationViewModel(
            Workstations.useCases(),
            Runnable::run,
            Workstations.NO_TOOLKIT,
            UiPreferences.inMemory(),
            new NoFiles(),
            Workstations.CLOCK);

    @BeforeEach
    void openACopyOfTheSample() throws IOException {
        for (String name : List.of(BOOK, MARKET)) {
            Files.copy(Workstations.sample(name), folder.resolve(name));
        }
        window.opening().open(folder.resolve(BOOK));
    }

    private OpenBook open() {
        return window.book().bookProperty().get().orElseThrow();
    }

    private String trades() {
        return window.basket().summaryProperty().get();
    }

    private List<KpiCard> figures() {
        return List.copyOf(window.kpis().cards());
    }

    private void fillWithClosing(String structure) {
        window.forms().positions().close(structure);
        assertTrue(trades().startsWith("Close " + structure), trades());
    }

    @Test
    void fillingIsAStepThatIsUndoneAndDoneAgain() {
        List<KpiCard> today = figures();
        fillWithClosing("S-1");
        List<KpiCard> traded = figures();
        window.undoHistory().undo();
        assertFalse(window.basket().filledProperty().get());
        assertEquals(today, figures());
        window.undoHistory().redo();
        assertEquals(traded, figures());
    }

    @Test
    void otherTradesAndDiscardingThemAreStepsToo() {
        fillWithClosing("S-1");
        fillWithClosing("M-1");
        window.basket().discard();
        window.undoHistory().undo();
        assertTrue(trades().startsWith("Close M-1"), trades());
        window.undoHistory().undo();
        assertTrue(trades().startsWith("Close S-1"), trades());
    }

    @Test
    void undoingApplyBringsBookAndTradesBack() {
        OpenBook before = open();
        fillWithClosing("S-1");
        List<KpiCard> traded = figures();
        window.basket().apply();
        assertFalse(window.basket().filledProperty().get());
        assertTrue(open().portfolio().structure("S-1").isEmpty());
        window.undoHistory().undo();
        assertEquals(before, open());
        assertEquals(traded, figures());
    }

    @Test
    void tradesAreOutOfSightInAnEditedBookAndBackOnceTheEditIsUndone() {
        fillWithClosing("S-1");
        window.forms().positions().delete(List.of(PositionPick.of("M-1")));
        assertFalse(window.basket().filledProperty().get());
        window.undoHistory().undo();
        assertTrue(trades().startsWith("Close S-1"), trades());
    }

    @Test
    void savingLeavesTheTradesInTheBasket() {
        window.forms().positions().delete(List.of(PositionPick.of("M-1")));
        fillWithClosing("S-1");
        List<KpiCard> traded = figures();
        window.book().save();
        assertFalse(window.book().unsavedProperty().get());
        assertTrue(trades().startsWith("Close S-1"), trades());
        assertEquals(traded, figures());
        window.basket().apply();
        assertTrue(open().portfolio().structure("S-1").isEmpty());
    }

    @Test
    void theSameBookOpenedAgainStartsWithAnEmptyBasket() {
        fillWithClosing("S-1");
        window.opening().open(folder.resolve(BOOK));
        assertFalse(window.basket().filledProperty().get());
    }
}
