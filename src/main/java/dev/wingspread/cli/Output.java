package dev.wingspread.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where results go. A file appears, or replaces an older one, only when the results are complete: until then they are
 * kept beside it, so that the input may be the same file and a failed command destroys nothing.
 */
final class Output implements Closeable {

    private final Optional<Path> target;
    private final @Nullable Path draft;
    private final OutputStream stream;

    private Output(Optional<Path> target, @Nullable Path draft, OutputStream stream) {
        this.target = target;
        this.draft = draft;
        this.stream = stream;
    }

    /** Standard output, or a file. */
    static Output open(Optional<Path> file, Streams streams) throws IOException {
        if (file.isEmpty()) {
            return new Output(file, null, streams.out());
        }
        Path target =
                Files.exists(file.get()) ? file.get().toRealPath() : file.get().toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw Refusal.ofFile(file.get() + ": this is a folder, results need a file");
        }
        // A device or a pipe cannot be replaced, only written to.
        boolean isReplaceable = !Files.exists(target) || Files.isRegularFile(target);
        if (!isReplaceable) {
            return new Output(Optional.of(target), null, Files.newOutputStream(target));
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        }
        Path draft = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        return new Output(Optional.of(target), draft, Files.newOutputStream(draft));
    }

    OutputStream stream() {
        return stream;
    }

    /** Declares the results complete. */
    void commit() throws IOException {
        stream.flush();
        if (target.isEmpty()) {
            return;
        }
        stream.close();
        if (draft != null) {
            Files.move(draft, target.get(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Throws away what was not committed; standard output stays open. */
    @Override
    public void close() throws IOException {
        if (target.isEmpty()) {
            return;
        }
        try (stream) {
            if (draft != null) {
                Files.deleteIfExists(draft);
            }
        }
    }

    /** Whether standard output was closed by its reader, as {@code head} does when it has seen enough. */
    static boolean isClosedByReader(Optional<Path> file, IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return file.isEmpty() && (message.contains("pipe") || message.contains("stream closed"));
    }

    /** Why results could not be written, for people. */
    static String explain(Optional<Path> file, IOException e) {
        String name = file.map(Path::toString).orElse("standard output");
        if (e instanceof NoSuchFileException) {
            return name + ": cannot be written: its folder does not exist";
        }
        if (e instanceof AccessDeniedException) {
            return name + ": cannot be written: no permission";
        }
        return name + ": cannot be written: " + e.getMessage();
    }
}
