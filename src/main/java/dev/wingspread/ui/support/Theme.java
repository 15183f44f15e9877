package dev.wingspread.ui.support;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/** The two sets of colours. */
public enum Theme {
    DARK("dark-theme", new PrimerDark().getUserAgentStylesheet()),
    LIGHT("light-theme", new PrimerLight().getUserAgentStylesheet());

    private final String styleClass;
    private final String controlStyles;

    Theme(String styleClass, String controlStyles) {
        this.styleClass = styleClass;
        this.controlStyles = controlStyles;
    }

    /** Style class of the root of every scene, which selects the colour tokens. */
    public String styleClass() {
        return styleClass;
    }

    /** Style sheet of the controls themselves. */
    public String controlStyles() {
        return controlStyles;
    }

    public Theme other() {
        return this == DARK ? LIGHT : DARK;
    }
}
