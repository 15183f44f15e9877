package dev.wingspread.app;

import dev.wingspread.base.PlainNumber;
import dev.wingspread.io.table.JsonRows;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A table of results as JSON, one row a line. */
final class JsonTableSink implements TableSink {

    private final OutputStream out;
    private final String schema;
    private @Nullable JsonRows json;
    private @Nullable TableHeader header;

    JsonTableSink(OutputStream out, String schema) {
        this.out = out;
        this.schema = schema;
    }

    @Override
    public void header(TableHeader names) throws IOException {
        header = names;
        json = new JsonRows(out).text("schema", schema).unknown("asOf").beginRows("rows");
    }

    @Override
    public void row(TableRow row) throws IOException {
        TableHeader names = Objects.requireNonNull(header, "header");
        JsonRows rows = Objects.requireNonNull(json, "header").beginRow();
        for (int i = 0; i < names.given().size(); i++) {
            given(rows, names, names.given().get(i), row.given().get(i));
        }
        for (int i = 0; i < names.numbers().size(); i++) {
            if (i < row.numbers().size()) {
                rows.number(names.numbers().get(i), row.numbers().get(i));
            } else {
                rows.unknown(names.numbers().get(i));
            }
        }
        textOrUnknown(rows, names.remark(), row.remark());
        rows.endRow();
    }

    @Override
    public void end() throws IOException {
        Objects.requireNonNull(json, "header").endRows().end();
    }

    /** A cell of the input: a number where the column holds numbers and the cell is one, else the text as it came. */
    private static void given(JsonRows rows, TableHeader names, String name, String cell) throws IOException {
        if (name.isBlank()) {
            return;
        }
        OptionalDouble number =
                names.numeric().contains(name.strip()) ? PlainNumber.parse(cell) : OptionalDouble.empty();
        if (number.isPresent()) {
            rows.number(name.strip(), number.getAsDouble());
        } else {
            textOrUnknown(rows, name.strip(), cell);
        }
    }

    private static void textOrUnknown(JsonRows rows, String name, String text) throws IOException {
        if (text.isEmpty()) {
            rows.unknown(name);
        } else {
            rows.text(name, text);
        }
    }
}
