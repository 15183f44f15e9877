package dev.wingspread.app;

import java.io.IOException;
import java.io.OutputStream;

/** Takes a table of results row by row. */
public interface TableSink {

    /** Called once, before the rows. */
    void header(TableHeader header) throws IOException;

    /** Called for every row, in the order of the input. */
    void row(TableRow row) throws IOException;

    /** Called after the last row of a table that could be read to its end. */
    void end() throws IOException;

    /** Writes CSV: the input columns, the computed ones, the remark. The stream is closed by the caller. */
    static TableSink csv(OutputStream out) {
        return new CsvTableSink(out);
    }

    /**
     * Writes JSON: {@code schema}, {@code asOf} (null, for every row has its own time to expiry) and {@code rows}. The
     * stream is closed by the caller.
     */
    static TableSink json(OutputStream out, String schema) {
        return new JsonTableSink(out, schema);
    }
}
