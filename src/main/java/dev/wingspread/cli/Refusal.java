package dev.wingspread.cli;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import java.util.List;

/** Ends a command with an exit code and the lines that say why, one per fault. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode code;
    private final transient List<String> lines;

    private Refusal(ExitCode code, List<String> lines) {
        super(String.join("; ", lines));
        this.code = code;
        this.lines = List.copyOf(lines);
    }

    /** The command was called wrongly. */
    static Refusal ofUsage(List<String> lines) {
        return new Refusal(ExitCode.USAGE, lines);
    }

    /** The input is at fault. */
    static Refusal ofInput(List<Failure> faults) {
        boolean changed = faults.stream().anyMatch(fault -> fault.reason() == FailureReason.CHANGED_ON_DISK);
        return new Refusal(
                changed ? ExitCode.CHANGED_ON_DISK : ExitCode.REFUSED,
                faults.stream().map(Failure::text).toList());
    }

    /** A file cannot be read or written. */
    static Refusal ofFile(String line) {
        return new Refusal(ExitCode.REFUSED, List.of(line));
    }

    ExitCode code() {
        return code;
    }

    List<String> lines() {
        return lines;
    }
}
