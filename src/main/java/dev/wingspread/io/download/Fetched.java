package dev.wingspread.io.download;

import java.time.Instant;

/**
 * A file that was fetched and read.
 *
 * @param content what it holds
 * @param bytes its size, unpacked
 * @param origin where it comes from now
 * @param fetchedAt when it came from its server
 * @param <T> what its reader makes of it
 */
public record Fetched<T>(T content, long bytes, Origin origin, Instant fetchedAt) {

    /** Where a file comes from. */
    public enum Origin {
        /** Just now from the server. */
        SERVER,
        /** The copy on the disk; the server has just said that it is unchanged. */
        CONFIRMED_COPY,
        /** The copy on the disk, which is fresh enough not to ask. */
        FRESH_COPY,
        /** The copy on the disk, however old. */
        OLD_COPY
    }
}
