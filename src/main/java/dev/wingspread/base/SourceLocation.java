package dev.wingspread.base;

/**
 * A place in an input file.
 *
 * @param file name of the file as the user knows it
 * @param pointer JSON pointer of the value, or a description such as {@code row 12}; empty for the whole file
 * @param line line number from 1, or 0 where it has no meaning
 * @param column column number from 1, or 0 where it has no meaning
 */
public record SourceLocation(String file, String pointer, int line, int column) {

    /** The whole of a file. */
    public static SourceLocation ofFile(String file) {
        return new SourceLocation(file, "", 0, 0);
    }

    /** {@code book.json:12:7 /structures/0/legs/1/symbol}, leaving out what is unknown. */
    public String text() {
        var text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line).append(':').append(column);
        }
        if (!pointer.isEmpty()) {
            text.append(' ').append(pointer);
        }
        return text.toString();
    }
}
