package dev.wingspread.io.download;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** When something was last heard on a connection and how much has come; written and read by different threads. */
final class Traffic {

    private final AtomicLong lastHeard = new AtomicLong(System.nanoTime());
    private final AtomicLong received = new AtomicLong();
    private final AtomicBoolean isAnswered = new AtomicBoolean();

    /** The server has begun to answer. */
    void answered() {
        isAnswered.set(true);
        heard(0);
    }

    boolean isAnswered() {
        return isAnswered.get();
    }

    void heard(long bytesSoFar) {
        received.set(bytesSoFar);
        lastHeard.set(System.nanoTime());
    }

    long received() {
        return received.get();
    }

    long nanosOfSilence() {
        return System.nanoTime() - lastHeard.get();
    }
}
