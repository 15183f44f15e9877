package dev.wingspread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void wordsStandLeftAndNumbersRight() {
        String text = new TextTable()
                .words("Leg")
                .numbers("Qty")
                .words("State")
                .row("SPXW", "-10", "priced")
                .row("VIX", "4", "")
                .print();
        assertEquals("""
                Leg   Qty  State
                SPXW  -10  priced
                VIX     4
                """, text);
    }

    @Test
    void widestWordsAreCutUntilTheLineFitsAndNumbersNever() {
        String number = "1".repeat(30);
        String text = new TextTable()
                .words("a")
                .words("b")
                .numbers("n")
                .row("x".repeat(80), "y".repeat(20), number)
                .print();
        assertTrue(text.lines().allMatch(line -> line.length() <= TextTable.WIDTH), text);
        assertTrue(text.contains("x…  " + "y".repeat(20) + "  " + number), text);
    }

    @Test
    void rowWithTheWrongNumberOfCellsIsAMistakeOfTheProgram() {
        assertThrows(
                IllegalArgumentException.class, () -> new TextTable().words("a").row("x", "y"));
    }
}
