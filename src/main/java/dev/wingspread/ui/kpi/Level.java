package dev.wingspread.ui.kpi;

/** Verdict on a figure. */
public enum Level {
    /** There is no threshold for it. */
    NONE(""),
    /** The figure is not known. */
    UNKNOWN("not known"),
    INSIDE("in band"),
    NEAR("near the edge of its band"),
    OUTSIDE("outside its band");

    private final String words;

    Level(String words) {
        this.words = words;
    }

    /** The verdict in words: colour is never the only carrier. */
    public String words() {
        return words;
    }
}
