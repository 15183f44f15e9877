package dev.wingspread.ui;

import dev.wingspread.ui.support.UiPreferences;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Remembers size and place of the window. What no screen shows any more is corrected so that all of it can be seen. */
final class WindowPlacement {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 1100;
    private static final double LEAST_HEIGHT = 700;
    private static final String MAXIMIZED = "window.maximized";

    private final Stage stage;
    private final UiPreferences preferences;

    WindowPlacement(Stage stage, UiPreferences preferences) {
        this.stage = stage;
        this.preferences = preferences;
    }

    void restore() {
        Rectangle2D primary = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(LEAST_WIDTH, primary.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, primary.getHeight()));
        List<Rectangle2D> screens =
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        Optional<Rectangle2D> placed = placed(preferences, screens);
        double width = preferences.number("window.width").orElse(WIDTH);
        double height = preferences.number("window.height").orElse(HEIGHT);
        placed.ifPresent(bounds -> {
            stage.setX(bounds.getMinX());
            stage.setY(bounds.getMinY());
        });
        stage.setWidth(placed.map(Rectangle2D::getWidth).orElse(within(width, LEAST_WIDTH, primary.getWidth())));
        stage.setHeight(placed.map(Rectangle2D::getHeight).orElse(within(height, LEAST_HEIGHT, primary.getHeight())));
        stage.setMaximized(preferences.get(MAXIMIZED).orElse("").equals("true"));
        stage.setOnHiding(event -> remember());
    }

    /**
     * Where the window was, moved and shrunk until all of it is on the screen that shows most of it.
     *
     * @param screens the usable part of each screen
     * @return empty if no place is remembered, or none of it is on a screen
     */
    static Optional<Rectangle2D> placed(UiPreferences preferences, List<Rectangle2D> screens) {
        Optional<Double> x = preferences.number("window.x");
        Optional<Double> y = preferences.number("window.y");
        if (x.isEmpty() || y.isEmpty()) {
            return Optional.empty();
        }
        // No rectangle has a negative width; a file somebody edited may.
        double width = Math.max(preferences.number("window.width").orElse(WIDTH), 1);
        double height = Math.max(preferences.number("window.height").orElse(HEIGHT), 1);
        var wanted = new Rectangle2D(x.get(), y.get(), width, height);
        return screens.stream()
                .filter(screen -> shared(screen, wanted) > 0)
                .max(Comparator.comparingDouble(screen -> shared(screen, wanted)))
                .map(screen -> onto(screen, wanted));
    }

    private static Rectangle2D onto(Rectangle2D screen, Rectangle2D wanted) {
        double width = within(wanted.getWidth(), LEAST_WIDTH, screen.getWidth());
        double height = within(wanted.getHeight(), LEAST_HEIGHT, screen.getHeight());
        return new Rectangle2D(
                within(wanted.getMinX(), screen.getMinX(), screen.getMaxX() - width),
                within(wanted.getMinY(), screen.getMinY(), screen.getMaxY() - height),
                width,
                height);
    }

    /** The value between both limits; the upper one where they contradict each other. */
    private static double within(double value, double least, double most) {
        return Math.min(Math.max(value, least), most);
    }

    /** Area that two rectangles share. */
    private static double shared(Rectangle2D a, Rectangle2D b) {
        double width = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
        double height = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
        return Math.max(width, 0) * Math.max(height, 0);
    }

    private void remember() {
        preferences.put(MAXIMIZED, Boolean.toString(stage.isMaximized()));
        if (!stage.isMaximized()) {
            preferences.put("window.width", stage.getWidth());
            preferences.put("window.height", stage.getHeight());
            preferences.put("window.x", stage.getX());
            preferences.put("window.y", stage.getY());
        }
    }
}
