package dev.wingspread.ui.ladder;

import dev.wingspread.scenario.HedgeCoverage;
import dev.wingspread.ui.support.ChartColor;
import dev.wingspread.ui.support.ChartPane;
import dev.wingspread.ui.support.TsvCopy;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;

/** The canvas of hedge and condors by spike. Pointer or arrows read a spike; up and down change the response. */
final class CoveragePane extends ChartPane {

    private static final int NOTHING = -1;
    private static final String MEANING =
            "Hedge gain by month against the condors' loss by size of a VIX spike, and the share that is covered. "
                    + "Left and right choose a spike, up and down a response.";

    private final LadderViewModel model;
    private String reading = "";
    private int spike = NOTHING;

    CoveragePane(LadderViewModel model) {
        this.model = model;
        setId("ladder-coverage");
        getStyleClass().add("ladder-coverage");
        setFocusTraversable(true);
        setCursor(Cursor.CROSSHAIR);
        setAccessibleText(MEANING);
        model.pictureProperty().subscribe(this::refresh);
        model.curveProperty().subscribe(this::refresh);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> select(NOTHING));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        TsvCopy.on(this, "Copy the spikes as a table", model::coverageAsTable);
    }

    private void refresh() {
        select(spike);
    }

    private void select(int index) {
        spike = Math.min(index, count() - 1);
        reading = spike < 0 ? "" : model.describe(spike);
        setAccessibleText(spike < 0 ? MEANING : reading);
        requestPaint();
    }

    private int count() {
        return model.chosen().map(curve -> curve.rows().size()).orElse(0);
    }

    private void point(double x) {
        int count = count();
        double at = (x - CoveragePainter.LEFT) / (getWidth() - CoveragePainter.LEFT - CoveragePainter.RIGHT) * count;
        select(at >= 0 && at < count ? (int) at : NOTHING);
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> select(Math.max(0, spike - 1));
            case RIGHT -> select(spike + 1);
            case HOME -> select(0);
            case END -> select(count() - 1);
            case UP -> choose(model.curveProperty().get() + 1);
            case DOWN -> choose(model.curveProperty().get() - 1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose(int curve) {
        int curves = model.pictureProperty()
                .get()
                .map(shown -> shown.coverage().curves().size())
                .orElse(1);
        model.curveProperty().set(Math.max(0, Math.min(curves - 1, curve)));
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        model.pictureProperty().get().ifPresent(shown -> paint(g, shown.coverage(), width, height));
    }

    private void paint(GraphicsContext g, HedgeCoverage coverage, double width, double height) {
        int chosen = model.curveProperty().get();
        new CoveragePainter(g, coverage, chosen, model.band(), this::color, this::widthOf, lineHeight())
                .paint(width, height, spike, reading);
    }

    /** Colours as the painter asks for them. */
    interface Palette {
        Color of(ChartColor name);
    }
}
