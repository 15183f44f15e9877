package dev.wingspread.app;

import java.util.Locale;

/** What a picture shows: one of the views in the middle of the window, or the window as a whole. */
public enum PictureSubject {
    RISK,
    MATRIX,
    LADDER,
    TERM,
    STRESS,
    HISTORY,
    WORKSTATION;

    /** Its name on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
