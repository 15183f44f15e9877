package dev.wingspread.io.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The checksum stored with a row: CRC-32 over its cells in the order of the columns. The database checks its structure;
 * this finds a changed letter or digit.
 *
 * <p>A text counts as its length in UTF-8 as four bytes and these bytes, a number as the eight bytes of its double, an
 * unknown as four bytes of ones.
 */
final class RowSeal {

    private static final int UNKNOWN = -1;

    private final CRC32 crc = new CRC32();

    void text(@Nullable String cell) {
        if (cell == null) {
            crc.update(bytes(UNKNOWN));
            return;
        }
        byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
        crc.update(bytes(bytes.length));
        crc.update(bytes);
    }

    void number(double cell) {
        crc.update(ByteBuffer.allocate(Double.BYTES).putDouble(cell).array());
    }

    private static byte[] bytes(int number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    }

    long value() {
        return crc.getValue();
    }
}
