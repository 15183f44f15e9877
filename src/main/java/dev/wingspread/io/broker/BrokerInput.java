package dev.wingspread.io.broker;

import dev.wingspread.base.SourceLocation;
import dev.wingspread.io.table.CsvReader;
import dev.wingspread.io.table.CsvRow;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A file whose kind is yet to be told. */
final class BrokerInput {

    /** What a file is shows in its first lines. */
    private static final int OPENING_BYTES = 16_384;

    /** Above the titles are a few lines about the file. */
    private static final int TITLES_WITHIN = 30;

    private static final int LONGEST_TITLES = 4_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final byte[] bytes;
    private final String file;
    private final List<String> opening;
    private final List<Columns> titles;

    BrokerInput(byte[] bytes, String file) {
        this.bytes = bytes;
        this.file = file;
        String start = new String(bytes, 0, Math.min(bytes.length, OPENING_BYTES), StandardCharsets.UTF_8);
        opening = (start.startsWith(BYTE_ORDER_MARK) ? start.substring(1) : start)
                .lines()
                .toList();
        titles = opening.stream()
                .limit(TITLES_WITHIN)
                .filter(line -> line.length() <= LONGEST_TITLES)
                .map(BrokerInput::titles)
                .toList();
    }

    /** Name of the file as the user knows it. */
    String file() {
        return file;
    }

    /** The first lines, without byte order mark; the last of them may be cut. */
    List<String> opening() {
        return opening;
    }

    /** The file as CSV from its beginning. */
    CsvReader csv() {
        return new CsvReader(bytes);
    }

    /** Whether one of the first lines is a row of titles by which a kind of file is told. */
    boolean hasTitles(Predicate<Columns> areTitles) {
        return titles.stream().anyMatch(areTitles);
    }

    /** Titles hold no commas. */
    private static Columns titles(String line) {
        return Columns.of(Arrays.stream(line.split(",", -1))
                .map(cell -> cell.replace("\"", ""))
                .toList());
    }

    /** Hands on the rows one after the other, as far as a statement has any; malformed rows are told, not handed on. */
    void forEachRow(StatementDraft draft, Consumer<CsvRow> take) {
        CsvReader csv = csv();
        for (Optional<CsvRow> next = csv.next(); next.isPresent() && draft.countRow(); next = csv.next()) {
            CsvRow row = next.get();
            if (row.fault().isPresent()) {
                draft.skip(row, row.fault().get());
            } else if (holdsRows(row)) {
                draft.skip(row, "a text in quotes goes on over several lines, which hides them: correct the quotes");
            } else {
                take.accept(row);
            }
        }
    }

    /** No cell of a table has several lines; a paragraph below it may, alone in its row. */
    private static boolean holdsRows(CsvRow row) {
        return row.cells().size() > 1
                && row.cells().stream().skip(1).anyMatch(cell -> !cell.isBlank())
                && row.cells().stream().anyMatch(cell -> cell.indexOf('\n') >= 0);
    }

    /** The text from its beginning, without byte order mark; what is not UTF-8 becomes a replacement character. */
    Reader text() {
        byte[] mark = BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8);
        boolean isMarked = bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
        int start = isMarked ? mark.length : 0;
        return new InputStreamReader(
                new ByteArrayInputStream(bytes, start, bytes.length - start), StandardCharsets.UTF_8);
    }

    /** The first line that holds a text in ASCII, if one does. */
    OptionalLong firstLineWith(String ascii) {
        byte[] sought = ascii.getBytes(StandardCharsets.US_ASCII);
        long line = 1;
        for (int i = 0; i + sought.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + sought.length, sought, 0, sought.length)) {
                return OptionalLong.of(line);
            }
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return OptionalLong.empty();
    }

    /** Whether there are more line ends than a number, whichever of LF and CR ends lines. */
    boolean hasMoreLinesThan(int most) {
        int feeds = 0;
        int returns = 0;
        for (byte each : bytes) {
            feeds += each == '\n' ? 1 : 0;
            returns += each == '\r' ? 1 : 0;
        }
        return Math.max(feeds, returns) > most;
    }

    /** A line of the file. */
    SourceLocation line(long line) {
        return new SourceLocation(file, "", (int) line, 1);
    }

    /** The file as a whole. */
    SourceLocation whole() {
        return SourceLocation.ofFile(file);
    }
}
