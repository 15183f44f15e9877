package dev.wingspread.ui.support;

import javafx.geometry.VPos;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * The text of a table cell, right aligned, that may change without a new layout. The text a cell has of its own asks the
 * cell to be laid out anew when it changes, and that makes the whole table arrange all its rows and style sheets again;
 * with every step of a slider this was the dearest part of a frame.
 */
public final class StillText extends Region {

    private static final String ELLIPSIS = "…";

    private final Text text = new Text();
    private String whole = "";

    /**
     * The text of a cell, in its font and colour.
     *
     * @param cell shows this and no text of its own
     */
    public StillText(Labeled cell) {
        text.setManaged(false);
        text.getStyleClass().add("text");
        text.setTextOrigin(VPos.CENTER);
        text.fontProperty().bind(cell.fontProperty());
        text.fillProperty().bind(cell.textFillProperty());
        getChildren().add(text);
        widthProperty().subscribe(this::place);
        heightProperty().subscribe(this::place);
        text.fontProperty().subscribe(this::place);
    }

    /** Shows another text. */
    public void show(String fresh) {
        if (!fresh.equals(whole)) {
            whole = fresh;
            place();
        }
    }

    private void place() {
        text.setText(whole);
        for (int length = whole.length() - 1; length > 0 && width() > getWidth() && getWidth() > 0; length--) {
            text.setText(whole.substring(0, length) + ELLIPSIS);
        }
        text.setLayoutX(Math.max(0, getWidth() - width()));
        text.setLayoutY(Math.rint(getHeight() / 2));
    }

    private double width() {
        return text.getLayoutBounds().getWidth();
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(text.getLayoutBounds().getHeight());
    }
}
