package dev.wingspread.ui;

import dev.wingspread.ui.support.UiPreferences;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Remembers size and place of the window. A place that no screen shows any more is not used. */
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
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        stage.setWidth(preferences.number("window.width").orElse(Math.min(WIDTH, screen.getWidth())));
        stage.setHeight(preferences.number("window.height").orElse(Math.min(HEIGHT, screen.getHeight())));
        double x = preferences.number("window.x").orElse(Double.NaN);
        double y = preferences.number("window.y").orElse(Double.NaN);
        if (!Screen.getScreensForRectangle(x, y, LEAST_WIDTH, LEAST_HEIGHT).isEmpty()) {
            stage.setX(x);
            stage.setY(y);
        }
        stage.setMaximized(preferences.get(MAXIMIZED).orElse("").equals("true"));
        stage.setOnHiding(event -> remember());
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
