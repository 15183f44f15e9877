package dev.wingspread.ui.positions;

import dev.wingspread.ui.support.StillText;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import org.jspecify.annotations.Nullable;

/** A figure, right aligned, gain and loss told apart by sign and colour, what is left out struck through. */
final class FigureCell extends LineCell {

    static final PseudoClass LEFT_OUT = PseudoClass.getPseudoClass("left-out");
    private static final PseudoClass POSITIVE = PseudoClass.getPseudoClass("positive");
    private static final PseudoClass NEGATIVE = PseudoClass.getPseudoClass("negative");

    /** Left and right of the text. */
    private static final double PADDING = 6;

    private final PositionColumn column;
    private final StillText figure = new StillText(this);

    FigureCell(PositionColumn column) {
        this.column = column;
        getStyleClass().add("figure-cell");
        figure.prefWidthProperty().bind(widthProperty().subtract(PADDING));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(figure);
    }

    @Override
    void show(@Nullable PositionRow row) {
        PositionRow.Cell cell = row == null ? null : row.cell(column);
        figure.show(cell == null ? "" : cell.text());
        setAccessibleText(cell == null ? null : cell.text());
        pseudoClassStateChanged(POSITIVE, cell != null && cell.sign() > 0);
        pseudoClassStateChanged(NEGATIVE, cell != null && cell.sign() < 0);
        pseudoClassStateChanged(LEFT_OUT, cell != null && row != null && row.tick() == Tick.OUT);
    }
}
