package dev.wingspread.app;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The programs of a machine that is only imagined. */
public final class RunningPrograms {

    private final Map<Long, Instant> startOfProcess = new HashMap<>();

    /** A program begins. */
    public RunningPrograms starts(long process, Instant when) {
        startOfProcess.put(process, when);
        return this;
    }

    /** A program ends, in whatever way. */
    public void ends(long process) {
        startOfProcess.remove(process);
    }

    /** The machine as one of its programs sees it. */
    public Processes seenBy(long own) {
        return new Processes() {
            @Override
            public long own() {
                return own;
            }

            @Override
            public Optional<Instant> startOf(long process) {
                return Optional.ofNullable(startOfProcess.get(process));
            }
        };
    }
}
