package dev.wingspread.ui.support;

import dev.wingspread.app.PictureForm;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Colours and text size, remembered from one start to the next. */
public final class ThemeViewModel {

    /** Text sizes in per cent. */
    public static final List<Integer> TEXT_SIZES = PictureForm.TEXT_SIZES;

    private static final int USUAL_SIZE = 100;
    private static final String THEME = "theme";
    private static final String TEXT_SIZE = "text.size";

    private static final String COLOUR_BLIND = "colour.blind";

    private final ObjectProperty<Theme> theme;
    private final IntegerProperty textSize;
    private final BooleanProperty colourBlind;

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
        colourBlind = new SimpleBooleanProperty(
                Boolean.parseBoolean(preferences.get(COLOUR_BLIND).orElse("")));
        theme.addListener((property, before, now) -> preferences.put(THEME, now.name()));
        textSize.addListener((property, before, now) -> preferences.put(TEXT_SIZE, now.doubleValue()));
        colourBlind.addListener((property, before, now) -> preferences.put(COLOUR_BLIND, now.toString()));
    }

    public void toggle() {
        theme.set(theme.get().other());
    }

    /** The next larger text; the largest stays. */
    public void enlargeText() {
        stepText(1);
    }

    /** The next smaller text; the smallest stays. */
    public void reduceText() {
        stepText(-1);
    }

    /** Text of the usual size. */
    public void resetText() {
        textSize.set(USUAL_SIZE);
    }

    private void stepText(int steps) {
        int place = TEXT_SIZES.indexOf(textSize.get()) + steps;
        textSize.set(TEXT_SIZES.get(Math.max(0, Math.min(place, TEXT_SIZES.size() - 1))));
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** Text size in per cent, one of {@link #TEXT_SIZES}. */
    public IntegerProperty textSizeProperty() {
        return textSize;
    }

    /** Whether gains, losses and levels are shown in colours that the colour-blind tell apart. */
    public BooleanProperty colourBlindProperty() {
        return colourBlind;
    }
}
