package dev.wingspread.ui.payoff;

import dev.wingspread.scenario.PayoffCurve;

/** A part of the book that has a curve of its own. */
public enum Part {
    TOTAL("Total", "Condors and hedge together, solid"),
    CONDORS("Condors", "SPX legs alone, dashed"),
    HEDGE("Hedge", "VIX legs alone, dotted");

    private final String title;
    private final String meaning;

    Part(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    String title() {
        return title;
    }

    /** What it is and how it is drawn. */
    String meaning() {
        return meaning;
    }

    double of(PayoffCurve.Point point) {
        return switch (this) {
            case TOTAL -> point.totalUsd();
            case CONDORS -> point.condorsUsd();
            case HEDGE -> point.hedgeUsd();
        };
    }
}
