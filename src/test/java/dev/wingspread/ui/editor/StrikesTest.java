package dev.wingspread.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.model.Root;
import dev.wingspread.model.Underlying;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Strikes and expiries as they are typed. */
class StrikesTest {

    private static final List<Double> LISTED = List.of(5000.0, 5025.0, 5030.0, 5037.5);

    @Test
    void arrowsGoFromStrikeToStrikeAndStopAtTheEnds() {
        assertEquals("5025", Strikes.next(LISTED, "5000", 1));
        assertEquals("5037.5", Strikes.next(LISTED, "5030", 1));
        assertEquals("5037.5", Strikes.next(LISTED, "5030", 5));
        assertEquals("5000", Strikes.next(LISTED, "5025", -1));
        assertEquals("5000", Strikes.next(LISTED, "5000", -1));
    }

    @Test
    void fromBetweenTwoStrikesAnArrowGoesToTheNeighbour() {
        assertEquals("5030", Strikes.next(LISTED, "5026", 1));
        assertEquals("5025", Strikes.next(LISTED, "5026", -1));
    }

    @Test
    void whatIsNoStrikeStays() {
        assertEquals("soon", Strikes.next(LISTED, "soon", 1));
        assertEquals("5000", Strikes.next(List.of(), "5000", 1));
        assertEquals(Optional.of("the strike is missing"), Strikes.problemWith(""));
        assertTrue(Strikes.problemWith("-5").orElseThrow().startsWith("the strike must be 0.001 to "));
    }

    @Test
    void anExpiryIsReadWithAndWithoutItsRoot() {
        var friday = new ExpiryText(Root.SPXW, LocalDate.of(2024, 8, 16));
        assertEquals(Optional.of(friday), ExpiryText.parse("spxw  2024-08-16", Underlying.SPX));
        assertEquals(Optional.of(friday), ExpiryText.parse("2024-08-16", Underlying.SPX));
        assertEquals(Optional.empty(), ExpiryText.parse("VIX 2024-08-21", Underlying.SPX));
        assertEquals(Optional.empty(), ExpiryText.parse("16 August", Underlying.SPX));
        assertEquals(Optional.empty(), ExpiryText.parse("SPXW 2124-08-16", Underlying.SPX), "a symbol has two digits");
    }
}
