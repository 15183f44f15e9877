package dev.wingspread.io.table;

import dev.wingspread.io.table.CsvCells.State;
import dev.wingspread.io.table.Lines.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV row by row, in memory that does not grow with the file.
 *
 * <p>UTF-8 with or without byte order mark, cells separated by commas, lines ended by LF, CRLF or CR, cells in double
 * quotes where they hold commas, quotes (doubled) or line ends (read as LF). Blank lines are skipped. A malformed row is
 * returned with its fault and reading goes on with the next line: a forgotten closing quote costs one row, not the file.
 */
public final class CsvReader {

    /** A row of more characters is no row of a table. */
    private static final int LONGEST_ROW = 100_000;

    /** Text in quotes that has not ended after so many lines has lost its closing quote. */
    private static final int MOST_LINES_OF_A_ROW = 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char NOT_UTF_8 = '\uFFFD';

    private final Lines lines;
    private final Deque<Line> returned = new ArrayDeque<>();
    private @Nullable IOException failure;

    /** Reads a stream; closing it is up to the caller. */
    public CsvReader(InputStream in) {
        lines = new Lines(in, LONGEST_ROW);
    }

    /** Reads a file that is in memory already, without a copy of it. */
    public CsvReader(byte[] bytes) {
        lines = new Lines(new ByteArrayInputStream(bytes), LONGEST_ROW, bytes.length);
    }

    /** The next row that is not blank; empty at the end of the file, and where {@link #failure} stopped the reading. */
    public Optional<CsvRow> next() {
        try {
            Line line = nextLine();
            while (line != null && line.text().isBlank()) {
                line = nextLine();
            }
            return line == null ? Optional.empty() : Optional.of(row(line));
        } catch (IOException e) {
            failure = e;
            return Optional.empty();
        }
    }

    /** Why the file could not be read to its end, if it could not. */
    public Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    /**
     * Takes the next lines as they stand, if they hold no quotes: each of them is a row or blank. {@link PlainRows} cuts
     * them.
     *
     * @param into takes whole lines with their ends; no longer than a row may be
     * @return number of bytes; zero if the next row must be read by {@link #next}, or if there is none
     */
    public int takePlain(byte[] into) {
        return returned.isEmpty() ? lines.takePlain(into) : 0;
    }

    /**
     * Number of the last line read one by one: lines taken by {@link #takePlain} are counted by nobody here, and line
     * numbers of later rows go on as if there had been none.
     */
    public long linesReadOneByOne() {
        return lines.number();
    }

    /** The row that a line without quotes is. */
    static CsvRow plainRow(long line, String text) {
        CsvCells cells = CsvCells.of(text);
        return new CsvRow(line, cells.cells(), faultOf(new Line(line, text, false), text, cells.state()));
    }

    private CsvRow row(Line first) throws IOException {
        var text = new StringBuilder(first.text());
        var more = new ArrayList<Line>();
        CsvCells cells = CsvCells.of(first.text());
        while (cells.state() == State.OPEN_QUOTE && more.size() < MOST_LINES_OF_A_ROW && text.length() < LONGEST_ROW) {
            Line next = nextLine();
            if (next == null) {
                break;
            }
            more.add(next);
            cells = CsvCells.of(text.append('\n').append(next.text()).toString());
        }
        Optional<String> fault = faultOf(first, text.toString(), cells.state());
        if (fault.isEmpty()) {
            return new CsvRow(first.number(), cells.cells(), fault);
        }
        // What was taken for the inside of quotes may be the rows after a bad one.
        for (int i = more.size() - 1; i >= 0; i--) {
            returned.addFirst(more.get(i));
        }
        return new CsvRow(first.number(), CsvCells.between(first.text()), fault);
    }

    private static Optional<String> faultOf(Line first, String text, State state) {
        if (first.isCut()) {
            return Optional.of("the line is longer than 100,000 characters");
        }
        if (state == State.OPEN_QUOTE) {
            return Optional.of("a text in quotes has no closing quote");
        }
        if (state == State.STRAY_TEXT) {
            return Optional.of("after a closing quote there must be a comma (write a quote inside quotes twice)");
        }
        if (text.indexOf(NOT_UTF_8) >= 0) {
            return Optional.of("the line is not UTF-8 text");
        }
        return text.indexOf('\0') >= 0 ? Optional.of("the line holds a zero byte") : Optional.empty();
    }

    private @Nullable Line nextLine() throws IOException {
        Line line = returned.isEmpty() ? lines.next() : returned.removeFirst();
        if (line == null || line.number() > 1 || line.text().indexOf(BYTE_ORDER_MARK) != 0) {
            return line;
        }
        return new Line(1, line.text().substring(1), line.isCut());
    }
}
