package dev.wingspread.ui.shell;

/** The views in the middle of the window, in the order of their tabs and of Ctrl+1 to Ctrl+6. */
public enum ViewTab {
    RISK_GRAPH("Risk graph", 1),
    MATRIX("Matrix", 2),
    LADDER("Ladder", 3),
    TERM("Term & smile", 4),
    STRESS("Stress", 5),
    HISTORY("History", 6);

    private final String title;
    private final int digit;

    ViewTab(String title, int digit) {
        this.title = title;
        this.digit = digit;
    }

    public String title() {
        return title;
    }

    /** Name of its tab for style sheets and tests. */
    String id() {
        return "tab-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Keys that bring it to the front. */
    String keys() {
        return "Shortcut+" + digit;
    }
}
