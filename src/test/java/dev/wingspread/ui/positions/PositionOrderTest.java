package dev.wingspread.ui.positions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wingspread.ui.positions.PositionRow.Cell;
import dev.wingspread.ui.positions.PositionRow.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PositionOrderTest {

    private static final Cell UNKNOWN = new Cell("–", 0, Double.NEGATIVE_INFINITY);

    private static PositionRow row(String label, Kind kind, Cell pnl) {
        return new PositionRow(
                label,
                kind,
                label,
                "",
                Tick.IN,
                List.of(),
                Map.of(PositionColumn.PNL, pnl),
                Optional.empty(),
                List.of());
    }

    private static List<String> ordered(Comparator<PositionRow> order) {
        return Stream.of(
                        row("b", Kind.LEG, new Cell("-5", -1, -5)),
                        row("book", Kind.TOTAL, new Cell("1", 1, 1)),
                        row("a", Kind.LEG, UNKNOWN),
                        row("c", Kind.LEG, new Cell("6", 1, 6)))
                .sorted(order)
                .map(PositionRow::label)
                .toList();
    }

    @Test
    void theTotalAndWhatIsUnknownStayLastInEitherDirection() {
        Optional<PositionColumn> pnl = Optional.of(PositionColumn.PNL);
        assertEquals(List.of("b", "c", "a", "book"), ordered(PositionOrder.by(pnl, true)));
        assertEquals(List.of("c", "b", "a", "book"), ordered(PositionOrder.by(pnl, false)));
    }

    @Test
    void namesAreOrderedInEitherDirection() {
        assertEquals(List.of("a", "b", "c", "book"), ordered(PositionOrder.by(Optional.empty(), true)));
        assertEquals(List.of("c", "b", "a", "book"), ordered(PositionOrder.by(Optional.empty(), false)));
    }
}
