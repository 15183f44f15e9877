package dev.wingspread.io.files;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.base.SourceLocation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads whole files within bounds; what goes wrong is a failure in plain words. */
public final class FileSource {

    /** The largest file read, in bytes. */
    public static final int MAX_BYTES = 32 * 1024 * 1024;

    /** The largest file of another program read, in bytes: several times a whole chain of options. */
    public static final int MAX_IMPORT_BYTES = 64 * 1024 * 1024;

    /** The largest file read that collects many days, in bytes. */
    public static final int MAX_LARGE_BYTES = 512 * 1024 * 1024;

    private FileSource() {}

    /**
     * Reads a file.
     *
     * @return its bytes, or why they cannot be read: NOT_FOUND, INACCESSIBLE (a directory, no permission, a disk error) or
     *     OUT_OF_RANGE (larger than {@link #MAX_BYTES})
     */
    public static Loaded<FileContent> read(Path file) {
        return read(file, MAX_BYTES);
    }

    /** Reads a file that collects many days, like {@link #read(Path)} but up to {@link #MAX_LARGE_BYTES}. */
    public static Loaded<FileContent> readLarge(Path file) {
        return read(file, MAX_LARGE_BYTES);
    }

    /** Reads a file that another program wrote, like {@link #read(Path)} but up to {@link #MAX_IMPORT_BYTES}. */
    public static Loaded<FileContent> readImport(Path file) {
        return read(file, MAX_IMPORT_BYTES);
    }

    private static Loaded<FileContent> read(Path file, int maxBytes) {
        if (Files.isDirectory(file)) {
            return Loaded.failed(DiskFailure.directory(file));
        }
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.isRegularFile(file) && Files.size(file) > maxBytes) {
                return tooLarge(file.toString(), maxBytes);
            }
            // A pipe has no size, and a file may grow while it is read.
            return bounded(in, file.toString(), maxBytes);
        } catch (IOException e) {
            return Loaded.failed(DiskFailure.reading(file, e));
        }
    }

    /**
     * Reads a stream to its end, such as standard input. The stream is not closed.
     *
     * @param name name for messages, such as {@code standard input}
     */
    public static Loaded<FileContent> read(InputStream in, String name) {
        return read(in, name, MAX_BYTES);
    }

    /** Reads what another program wrote, like {@link #read(InputStream, String)} but up to {@link #MAX_IMPORT_BYTES}. */
    public static Loaded<FileContent> readImport(InputStream in, String name) {
        return read(in, name, MAX_IMPORT_BYTES);
    }

    private static Loaded<FileContent> read(InputStream in, String name, int maxBytes) {
        try {
            return bounded(in, name, maxBytes);
        } catch (IOException e) {
            return Loaded.failed(Failure.at(
                    SourceLocation.ofFile(name),
                    FailureReason.INACCESSIBLE,
                    "the input cannot be read",
                    "check where it comes from"));
        }
    }

    private static Loaded<FileContent> bounded(InputStream in, String name, int maxBytes) throws IOException {
        byte[] bytes = in.readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) {
            return tooLarge(name, maxBytes);
        }
        return Loaded.of(new FileContent(name, bytes));
    }

    private static Loaded<FileContent> tooLarge(String name, int maxBytes) {
        return Loaded.failed(Failure.at(
                SourceLocation.ofFile(name),
                FailureReason.OUT_OF_RANGE,
                "the file is larger than " + maxBytes / (1024 * 1024) + " MB",
                "choose a smaller file"));
    }
}
