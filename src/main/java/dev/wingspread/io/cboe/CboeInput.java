package dev.wingspread.io.cboe;

import dev.wingspread.base.SourceLocation;
import dev.wingspread.io.table.CsvReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A file with its first lines, which tell what it is. */
final class CboeInput {

    /** What a file is shows in its first lines. */
    private static final int OPENING_BYTES = 16_384;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final byte[] bytes;
    private final String file;
    private final String opening;

    CboeInput(byte[] bytes, String file) {
        this.bytes = bytes;
        this.file = file;
        String start = new String(bytes, 0, Math.min(bytes.length, OPENING_BYTES), StandardCharsets.UTF_8);
        opening = (start.startsWith(BYTE_ORDER_MARK) ? start.substring(1) : start).stripLeading();
    }

    /** Name of the file as the user knows it. */
    String file() {
        return file;
    }

    /** Its name without folders. */
    String baseName() {
        int slash = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
        return file.substring(slash + 1);
    }

    /** The beginning of the text without byte order mark and blanks. */
    String opening() {
        return opening;
    }

    /** The first lines that are not blank, the last of which may be cut. */
    List<String> openingLines() {
        return opening.lines().filter(line -> !line.isBlank()).toList();
    }

    /** The file as CSV from its beginning. */
    CsvReader csv() {
        return new CsvReader(new ByteArrayInputStream(bytes));
    }

    /** The bytes, which nobody may change. */
    byte[] bytes() {
        return bytes;
    }

    /** A line of the file. */
    SourceLocation line(long line) {
        return new SourceLocation(file, "", (int) Math.min(line, Integer.MAX_VALUE), 1);
    }

    /** The file as a whole. */
    SourceLocation whole() {
        return SourceLocation.ofFile(file);
    }
}
