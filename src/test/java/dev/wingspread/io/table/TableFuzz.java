package dev.wingspread.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.wingspread.io.SavedInputs;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tables in CSV: whatever the bytes, rows that do not depend on how the file arrives. */
@SavedInputs.Samples("/dev/wingspread/io/broker")
class TableFuzz {

    @FuzzTest
    void rows(byte[] bytes) {
        List<CsvRow> atOnce = rows(new CsvReader(bytes));
        long line = 0;
        for (CsvRow row : atOnce) {
            assertTrue(row.line() > line, "lines rise");
            assertTrue(!row.cells().isEmpty(), "a row has a cell");
            line = row.line();
        }
        assertEquals(
                atOnce, rows(new CsvReader(new Trickle(bytes))), "rows do not depend on how much is read at a time");
    }

    private static List<CsvRow> rows(CsvReader csv) {
        var rows = new ArrayList<CsvRow>();
        for (Optional<CsvRow> row = csv.next(); row.isPresent(); row = csv.next()) {
            rows.add(row.get());
        }
        assertTrue(csv.failure().isEmpty());
        return rows;
    }

    /** Gives a byte at a time. */
    private static final class Trickle extends ByteArrayInputStream {

        Trickle(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] into, int from, int length) {
            return super.read(into, from, Math.min(length, 1));
        }
    }
}
