package dev.wingspread.ui.support;

import java.net.URL;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** The style sheets of the window. */
public final class Stylesheets {

    private static final List<String> SHEETS = List.of(
            "tokens.css",
            "base.css",
            "shell/shell.css",
            "kpi/kpi.css",
            "positions/positions.css",
            "payoff/payoff.css",
            "matrix/matrix.css",
            "whatif/whatif.css",
            "condor/condor.css",
            "editor/editor.css",
            "basket/basket.css",
            "prompts/prompts.css",
            "history/history.css",
            "ladder/ladder.css",
            "term/term.css",
            "stress/stress.css",
            "settings/settings.css",
            "market/market.css",
            "importing/importing.css");

    private static final String TEXT_CLASS = "text-";
    private static final String COLOUR_BLIND_CLASS = "colour-blind";

    private Stylesheets() {}

    /** Gives the root of a scene the colours and text size chosen, and keeps them when another choice is made. */
    public static void dress(Parent root, ThemeViewModel theme) {
        root.getStyleClass().add("workstation");
        theme.themeProperty().subscribe(now -> {
            for (Theme each : Theme.values()) {
                put(root, each.styleClass(), each == now);
            }
        });
        theme.textSizeProperty().subscribe(size -> {
            root.getStyleClass().removeIf(name -> name.startsWith(TEXT_CLASS));
            root.getStyleClass().add(TEXT_CLASS + size);
        });
        theme.colourBlindProperty().subscribe(isOn -> put(root, COLOUR_BLIND_CLASS, isOn));
    }

    private static void put(Parent root, String styleClass, boolean isOn) {
        root.getStyleClass().remove(styleClass);
        if (isOn) {
            root.getStyleClass().add(styleClass);
        }
    }

    /** Dresses a scene and keeps it dressed when the theme changes. */
    public static void applyTo(Scene scene, ThemeViewModel theme) {
        for (String sheet : SHEETS) {
            URL found = Stylesheets.class.getResource("/dev/wingspread/ui/" + sheet);
            if (found == null) {
                throw new IllegalStateException("style sheet missing: " + sheet);
            }
            scene.getStylesheets().add(found.toExternalForm());
        }
        theme.themeProperty().subscribe(now -> Application.setUserAgentStylesheet(now.controlStyles()));
    }
}
