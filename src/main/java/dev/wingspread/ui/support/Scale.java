package dev.wingspread.ui.support;

/**
 * Places values on a line of pixels.
 *
 * @param low value at {@code from}
 * @param high value at {@code to}
 * @param from pixel of the low end
 * @param to pixel of the high end
 */
public record Scale(double low, double high, double from, double to) {

    /** Where a value lies. */
    public double pixel(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    /** The value at a pixel. */
    public double value(double pixel) {
        return low + (pixel - from) / (to - from) * (high - low);
    }

    /** Middle of a pixel, so that a hairline is one pixel wide. */
    public double crisp(double value) {
        return Math.floor(pixel(value)) + 0.5;
    }
}
