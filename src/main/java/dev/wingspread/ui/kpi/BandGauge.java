package dev.wingspread.ui.kpi;

import java.util.Optional;
import javafx.scene.layout.Region;

/** A line with the band on it, a marker for the figure and a hollow one for the figure after a scenario. */
final class BandGauge extends Region {

    private static final double HEIGHT = 8;
    private static final double LINE = 2;
    private static final double MARKER = 4;

    private final Region line = part("gauge-line");
    private final Region band = part("gauge-band");
    private final Region marker = part("gauge-marker");
    private final Region after = part("gauge-after");
    private Optional<KpiCard.Gauge> gauge = Optional.empty();

    BandGauge() {
        getStyleClass().add("band-gauge");
        getChildren().addAll(line, band, after, marker);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
    }

    private static Region part(String styleClass) {
        var part = new Region();
        part.getStyleClass().add(styleClass);
        part.setManaged(false);
        return part;
    }

    void show(Optional<KpiCard.Gauge> shown) {
        gauge = shown;
        boolean isThere = shown.isPresent();
        line.setVisible(isThere);
        band.setVisible(isThere);
        marker.setVisible(isThere && shown.get().value() >= 0);
        after.setVisible(isThere && shown.get().after() >= 0);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (gauge.isEmpty()) {
            return;
        }
        KpiCard.Gauge shown = gauge.get();
        double width = getWidth();
        double middle = Math.floor(HEIGHT / 2);
        line.resizeRelocate(0, middle - LINE / 2, width, LINE);
        double from = Math.round(shown.low() * width);
        double to = Math.round(shown.high() * width);
        band.resizeRelocate(from, middle - LINE / 2, Math.max(to - from, 1), LINE);
        place(marker, shown.value(), width);
        place(after, shown.after(), width);
    }

    private static void place(Region mark, double share, double width) {
        double x = Math.round(Math.max(0, Math.min(share * width - MARKER / 2, width - MARKER)));
        mark.resizeRelocate(x, 0, MARKER, HEIGHT);
    }
}
