package dev.wingspread.ui.whatif;

import dev.wingspread.ui.whatif.WhatIfViewModel.ResultRow;
import java.util.Locale;
import javafx.scene.control.Label;

/** The labels of one line of the results. */
final class ResultLine {

    private static final String POSITIVE = "positive";
    private static final String NEGATIVE = "negative";

    private final ResultRow first;
    private final Label label = new Label();
    private final Label figure = new Label();

    ResultLine(ResultRow row) {
        first = row;
        String emphasis = "result-" + row.emphasis().name().toLowerCase(Locale.ROOT);
        label.setText(row.label());
        label.getStyleClass().addAll("result-label", emphasis);
        label.setMaxWidth(Double.MAX_VALUE);
        figure.getStyleClass().addAll("result-figure", emphasis);
        figure.setMaxWidth(Double.MAX_VALUE);
        figure.setId("result-" + row.label().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
    }

    /** Whether the row differs from this line by nothing but its figure. */
    boolean isFor(ResultRow row) {
        return row.label().equals(first.label()) && row.emphasis() == first.emphasis();
    }

    void show(ResultRow row) {
        figure.setText(row.value());
        put(POSITIVE, row.sign() > 0);
        put(NEGATIVE, row.sign() < 0);
    }

    private void put(String styleClass, boolean isOn) {
        if (isOn != figure.getStyleClass().contains(styleClass)) {
            if (isOn) {
                figure.getStyleClass().add(styleClass);
            } else {
                figure.getStyleClass().remove(styleClass);
            }
        }
    }

    Label label() {
        return label;
    }

    Label figure() {
        return figure;
    }
}
