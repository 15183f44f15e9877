package dev.wingspread.ui.positions;

import dev.wingspread.ui.support.StillText;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TreeTableCell;
import org.jspecify.annotations.Nullable;

/** A figure, right aligned, gain and loss told apart by sign and colour, what is left out struck through. */
final class FigureCell extends TreeTableCell<PositionNode, PositionRow> {

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
    protected void updateItem(@Nullable PositionRow row, boolean empty) {
        super.updateItem(row, empty);
        PositionRow.Cell cell = empty || row == null ? null : row.cell(column);
        figure.show(cell == null ? "" : cell.text());
        setAccessibleText(cell == null ? null : cell.text());
        pseudoClassStateChanged(POSITIVE, cell != null && cell.sign() > 0);
        pseudoClassStateChanged(NEGATIVE, cell != null && cell.sign() < 0);
        pseudoClassStateChanged(LEFT_OUT, cell != null && row != null && row.tick() == Tick.OUT);
    }
}
