package dev.wingspread.cli;

/** What a command tells the shell. Scripts rely on the numbers. */
public enum ExitCode {
    /** Done. */
    DONE(0),
    /** Done, and something that the user asked to be told of is the case. */
    FOUND(1),
    /** The command was called in a way it does not understand. */
    USAGE(2),
    /** The input was refused; its faults are listed. */
    REFUSED(3),
    /** Done, but some rows or legs could not be priced; they are listed. */
    PARTIAL(4),
    /** A file was changed by someone else and would have been overwritten. */
    CHANGED_ON_DISK(5),
    /** A defect in the program. */
    DEFECT(70);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** The number. */
    public int code() {
        return code;
    }
}
