package dev.wingspread.ui.positions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.ui.support.UiPreferences;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ColumnsViewModelTest {

    private final UiPreferences preferences = UiPreferences.inMemory();
    private final ColumnsViewModel columns = new ColumnsViewModel(preferences);

    private Set<PositionColumn> shown() {
        return columns.shownProperty().get();
    }

    @Test
    void theMostTellingColumnsGetTheRoomThereIs() {
        columns.fit(PositionColumn.PNL.width() + PositionColumn.QUANTITY.width());
        assertEquals(EnumSet.of(PositionColumn.PNL, PositionColumn.QUANTITY), shown());
    }

    @Test
    void aChoiceOfTheUserOutlivesTheWindowAndItsWidth() {
        columns.fit(PositionColumn.PNL.width());
        columns.pick(PositionColumn.STRIKES, true);
        columns.pick(PositionColumn.PNL, false);
        columns.fit(1000);
        assertEquals(EnumSet.of(PositionColumn.STRIKES), shown());
        var next = new ColumnsViewModel(preferences);
        next.fit(1000);
        assertEquals(EnumSet.of(PositionColumn.STRIKES), next.shownProperty().get());
        assertFalse(next.isAutomatic());
    }

    @Test
    void allColumnsCanBeHiddenAndOneShownAgain() {
        columns.fit(PositionColumn.PNL.width());
        columns.pick(PositionColumn.PNL, false);
        assertEquals(Set.of(), shown());
        columns.pick(PositionColumn.MARK, true);
        assertEquals(EnumSet.of(PositionColumn.MARK), shown());
    }

    @Test
    void theChoiceCanBeLeftToTheRoomAgain() {
        columns.fit(PositionColumn.PNL.width());
        columns.pick(PositionColumn.MARGIN, true);
        columns.pickByRoom();
        assertEquals(EnumSet.of(PositionColumn.PNL), shown());
        assertTrue(new ColumnsViewModel(preferences).isAutomatic());
    }

    @Test
    void theOrderIsRememberedAndAColumnItDoesNotNameStandsBehindItsNeighbour() {
        preferences.put("positions.order", "PNL,NO_SUCH_COLUMN,QUANTITY");
        List<PositionColumn> order = new ColumnsViewModel(preferences).all();
        assertEquals(PositionColumn.values().length, order.size());
        assertTrue(order.indexOf(PositionColumn.PNL) < order.indexOf(PositionColumn.QUANTITY));
        assertEquals(order.indexOf(PositionColumn.QUANTITY) + 1, order.indexOf(PositionColumn.DTE));
    }
}
