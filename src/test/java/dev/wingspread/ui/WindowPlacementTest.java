package dev.wingspread.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wingspread.ui.support.UiPreferences;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

/** Where a window opens that was last seen on screens that may be gone. */
class WindowPlacementTest {

    private static final Rectangle2D LARGE = new Rectangle2D(0, 0, 2560, 1400);
    private static final Rectangle2D SMALL = new Rectangle2D(2560, 0, 1366, 728);

    private static Optional<Rectangle2D> placed(double x, double y, double width, double height) {
        UiPreferences preferences = UiPreferences.inMemory();
        preferences.put("window.x", x);
        preferences.put("window.y", y);
        preferences.put("window.width", width);
        preferences.put("window.height", height);
        return WindowPlacement.placed(preferences, List.of(LARGE, SMALL));
    }

    @Test
    void aPlaceThatIsWhollyVisibleStays() {
        assertEquals(Optional.of(new Rectangle2D(100, 50, 1440, 900)), placed(100, 50, 1440, 900));
    }

    @Test
    void aWindowHalfOffTheScreenIsMovedOntoIt() {
        assertEquals(Optional.of(new Rectangle2D(0, 500, 1440, 900)), placed(-700, 900, 1440, 900));
    }

    @Test
    void aWindowLargerThanItsScreenIsShrunkToIt() {
        assertEquals(Optional.of(SMALL), placed(2600, 10, 2000, 1300));
    }

    @Test
    void aWindowTooSmallToUseGrows() {
        assertEquals(Optional.of(new Rectangle2D(100, 100, 1100, 700)), placed(100, 100, 20, -5));
    }

    @Test
    void aPlaceOnAScreenThatIsGoneIsForgotten() {
        assertEquals(Optional.empty(), placed(-3000, 100, 1440, 900));
        assertEquals(Optional.empty(), WindowPlacement.placed(UiPreferences.inMemory(), List.of(LARGE)));
    }
}
