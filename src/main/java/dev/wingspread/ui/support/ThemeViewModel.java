package dev.wingspread.ui.support;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Colours and text size, remembered from one start to the next. */
public final class ThemeViewModel {

    /** Text sizes in per cent. */
    public static final List<Integer> TEXT_SIZES = List.of(90, 100, 110, 125, 150);

    private static final int USUAL_SIZE = 100;
    private static final String THEME = "theme";
    private static final String TEXT_SIZE = "text.size";

    private final ObjectProperty<Theme> theme;
    private final IntegerProperty textSize;

    /** Dark at first. */
    public ThemeViewModel(UiPreferences preferences) {
        Theme remembered = preferences.get(THEME).orElse("").equals(Theme.LIGHT.name()) ? Theme.LIGHT : Theme.DARK;
        int size = preferences
                .number(TEXT_SIZE)
                .map(Double::intValue)
                .filter(TEXT_SIZES::contains)
                .orElse(USUAL_SIZE);
        theme = new SimpleObjectProperty<>(remembered);
        textSize = new SimpleIntegerProperty(size);
        theme.addListener((property, before, now) -> preferences.put(THEME, now.name()));
        textSize.addListener((property, before, now) -> preferences.put(TEXT_SIZE, now.doubleValue()));
    }

    public void toggle() {
        theme.set(theme.get().other());
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** Text size in per cent, one of {@link #TEXT_SIZES}. */
    public IntegerProperty textSizeProperty() {
        return textSize;
    }
}
