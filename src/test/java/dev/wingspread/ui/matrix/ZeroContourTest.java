package dev.wingspread.ui.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wingspread.scenario.PnlMatrix;
import java.util.List;
import org.junit.jupiter.api.Test;

class ZeroContourTest {

    private static PnlMatrix matrix(List<List<Double>> pnl) {
        return new PnlMatrix(List.of(-1.0, 0.0), List.of(0.0, 1.0), 0, pnl);
    }

    @Test
    void theLineRunsWhereTheSignChanges() {
        var pieces = ZeroContour.of(matrix(List.of(List.of(-1.0, 3.0), List.of(-1.0, 3.0))));
        assertEquals(List.of(new ZeroContour.Piece(0.25, 0, 0.25, 1)), pieces);
    }

    @Test
    void gainsAloneHaveNoLine() {
        assertEquals(List.of(), ZeroContour.of(matrix(List.of(List.of(1.0, 3.0), List.of(0.0, 3.0)))));
    }
}
