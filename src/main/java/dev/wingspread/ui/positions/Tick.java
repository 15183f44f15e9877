package dev.wingspread.ui.positions;

/** Whether a line takes part in the figures. */
public enum Tick {
    IN("yes"),
    PARTLY("in part"),
    OUT("no");

    private final String words;

    Tick(String words) {
        this.words = words;
    }

    /** The answer to whether it is in the figures. */
    String words() {
        return words;
    }
}
