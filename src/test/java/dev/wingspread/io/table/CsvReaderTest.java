package dev.wingspread.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {

    private static List<CsvRow> read(byte[] bytes) {
        var reader = new CsvReader(new ByteArrayInputStream(bytes));
        var rows = new ArrayList<CsvRow>();
        for (Optional<CsvRow> row = reader.next(); row.isPresent(); row = reader.next()) {
            rows.add(row.get());
        }
        assertEquals(Optional.empty(), reader.failure());
        return rows;
    }

    private static List<CsvRow> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static CsvRow row(long line, String... cells) {
        return new CsvRow(line, List.of(cells), Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\r1,2\r", "a,b\n1,2", "\uFEFFa,b\n1,2\n"})
    void rowsAreReadWhateverEndsTheirLines(String text) {
        assertEquals(List.of(row(1, "a", "b"), row(2, "1", "2")), read(text));
    }

    @Test
    void quotedCellsHoldCommasQuotesAndLines() {
        assertEquals(
                List.of(row(1, "a,b", "say \"hi\"", "two\nlines", ""), row(3, "x")),
                read("\"a,b\",\"say \"\"hi\"\"\", \"two\nlines\" ,\"\"\nx\n"));
    }

    @Test
    void blanksBelongToUnquotedCellsAndQuotesInsideThemAreOrdinary() {
        assertEquals(List.of(row(1, " a ", "5\" gun", "")), read(" a ,5\" gun,\n"));
    }

    @Test
    void blankLinesAreSkippedButCounted() {
        assertEquals(List.of(row(2, "a"), row(5, "b")), read("\na\n\n  \t \nb\n\n"));
    }

    @Test
    void emptyFileHasNoRows() {
        assertEquals(List.of(), read(""));
        assertEquals(List.of(), read("\uFEFF"));
        assertEquals(List.of(), read("\n \r\n"));
    }

    @Test
    void forgottenClosingQuoteCostsOneRow() {
        List<CsvRow> rows = read("a,b\n\"1,2\n3,4\n5,6\n");
        assertEquals(4, rows.size());
        assertEquals(
                Optional.of("a text in quotes has no closing quote"),
                rows.get(1).fault());
        assertEquals(List.of("\"1", "2"), rows.get(1).cells());
        assertEquals(row(3, "3", "4"), rows.get(2));
        assertEquals(row(4, "5", "6"), rows.get(3));
    }

    @Test
    void forgottenClosingQuoteDoesNotSwallowALongFile() {
        String text = "\"1,2\n" + "3,4\n".repeat(1000);
        List<CsvRow> rows = read(text);
        assertEquals(1001, rows.size());
        assertEquals(1, rows.stream().filter(row -> row.fault().isPresent()).count());
    }

    @Test
    void textAfterAClosingQuoteCostsOneRow() {
        List<CsvRow> rows = read("\"a\"b,c\n1,2\n");
        assertTrue(rows.get(0).fault().orElse("").startsWith("after a closing quote"), rows.toString());
        assertEquals(row(2, "1", "2"), rows.get(1));
    }

    @Test
    void bytesThatAreNotUtf8AndZeroBytesCostOneRow() {
        byte[] latin1 = "caf\u00e9,1\nb,2\nc\0,3\n".getBytes(StandardCharsets.ISO_8859_1);
        List<CsvRow> rows = read(latin1);
        assertEquals(Optional.of("the line is not UTF-8 text"), rows.get(0).fault());
        assertEquals(row(2, "b", "2"), rows.get(1));
        assertEquals(Optional.of("the line holds a zero byte"), rows.get(2).fault());
    }

    @Test
    void endlessLineIsCutAndReadingGoesOn() {
        List<CsvRow> rows = read("x".repeat(300_000) + "\n1,2\n");
        assertEquals(
                Optional.of("the line is longer than 100,000 characters"),
                rows.get(0).fault());
        assertTrue(rows.get(0).cells().get(0).length() <= 100_000);
        assertEquals(row(2, "1", "2"), rows.get(1));
    }

    @Test
    void linesLongerThanTheBufferAreReadWhole() {
        String cell = "y".repeat(70_000);
        assertEquals(List.of(row(1, cell, "z"), row(2, "1")), read(cell + ",z\r\n1\r\n"));
    }

    @Test
    void failureOfTheStreamEndsTheRowsAndIsTold() {
        var reader = new CsvReader(new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("the disk is gone");
            }
        });
        assertEquals(Optional.empty(), reader.next());
        assertEquals("the disk is gone", reader.failure().orElseThrow().getMessage());
    }

    @Test
    void linesWithoutQuotesAreTakenAsTheyStand() {
        var reader = new CsvReader(
                new ByteArrayInputStream("a,b\r\n1,2\r\n\r\n3,4\n\"x\",5\n6,7\n8,9".getBytes(StandardCharsets.UTF_8)));
        byte[] bytes = new byte[100];
        assertEquals(row(1, "a", "b"), reader.next().orElseThrow());
        assertEquals("1,2\r\n\r\n3,4\n", taken(reader, bytes));
        assertEquals("", taken(reader, bytes), "the next row has quotes");
        assertEquals(row(2, "x", "5"), reader.next().orElseThrow());
        assertEquals(2, reader.linesReadOneByOne());
        assertEquals("6,7\n", taken(reader, bytes));
        assertEquals("", taken(reader, bytes), "the last line has no end");
        assertEquals(row(3, "8", "9"), reader.next().orElseThrow());
        assertEquals(Optional.empty(), reader.next());
    }

    @Test
    void noMoreLinesAreTakenThanThereIsRoomFor() {
        var reader = new CsvReader(new ByteArrayInputStream("12\r\n34\r\n567890\n".getBytes(StandardCharsets.UTF_8)));
        byte[] bytes = new byte[7];
        assertEquals("12\r\n34\r", taken(reader, bytes), "the line feed belongs to the line end just taken");
        assertEquals("567890\n", taken(reader, bytes));
        assertEquals("", taken(reader, bytes));
        assertEquals(Optional.empty(), reader.next());
    }

    private static String taken(CsvReader reader, byte[] into) {
        return new String(into, 0, reader.takePlain(into), StandardCharsets.UTF_8);
    }

    @Test
    void plainRowsAreCutWhereTheyStand() {
        byte[] lines = "1,2\r\n  \n\n,x \r3,4,5\n\u00e9,1\n".getBytes(StandardCharsets.UTF_8);
        var rows = new PlainRows(2);
        rows.begin(lines, lines.length);
        assertTrue(rows.next() && rows.isRegular());
        assertEquals(1, rows.number(0));
        assertEquals(2, rows.number(1));
        assertTrue(rows.next() && rows.isRegular() && rows.isEmpty(0) && rows.is(1, "x "));
        assertEquals(4, rows.line());
        assertTrue(rows.next() && !rows.isRegular());
        assertEquals(row(5, "3", "4", "5"), rows.row());
        assertTrue(rows.next() && !rows.isRegular());
        assertEquals(row(6, "\u00e9", "1"), rows.row());
        assertTrue(!rows.next());
        assertEquals(6, rows.line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,b", "a,b\r\n", "a\r\n\r\nb", "\"a\nb\",c\nd", "\uFEFFa,\u03b2\n", "\"open\na\n"})
    void textInMemoryIsReadLikeAStream(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        var reader = new CsvReader(bytes);
        var rows = new ArrayList<CsvRow>();
        for (Optional<CsvRow> row = reader.next(); row.isPresent(); row = reader.next()) {
            rows.add(row.get());
        }
        assertEquals(read(bytes), rows);
    }
}
