package dev.wingspread.bench;

import dev.wingspread.Main;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.stage.Window;

/** The program as its own main class runs it, ended as soon as the first picture of the window has been drawn. */
final class WindowStart {

    /** The second pulse begins when the first has been painted. */
    private static final int PULSES = 2;

    private static int pulses;

    private WindowStart() {}

    /** The words of the command line. */
    public static void main(String[] arguments) {
        Window.getWindows().addListener((ListChangeListener<Window>) change -> endWhenPainted());
        Main.main(arguments);
    }

    private static void endWhenPainted() {
        Window.getWindows().get(0).getScene().addPostLayoutPulseListener(() -> {
            pulses++;
            if (pulses == PULSES) {
                Runtime.getRuntime().halt(0);
            }
            Platform.requestNextPulse();
        });
        Platform.requestNextPulse();
    }
}
