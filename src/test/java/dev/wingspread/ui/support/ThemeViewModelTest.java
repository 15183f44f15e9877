package dev.wingspread.ui.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ThemeViewModelTest {

    @Test
    void textGrowsAndShrinksByTheSizesThereAreAndStaysAtTheEnds() {
        var theme = new ThemeViewModel(UiPreferences.inMemory());
        assertEquals(100, theme.textSizeProperty().get());
        theme.enlargeText();
        assertEquals(110, theme.textSizeProperty().get());
        for (int i = 0; i < 5; i++) {
            theme.enlargeText();
        }
        assertEquals(150, theme.textSizeProperty().get());
        for (int i = 0; i < 9; i++) {
            theme.reduceText();
        }
        assertEquals(90, theme.textSizeProperty().get());
    }

    @Test
    void coloursAndTextAreRememberedFromOneStartToTheNext() {
        UiPreferences preferences = UiPreferences.inMemory();
        var theme = new ThemeViewModel(preferences);
        theme.toggle();
        theme.enlargeText();
        theme.colourBlindProperty().set(true);
        var next = new ThemeViewModel(preferences);
        assertEquals(Theme.LIGHT, next.themeProperty().get());
        assertEquals(110, next.textSizeProperty().get());
        assertTrue(next.colourBlindProperty().get());
    }
}
