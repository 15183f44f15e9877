package dev.wingspread.ui.support;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/**
 * Lines along the axes, one pixel wide. They are filled or copied: without a graphics card a stroke is painted through the
 * outline of its shape, a dashed one through an outline a dash.
 */
public final class Hairlines {

    private static final int ON = 3;
    private static final int PERIOD = 5;
    /** Dashes of another height are made anew; heights within so many pixels share them. */
    private static final int HEIGHT_STEP = 256;
    /** Colours of one theme; more of them are another theme's. */
    private static final int MOST_COLORS = 8;

    private final Map<Color, WritableImage> dashes = new LinkedHashMap<>();

    /** A line through the pixels that hold {@code y}. */
    public static void across(GraphicsContext g, Color color, double from, double to, double y) {
        g.setFill(color);
        g.fillRect(from, Math.floor(y), to - from, 1);
    }

    /** A line through the pixels that hold {@code x}. */
    public static void up(GraphicsContext g, Color color, double x, double top, double bottom) {
        g.setFill(color);
        g.fillRect(Math.floor(x), top, 1, bottom - top);
    }

    /** A dashed line through the pixels that hold {@code x}. */
    public void dashedUp(GraphicsContext g, Color color, double x, double top, double bottom) {
        double height = bottom - top;
        if (height < 1) {
            return;
        }
        g.setImageSmoothing(false);
        g.drawImage(dashes(color, height), 0, 0, 1, height, Math.floor(x), top, 1, height);
        g.setImageSmoothing(true);
    }

    private WritableImage dashes(Color color, double height) {
        WritableImage known = dashes.get(color);
        if (known == null || known.getHeight() < height) {
            if (dashes.size() >= MOST_COLORS) {
                dashes.clear();
            }
            known = drawn(color, (int) Math.ceil(height / HEIGHT_STEP) * HEIGHT_STEP);
            dashes.put(color, known);
        }
        return known;
    }

    private static WritableImage drawn(Color color, int height) {
        var image = new WritableImage(1, height);
        PixelWriter pixels = image.getPixelWriter();
        for (int y = 0; y < height; y++) {
            pixels.setColor(0, y, y % PERIOD < ON ? color : Color.TRANSPARENT);
        }
        return image;
    }
}
