package dev.wingspread.ui.positions;

import javafx.css.PseudoClass;
import javafx.scene.control.TreeTableCell;
import org.jspecify.annotations.Nullable;

/** A figure, right aligned, gain and loss told apart by sign and colour, what is left out struck through. */
final class FigureCell extends TreeTableCell<PositionNode, PositionRow> {

    static final PseudoClass LEFT_OUT = PseudoClass.getPseudoClass("left-out");
    private static final PseudoClass POSITIVE = PseudoClass.getPseudoClass("positive");
    private static final PseudoClass NEGATIVE = PseudoClass.getPseudoClass("negative");

    private final PositionColumn column;

    FigureCell(PositionColumn column) {
        this.column = column;
        getStyleClass().add("figure-cell");
    }

    @Override
    protected void updateItem(@Nullable PositionRow row, boolean empty) {
        super.updateItem(row, empty);
        PositionRow.Cell cell = empty || row == null ? null : row.cell(column);
        setText(cell == null ? "" : cell.text());
        pseudoClassStateChanged(POSITIVE, cell != null && cell.sign() > 0);
        pseudoClassStateChanged(NEGATIVE, cell != null && cell.sign() < 0);
        pseudoClassStateChanged(LEFT_OUT, cell != null && row != null && row.tick() == Tick.OUT);
    }
}
