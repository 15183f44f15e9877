package dev.wingspread.io.broker;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What people hand over in place of an export, told by its first bytes. */
enum UnknownFile {
    EMPTY("the file is empty", "export it again"),
    WEB_PAGE("this is a web page, not an export", "sign in at the broker and export again"),
    WORKBOOK(
            "this is a compressed file or a workbook of a spreadsheet",
            "export as CSV, or save the sheet as CSV (UTF-8)"),
    PDF("this is a PDF file", "download the statement as CSV"),
    WIDE_TEXT("this is text in UTF-16", "save it as CSV (UTF-8)");

    private static final int START = 1_024;

    private final String message;
    private final String cure;

    UnknownFile(String message, String cure) {
        this.message = message;
        this.cure = cure;
    }

    /** What the bytes are, if they are one of these. */
    static Optional<UnknownFile> of(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, START), StandardCharsets.ISO_8859_1);
        String text = start.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty() && bytes.length <= START) {
            return Optional.of(EMPTY);
        }
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return Optional.of(WORKBOOK);
        }
        if (start.startsWith("%PDF")) {
            return Optional.of(PDF);
        }
        if (start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff")) {
            return Optional.of(WIDE_TEXT);
        }
        if (text.contains("<html") || text.contains("<!doctype html")) {
            return Optional.of(WEB_PAGE);
        }
        return Optional.empty();
    }

    /** What it is, in one sentence. */
    String message() {
        return message;
    }

    /** What to do about it. */
    String cure() {
        return cure;
    }
}
