package dev.wingspread.ui.support;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons in the size and colour of the style sheet. */
public final class Icons {

    private Icons() {}

    /** A new icon; beside it always stands a text or a tooltip and an accessible name. */
    public static FontIcon of(Ikon name) {
        var icon = new FontIcon(name);
        icon.getStyleClass().add("icon");
        return icon;
    }
}
