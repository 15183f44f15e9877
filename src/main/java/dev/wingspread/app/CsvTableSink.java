package dev.wingspread.app;

import dev.wingspread.io.table.CsvText;
import dev.wingspread.io.table.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;

/** A table of results as CSV. */
final class CsvTableSink implements TableSink {

    private final OutputStream out;
    private final CsvWriter csv;
    private int numbers;

    CsvTableSink(OutputStream out) {
        this.out = out;
        csv = new CsvWriter(out);
    }

    @Override
    public void header(TableHeader header) throws IOException {
        numbers = header.numbers().size();
        for (String name : header.given()) {
            csv.text(name);
        }
        for (String name : header.numbers()) {
            csv.text(name);
        }
        csv.text(header.remark()).endRow();
    }

    @Override
    public void row(TableRow row) throws IOException {
        for (String cell : row.given()) {
            csv.text(cell);
        }
        for (double number : row.numbers()) {
            csv.number(number);
        }
        for (int missing = row.numbers().size(); missing < numbers; missing++) {
            csv.unknown();
        }
        csv.text(row.remark()).endRow();
    }

    /** Rows that are text already. */
    void rows(CsvText rows) throws IOException {
        csv.flush();
        rows.writeTo(out);
    }

    @Override
    public void end() throws IOException {
        csv.flush();
    }
}
