package dev.wingspread.io.download;

import java.time.Duration;
import java.util.List;

/**
 * How long a download may take.
 *
 * @param connecting until there is a connection
 * @param silence the longest time in which nothing is heard
 * @param total for one file, redirects and a second attempt included
 * @param beforeRetry pause before a second attempt
 */
public record Patience(Duration connecting, Duration silence, Duration total, Duration beforeRetry) {

    /** For people who wait for it: a full chain takes seconds on a usual line, two minutes on a slow one. */
    public static final Patience USUAL =
            new Patience(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofMinutes(3), Duration.ofSeconds(1));

    public Patience {
        for (Duration each : List.of(connecting, silence, total)) {
            if (each.isNegative() || each.isZero()) {
                throw new IllegalArgumentException("a wait of " + each);
            }
        }
        if (beforeRetry.isNegative()) {
            throw new IllegalArgumentException("a pause of " + beforeRetry);
        }
    }
}
