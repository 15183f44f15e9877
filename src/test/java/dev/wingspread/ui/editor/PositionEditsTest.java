package dev.wingspread.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.OpenBook;
import dev.wingspread.model.LooseLegs;
import dev.wingspread.model.Structure;
import dev.wingspread.ui.shell.WorkstationViewModel;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.testing.NoFiles;
import dev.wingspread.ui.testing.Workstations;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deleting positions and legs, and trying out how it would be to close one. */
class PositionEditsTest {

    private final WorkstationViewModel model = new WorkstationViewModel(
            Workstations.useCases(),
            Runnable::run,
            Workstations.NO_TOOLKIT,
            UiPreferences.inMemory(),
            new NoFiles(),
            Workstations.CLOCK);

    @BeforeEach
    void openTheBook() {
        model.opening().open(Workstations.sample("layered-hedged.json"));
    }

    private OpenBook book() {
        return model.book().bookProperty().get().orElseThrow();
    }

    private Optional<Structure> structure(String id) {
        return book().portfolio().structure(id);
    }

    private PositionPick leg(String id, int number) {
        return new PositionPick(
                id, Optional.of(structure(id).orElseThrow().legs().get(number)));
    }

    private String step() {
        return model.undoHistory().nextUndoProperty().get();
    }

    @Test
    void severalPositionsGoInOneStep() {
        OpenBook before = book();
        model.forms().positions().delete(List.of(PositionPick.of("S-1"), PositionPick.of("M-1"), leg("M-1", 0)));
        assertEquals(Optional.empty(), structure("S-1"));
        assertEquals(Optional.empty(), structure("M-1"));
        assertEquals("Deleted 2 positions", step());
        model.undoHistory().undo();
        assertEquals(before.portfolio(), book().portfolio());
    }

    @Test
    void aCondorWithoutALegBecomesLooseLegsOfItsName() {
        model.forms().positions().delete(List.of(leg("S-1", 0)));
        assertTrue(structure("S-1").orElseThrow() instanceof LooseLegs);
        assertEquals(3, structure("S-1").orElseThrow().legs().size());
        assertEquals("Deleted 1 leg of S-1", step());
    }

    @Test
    void aPositionWithoutLegsIsGone() {
        List<PositionPick> all = structure("H-1").orElseThrow().legs().stream()
                .map(leg -> new PositionPick("H-1", Optional.of(leg)))
                .toList();
        model.forms().positions().delete(all);
        assertEquals(Optional.empty(), structure("H-1"));
    }

    @Test
    void nothingSelectedIsSaidAndNothingHappens() {
        OpenBook before = book();
        model.forms().positions().delete(List.of());
        assertEquals(
                "Select a position or a leg to delete",
                model.book().messageProperty().get());
        assertEquals(before, book());
    }

    @Test
    void closingIsTriedInTheBasketAndAppliedFromThere() {
        model.forms().positions().close("S-1");
        assertTrue(model.basket().filledProperty().get());
        assertTrue(structure("S-1").isPresent());
        assertFalse(model.kpis().cards().get(0).after().isEmpty());
        model.basket().apply();
        assertEquals(Optional.empty(), structure("S-1"));
        assertEquals("Close S-1 applied", step());
    }
}
