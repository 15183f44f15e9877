package dev.wingspread.io.table;

import java.nio.charset.StandardCharsets;

/**
 * Rows of CSV without quotes, cut where they stand: cells are places in the bytes. {@link CsvReader#takePlain} gives such
 * bytes. Used again and again by one thread at a time.
 */
public final class PlainRows {

    private final DecimalReader numbers = new DecimalReader();
    private final int columns;
    private final int[] cellEnds;

    private byte[] text = new byte[0];
    private int length;
    private int position;
    private int start;
    private int end;
    private int cells;
    private boolean isPrintable;
    private long line;

    /** For a table of so many columns. */
    public PlainRows(int columns) {
        this.columns = columns;
        cellEnds = new int[columns];
    }

    /**
     * Begins with other lines.
     *
     * @param lines whole lines with their ends, without quotes
     * @param bytes how many of the bytes
     */
    public void begin(byte[] lines, int bytes) {
        text = lines;
        length = bytes;
        position = 0;
        line = 0;
    }

    /** Goes to the next row that is not blank; false after the last. */
    public boolean next() {
        while (position < length) {
            line++;
            start = position;
            cut();
            position = end + 1;
            if (text[end] == '\r' && position < length && text[position] == '\n') {
                position++;
            }
            if (!isBlank()) {
                return true;
            }
        }
        return false;
    }

    private void cut() {
        int commas = 0;
        boolean printable = true;
        int at = start;
        while (true) {
            byte b = text[at];
            if (b == ',') {
                if (commas < columns) {
                    cellEnds[commas] = at;
                }
                commas++;
            } else if (b < ' ') {
                if (b == '\n' || b == '\r') {
                    break;
                }
                printable = false;
            }
            at++;
        }
        if (commas < columns) {
            cellEnds[commas] = at;
        }
        end = at;
        cells = commas + 1;
        isPrintable = printable;
    }

    private boolean isBlank() {
        if (!isPrintable) {
            return string().isBlank();
        }
        int at = start;
        while (at < end && text[at] == ' ') {
            at++;
        }
        return at == end;
    }

    /** Whether the row is nothing but printable ASCII, with a cell for each column. */
    public boolean isRegular() {
        return isPrintable && cells == columns;
    }

    /** Number of the row's line among these lines; after the last row, how many lines there are. */
    public long line() {
        return line;
    }

    /** The row with every irregularity looked after. */
    public CsvRow row() {
        return CsvReader.plainRow(line, string());
    }

    private String string() {
        return new String(text, start, end - start, StandardCharsets.UTF_8);
    }

    /** Where the row begins. */
    public int start() {
        return start;
    }

    /** Where its line end stands. */
    public int end() {
        return end;
    }

    /** Where a cell of a regular row begins. */
    public int cellStart(int column) {
        return column == 0 ? start : cellEnds[column - 1] + 1;
    }

    /** The place after the last byte of a cell of a regular row. */
    public int cellEnd(int column) {
        return cellEnds[column];
    }

    /** Whether nothing stands in a cell of a regular row. */
    public boolean isEmpty(int column) {
        return cellStart(column) == cellEnd(column);
    }

    /** Whether a cell of a regular row is this word, to the letter. */
    public boolean is(int column, String word) {
        int from = cellStart(column);
        if (cellEnd(column) - from != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text[from + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The finite number in a cell of a regular row; NaN for anything else, blanks around it included. */
    public double number(int column) {
        return numbers.read(text, cellStart(column), cellEnd(column));
    }
}
