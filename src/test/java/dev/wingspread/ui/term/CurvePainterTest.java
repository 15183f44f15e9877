package dev.wingspread.ui.term;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CurvePainterTest {

    @Test
    void numbersOfAnAxisHaveTheSameDecimals() {
        assertEquals(List.of("17.50", "17.75", "18.00"), CurvePainter.sameDecimals(List.of("17.5", "17.75", "18")));
        assertEquals(List.of("14", "16"), CurvePainter.sameDecimals(List.of("14", "16")));
        assertEquals(List.of(), CurvePainter.sameDecimals(List.of()));
    }
}
