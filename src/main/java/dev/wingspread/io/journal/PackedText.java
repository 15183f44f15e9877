package dev.wingspread.io.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Texts as gzip of their UTF-8 bytes; a book or a market takes about a tenth of its room. */
final class PackedText {

    private PackedText() {}

    static byte[] pack(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(bytes)) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        return bytes.toByteArray();
    }

    /**
     * The text that was packed.
     *
     * @throws IOException if the bytes are not what was packed
     */
    static String unpack(byte[] packed) throws IOException {
        try (var bytes = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
