package dev.wingspread.cli;

import java.util.Locale;

/** One line on standard error that counts rows while somebody watches. */
final class ProgressLine {

    private static final long NANOS_BETWEEN = 250_000_000;

    private final Streams streams;
    private long shownAt = System.nanoTime();
    private boolean isShown;

    ProgressLine(Streams streams) {
        this.streams = streams;
    }

    void show(long rows) {
        long now = System.nanoTime();
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
