package dev.wingspread.ui.importing;

import java.util.List;
import java.util.Locale;

/** The pages of the wizard, in their order. */
public enum ImportPage {
    FILES("Files"),
    POSITIONS("Positions"),
    ROWS("Not understood"),
    MARKET("Market"),
    BOOK("Book");

    private final String title;

    ImportPage(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Last part of the ids of its controls. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its number for people, from 1. */
    int number() {
        return List.of(values()).indexOf(this) + 1;
    }

    /** Whether there is a page so many steps further. */
    boolean hasAfter(int steps) {
        return after(steps) != this;
    }

    /** The page so many steps further, or this one at either end. */
    ImportPage after(int steps) {
        List<ImportPage> order = List.of(values());
        int place = order.indexOf(this) + steps;
        return place < 0 || place >= order.size() ? this : order.get(place);
    }
}
