package dev.wingspread.io.files;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.SourceLocation;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Says in plain words what the disk refused. */
final class DiskFailure {

    private DiskFailure() {}

    static Failure directory(Path file) {
        return of(file, FailureReason.INACCESSIBLE, "this is a folder, not a file", "choose a file inside it");
    }

    static Failure reading(Path file, IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return of(file, FailureReason.NOT_FOUND, "the file does not exist", "check the name and the folder");
        }
        if (cause instanceof AccessDeniedException) {
            return of(
                    file,
                    FailureReason.INACCESSIBLE,
                    "you have no permission to read the file",
                    "change its permissions or copy it elsewhere");
        }
        return of(file, FailureReason.INACCESSIBLE, "the file cannot be read" + detail(cause), "check the disk");
    }

    static Failure writing(Path file, IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return of(
                    file,
                    FailureReason.INACCESSIBLE,
                    "you have no permission to write here",
                    "save to another folder or change the permissions");
        }
        if (cause instanceof NoSuchFileException) {
            return of(file, FailureReason.NOT_FOUND, "the folder does not exist", "create it or choose another");
        }
        return of(
                file,
                FailureReason.INACCESSIBLE,
                "the file cannot be saved" + detail(cause) + "; what was there before is untouched",
                "check the disk or save elsewhere");
    }

    static Failure of(Path file, FailureReason reason, String message, String cure) {
        return Failure.at(SourceLocation.ofFile(file.toString()), reason, message, cure);
    }

    /** What the operating system says, such as "No space left on device". */
    private static String detail(IOException cause) {
        @Nullable String reason = cause instanceof FileSystemException system ? system.getReason() : cause.getMessage();
        return reason == null || reason.isBlank() ? "" : ": " + reason;
    }
}
