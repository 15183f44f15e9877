package dev.wingspread.ui.history;

import dev.wingspread.base.Formats;
import dev.wingspread.monitor.journal.StoredDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A stored day as a line of the table.
 *
 * @param time time of its market
 * @param cells value and change against the day before, on a line each
 */
public record DayLine(String time, Map<HistoryFigure, Cell> cells) {

    /** A figure of a day and how it changed since the day before; empty on the first one. */
    public record Cell(String value, String change) {}

    private static final Cell NOTHING = new Cell(Formats.UNKNOWN, "");

    public DayLine {
        cells = Map.copyOf(cells);
    }

    /** Lines of stored days, the newest first; the days come the oldest first. */
    static List<DayLine> of(List<StoredDay> days) {
        var lines = new ArrayList<DayLine>();
        for (int i = days.size() - 1; i >= 0; i--) {
            var cells = new EnumMap<HistoryFigure, Cell>(HistoryFigure.class);
            for (HistoryFigure figure : HistoryFigure.values()) {
                OptionalDouble now = value(days.get(i), figure);
                OptionalDouble before = i == 0 ? OptionalDouble.empty() : value(days.get(i - 1), figure);
                OptionalDouble change = now.isPresent() && before.isPresent()
                        ? OptionalDouble.of(now.getAsDouble() - before.getAsDouble())
                        : OptionalDouble.empty();
                cells.put(figure, new Cell(figure.text(now), figure.changeText(change)));
            }
            lines.add(new DayLine(
                    Formats.date(days.get(i).asOf().toLocalDate()) + "\n"
                            + days.get(i).asOf().toLocalTime(),
                    cells));
        }
        return lines;
    }

    static OptionalDouble value(StoredDay day, HistoryFigure figure) {
        return day.bookRow().map(row -> row.figure(figure.column())).orElse(OptionalDouble.empty());
    }

    /** A figure of the day. */
    public Cell cell(HistoryFigure figure) {
        return cells.getOrDefault(figure, NOTHING);
    }
}
