package dev.wingspread.app;

import dev.wingspread.base.Checks;
import java.util.List;
import java.util.Objects;

/**
 * How a picture is to look.
 *
 * @param view what it shows
 * @param width in pixels, 320 to 7680
 * @param height in pixels, 240 to 4320
 * @param isDark whether in the dark colours, else in the light ones
 * @param isColourBlind whether in colours that the colour-blind tell apart
 * @param textPercent size of texts, one of {@link #TEXT_SIZES}
 */
public record PictureForm(
        PictureSubject view, int width, int height, boolean isDark, boolean isColourBlind, int textPercent) {

    /** Sizes of texts in per cent. */
    public static final List<Integer> TEXT_SIZES = List.of(90, 100, 110, 125, 150);

    public static final int LEAST_WIDTH = 320;
    public static final int LEAST_HEIGHT = 240;
    public static final int GREATEST_WIDTH = 7680;
    public static final int GREATEST_HEIGHT = 4320;

    public PictureForm {
        Objects.requireNonNull(view, "view");
        Checks.require(width >= LEAST_WIDTH && width <= GREATEST_WIDTH, "width out of range: " + width);
        Checks.require(height >= LEAST_HEIGHT && height <= GREATEST_HEIGHT, "height out of range: " + height);
        Checks.require(TEXT_SIZES.contains(textPercent), "no size of texts: " + textPercent);
    }
}
