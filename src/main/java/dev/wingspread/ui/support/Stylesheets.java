package dev.wingspread.ui.support;

import java.net.URL;
import java.util.List;
import javafx.application.Application;
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
            "basket/basket.css",
            "prompts/prompts.css",
            "history/history.css",
            "ladder/ladder.css",
            "term/term.css",
            "stress/stress.css",
            "settings/settings.css");

    private Stylesheets() {}

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
