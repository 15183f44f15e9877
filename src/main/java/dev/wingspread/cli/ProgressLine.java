package dev.wingspread.cli;

import java.util.Locale;

/** One line on standard error that counts rows while somebody watches. */
final class ProgressLine {

    private static final long NANOS_BETWEEN = 250_000_000;

    private final Streams streams;
    private long shownAt;
    private boolean isShown;

    /**
     * A line not shown yet.
     *
     * @param streams where it is shown
     * @param startedAt nanoseconds of the system's timer
     */
    ProgressLine(Streams streams, long startedAt) {
        this.streams = streams;
        this.shownAt = startedAt;
    }

    /** Counts, unless the last count has been shown for a moment only. */
    void show(long rows, long now) {
        if (!streams.errIsTerminal() || now - shownAt < NANOS_BETWEEN) {
            return;
        }
        shownAt = now;
        isShown = true;
        streams.err().print(String.format(Locale.ROOT, "\r%,d rows", rows));
        streams.err().flush();
    }

    /** Takes the line away again. */
    void clear() {
        if (isShown) {
            streams.err().print("\r" + " ".repeat(40) + "\r");
            streams.err().flush();
        }
    }
}
