package dev.wingspread.io.journal;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.SourceLocation;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteException;

/** Says in plain words what the database refused. */
final class JournalFailure {

    private static final String RESTORE =
            "keep the file aside, restore a copy of it, or name another with --journal; nothing in it was changed";

    /** An error of SQLite carries its kind in the last eight bits, further details above. */
    private static final int KIND = 0xFF;

    private JournalFailure() {}

    static Failure of(Path file, SQLException cause) {
        if (cause instanceof DamagedException damaged) {
            return damaged(file, String.valueOf(damaged.getMessage()) + " is not what was recorded");
        }
        int kind = cause instanceof SQLiteException sqlite ? sqlite.getResultCode().code & KIND : 0;
        return switch (kind) {
            case Kinds.BUSY, Kinds.LOCKED ->
                at(
                        file,
                        FailureReason.INACCESSIBLE,
                        "another program is writing to the journal and has not finished",
                        "try again; nothing was stored");
            case Kinds.CORRUPT -> damaged(file, "its structure is broken");
            case Kinds.NOT_A_DATABASE -> noJournal(file);
            case Kinds.FULL ->
                at(file, FailureReason.INACCESSIBLE, "the disk is full; nothing was stored", "make room and try again");
            case Kinds.READ_ONLY, Kinds.NO_PERMISSION, Kinds.NO_AUTHORITY -> readOnly(file);
            case Kinds.CANNOT_OPEN ->
                at(
                        file,
                        FailureReason.INACCESSIBLE,
                        "the journal cannot be opened for writing",
                        "check that you may write to the file and to its folder");
            default ->
                at(
                        file,
                        FailureReason.INACCESSIBLE,
                        "the journal cannot be used: " + cause.getMessage(),
                        "check the disk; what was stored before is untouched");
        };
    }

    static Failure noJournal(Path file) {
        return at(
                file,
                FailureReason.SYNTAX,
                "this is no journal, or one whose beginning is destroyed",
                "name another file with --journal; this one was left as it is");
    }

    static Failure damaged(Path file, String how) {
        return at(file, FailureReason.SYNTAX, "the journal is damaged: " + how, RESTORE);
    }

    static Failure readOnly(Path file) {
        return at(
                file,
                FailureReason.INACCESSIBLE,
                "the journal is read-only here",
                "change the permissions of the file and its folder, or name another with --journal");
    }

    static Failure at(Path file, FailureReason reason, String message, String cure) {
        return Failure.at(SourceLocation.ofFile(file.toString()), reason, message, cure);
    }

    /** Kinds of errors as SQLite numbers them. */
    private static final class Kinds {
        static final int NO_PERMISSION = 3;
        static final int BUSY = 5;
        static final int LOCKED = 6;
        static final int READ_ONLY = 8;
        static final int CORRUPT = 11;
        static final int FULL = 13;
        static final int CANNOT_OPEN = 14;
        static final int NO_AUTHORITY = 23;
        static final int NOT_A_DATABASE = 26;

        private Kinds() {}
    }
}
