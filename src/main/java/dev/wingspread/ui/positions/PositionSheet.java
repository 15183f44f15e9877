package dev.wingspread.ui.positions;

import dev.wingspread.app.TableExport.Cell;
import dev.wingspread.base.Formats;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines of the tree as rows for a spreadsheet: plain numbers in the unit of the heading, without rounding to what the screen
 * has room for; what is unknown is an empty cell.
 *
 * @param columns the figures
 * @param perContract whether Greeks of legs are those of one contract
 * @param withTicks whether a column says which lines are in the figures
 */
record PositionSheet(List<PositionColumn> columns, boolean perContract, boolean withTicks) {

    /** More digits than any input has, fewer than the noise of binary arithmetic. */
    private static final MathContext DIGITS = new MathContext(12);

    PositionSheet {
        columns = List.copyOf(columns);
    }

    /** The heading and a row for each line. */
    List<List<Cell>> rows(List<PositionRow> lines) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(heading());
        lines.forEach(line -> rows.add(row(line)));
        return rows;
    }

    private List<Cell> heading() {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text("Position"));
        cells.add(Cell.text("Structure"));
        if (withTicks) {
            cells.add(Cell.text("In figures"));
        }
        for (PositionColumn column : columns) {
            switch (column) {
                case DTE -> {
                    cells.add(Cell.text(column.title(perContract)));
                    cells.add(Cell.text("Settles"));
                }
                case DISTANCE -> {
                    cells.add(Cell.text("To short put (σ)"));
                    cells.add(Cell.text("To short call (σ)"));
                }
                default -> cells.add(Cell.text(column.title(perContract)));
            }
        }
        return cells;
    }

    private List<Cell> row(PositionRow line) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(line.label()));
        cells.add(Cell.text(line.structure()));
        if (withTicks) {
            cells.add(Cell.text(line.tick().words()));
        }
        for (PositionColumn column : columns) {
            PositionRow.Cell cell = line.cell(column);
            String text = cell == null ? "" : cell.text();
            switch (column) {
                case DTE -> {
                    cells.add(number(column, cell));
                    cells.add(Cell.text(text.endsWith("M") ? text.substring(text.length() - 2) : ""));
                }
                case DISTANCE -> {
                    String[] parts = text.split(" / ", -1);
                    cells.add(distance(parts[0]));
                    cells.add(distance(parts.length > 1 ? parts[1] : ""));
                }
                case STRIKES -> cells.add(Cell.text(text));
                default -> cells.add(number(column, cell));
            }
        }
        return cells;
    }

    private static Cell number(PositionColumn column, PositionRow.@Nullable Cell cell) {
        if (cell == null || !cell.isKnown()) {
            return Cell.number("");
        }
        BigDecimal number = BigDecimal.valueOf(cell.order());
        BigDecimal inUnit = column.isShare() ? number.movePointRight(2) : number;
        BigDecimal plain = inUnit.round(DIGITS).stripTrailingZeros();
        return Cell.number(plain.toPlainString());
    }

    private static Cell distance(String text) {
        return Cell.number(text.equals(Formats.UNKNOWN) ? "" : text.replace(",", ""));
    }
}
