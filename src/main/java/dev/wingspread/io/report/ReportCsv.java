package dev.wingspread.io.report;

import dev.wingspread.io.table.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Small CSV tables in memory. */
final class ReportCsv {

    private ReportCsv() {}

    /** Rows of text cells, the first being the header; an unknown value is an empty cell. */
    static String of(List<List<String>> rows) {
        var bytes = new ByteArrayOutputStream();
        try {
            var writer = new CsvWriter(bytes);
            for (List<String> row : rows) {
                for (String cell : row) {
                    writer.text(cell);
                }
                writer.endRow();
            }
            writer.flush();
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot be written to", e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
