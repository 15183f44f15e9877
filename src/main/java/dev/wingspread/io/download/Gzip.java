package dev.wingspread.io.download;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Unpacks what was packed for the journey. */
final class Gzip {

    private Gzip() {}

    /**
     * Unpacks.
     *
     * @throws BoundedBody.TooLarge if more than {@code maxBytes} come out; they are never all in memory
     * @throws IOException if the bytes are damaged or cut off
     */
    static byte[] unpacked(byte[] packed, int maxBytes) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] bytes = in.readNBytes(maxBytes);
            if (in.read() >= 0) {
                throw new BoundedBody.TooLarge();
            }
            return bytes;
        }
    }
}
