package dev.wingspread.app;

import java.time.Instant;
import java.util.Optional;

/** The programs that are running on this machine. */
public interface Processes {

    /** The id of this one. */
    long own();

    /** When a process began; empty if none of this id is running. Where the system does not tell, the earliest instant. */
    Optional<Instant> startOf(long process);

    /** Those the operating system knows. */
    static Processes ofThisMachine() {
        return new Processes() {
            @Override
            public long own() {
                return ProcessHandle.current().pid();
            }

            @Override
            public Optional<Instant> startOf(long process) {
                return ProcessHandle.of(process)
                        .filter(ProcessHandle::isAlive)
                        .map(handle -> handle.info().startInstant().orElse(Instant.EPOCH));
            }
        };
    }
}
