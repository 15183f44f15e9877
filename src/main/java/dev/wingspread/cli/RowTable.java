package dev.wingspread.cli;

import dev.wingspread.app.TableHeader;
import dev.wingspread.app.TableRow;
import dev.wingspread.app.TableSink;
import dev.wingspread.base.PlainNumber;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A table of results for people, with columns of fixed width because its rows are not known beforehand. The first column
 * and words stand left, numbers right; what a row says of itself follows them, or takes the place of its numbers.
 */
final class RowTable implements TableSink {

    /**
     * A column.
     *
     * @param name name in the table of results
     * @param title heading
     * @param width characters
     * @param decimals decimals of a computed number; the cells of the input are shown as they came
     */
    record Column(String name, String title, int width, int decimals) {}

    private static final int WIDTH = 100;
    private static final String ELLIPSIS = "…";

    private final Writer out;
    private final List<Column> columns;
    private @Nullable TableHeader header;

    RowTable(OutputStream out, List<Column> columns) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.columns = columns;
    }

    @Override
    public void header(TableHeader names) throws IOException {
        header = names;
        var line = new StringBuilder();
        for (Column column : columns) {
            append(line, column, column.title(), names);
        }
        writeLine(line, "");
    }

    @Override
    public void row(TableRow row) throws IOException {
        TableHeader names = Objects.requireNonNull(header, "header");
        var line = new StringBuilder();
        for (Column column : columns) {
            int given = indexOf(names.given(), column.name());
            int computed = names.numbers().indexOf(column.name());
            if (computed < 0) {
                append(line, column, given < 0 ? "" : given(row.given().get(given), column), names);
            } else if (computed < row.numbers().size()) {
                append(line, column, fitting(row.numbers().get(computed), column.decimals(), column.width()), names);
            }
        }
        writeLine(line, row.remark());
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    private void writeLine(StringBuilder line, String remark) throws IOException {
        if (!remark.isEmpty()) {
            line.append(' ').append(remark);
        }
        out.append(cut(line.toString().stripTrailing(), WIDTH)).append('\n');
    }

    private static void append(StringBuilder line, Column column, String text, TableHeader names) {
        if (line.length() > 0) {
            line.append(' ');
        }
        String cell = cut(text.strip().replaceAll("\\p{Cntrl}", " "), column.width());
        String blanks = " ".repeat(column.width() - cell.length());
        boolean isNumber =
                names.numeric().contains(column.name()) || names.numbers().contains(column.name());
        line.append(isNumber ? blanks + cell : cell + blanks);
    }

    private static int indexOf(List<String> names, String wanted) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).strip().equals(wanted)) {
                return i;
            }
        }
        return -1;
    }

    /** As many of the decimals as fit, or powers of ten where they would hide the number: digits are never cut off. */
    private static String fitting(double value, int decimals, int width) {
        boolean isLost = value != 0 && Math.abs(value) < Math.pow(10, -decimals);
        for (int shown = decimals; shown >= 0 && !isLost; shown--) {
            String plain = String.format(Locale.ROOT, "%." + shown + "f", value);
            if (plain.length() <= width) {
                return plain;
            }
        }
        String powers = String.format(Locale.ROOT, "%.1e", value);
        return powers.length() <= width ? powers : String.format(Locale.ROOT, "%.0e", value);
    }

    private static String given(String cell, Column column) {
        OptionalDouble number = cell.length() <= column.width() ? OptionalDouble.empty() : PlainNumber.parse(cell);
        return number.isPresent() ? fitting(number.getAsDouble(), column.width(), column.width()) : cell;
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1) + ELLIPSIS;
    }
}
