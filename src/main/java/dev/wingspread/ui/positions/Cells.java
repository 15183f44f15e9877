package dev.wingspread.ui.positions;

import dev.wingspread.base.Formats;
import dev.wingspread.ui.positions.PositionRow.Cell;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/** Collects the cells of a line. */
final class Cells {

    private static final Cell UNKNOWN = new Cell(Formats.UNKNOWN, 0, Double.NEGATIVE_INFINITY);

    private final Map<PositionColumn, Cell> cells = new EnumMap<>(PositionColumn.class);

    Map<PositionColumn, Cell> toMap() {
        return cells;
    }

    Cells put(PositionColumn column, double value, DoubleFunction<String> format) {
        cells.put(column, new Cell(format.apply(value), 0, value));
        return this;
    }

    Cells put(PositionColumn column, OptionalDouble value, DoubleFunction<String> format) {
        if (value.isPresent()) {
            return put(column, value.getAsDouble(), format);
        }
        return unknown(column);
    }

    /** An amount whose gain or loss is marked. */
    Cells gain(PositionColumn column, OptionalDouble value, DoubleFunction<String> format) {
        cells.put(column, gain(value, format));
        return this;
    }

    static Cell gain(OptionalDouble value, DoubleFunction<String> format) {
        if (value.isEmpty()) {
            return UNKNOWN;
        }
        double amount = value.getAsDouble();
        return new Cell(format.apply(amount), (int) Math.signum(Math.rint(amount)), amount);
    }

    Cells gain(PositionColumn column, double value, DoubleFunction<String> format) {
        return gain(column, OptionalDouble.of(value), format);
    }

    Cells unknown(PositionColumn column) {
        cells.put(column, UNKNOWN);
        return this;
    }

    Cells text(PositionColumn column, String text, double order) {
        cells.put(column, new Cell(text, 0, order));
        return this;
    }
}
