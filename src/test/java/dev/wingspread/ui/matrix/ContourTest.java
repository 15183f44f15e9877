package dev.wingspread.ui.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.OpenBook;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.scenario.MapRequest;
import dev.wingspread.scenario.PnlMap;
import dev.wingspread.ui.testing.Workstations;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContourTest {

    /** Sums of a few doubles of the size of the amounts. */
    private static final double ROUNDING = 1e-6;

    private static final OpenBook BOOK = Workstations.useCases()
            .workspace()
            .open(Workstations.sample("layered-hedged.json"), Optional.empty(), SettingOverrides.NONE)
            .orThrow();

    private static PnlMap map(List<Double> moves, List<Double> points) {
        return Workstations.useCases()
                .valuation()
                .map(BOOK, MapRequest.spxByVix(BOOK.model().shock(0), moves, points), () -> false);
    }

    @Test
    void onEveryEdgeBetweenTwoCellsTheLineIsWhereTheAmountIsMet() {
        PnlMap map = map(List.of(-6.0, -4.0, -2.0, 0.0, 2.0, 4.0), List.of(-2.0, 0.0, 2.0, 4.0, 8.0));
        for (double level : new double[] {0, -5_000}) {
            Contour contour = Contour.of(map, level);
            assertTrue(contour.lines().stream().mapToInt(List::size).sum() > 4, contour.toString());
            for (List<Contour.Point> line : contour.lines()) {
                line.forEach(point -> assertEquals(level, between(map, point.row(), point.column()), ROUNDING));
            }
        }
    }

    /** The amount on the straight line between the two cells a point on an edge lies between. */
    private static double between(PnlMap map, double row, double column) {
        int lowRow = (int) Math.floor(row);
        int lowColumn = (int) Math.floor(column);
        int highRow = (int) Math.ceil(row);
        int highColumn = (int) Math.ceil(column);
        double share = row - lowRow + column - lowColumn;
        return map.at(lowRow, lowColumn) * (1 - share) + map.at(highRow, highColumn) * share;
    }

    @Test
    void piecesThatMeetAreOneLine() {
        PnlMap map = map(List.of(-6.0, -4.0, -2.0, 0.0), List.of(0.0, 2.0, 4.0, 8.0));
        Contour contour = Contour.of(map, -10_000);
        var ends = contour.lines().stream()
                .filter(line -> !line.get(0).equals(line.get(line.size() - 1)))
                .flatMap(line -> Stream.of(line.get(0), line.get(line.size() - 1)))
                .toList();
        assertFalse(ends.isEmpty());
        ends.forEach(end -> assertTrue(
                end.column() == 0 || end.column() == map.columns() - 1 || end.row() == 0 || end.row() == map.rows() - 1,
                end + " lies within the map"));
    }

    @Test
    void anAmountNoCellReachesHasNoLine() {
        PnlMap map = map(List.of(-2.0, 0.0), List.of(0.0, 2.0));
        assertEquals(List.of(), Contour.of(map, -10_000_000).lines());
    }
}
