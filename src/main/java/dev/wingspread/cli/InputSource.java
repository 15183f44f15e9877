package dev.wingspread.cli;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Opens what the user names as input: a file, or standard input. */
final class InputSource {

    private static final String STANDARD_STREAM = "-";
    private static final int BUFFER = 1 << 16;

    private InputSource() {}

    /** Name of the input in messages. */
    static String name(String given) {
        return given.equals(STANDARD_STREAM) ? "standard input" : given;
    }

    /**
     * The input, to be closed by the caller; closing leaves standard input open.
     *
     * @throws Refusal if it cannot be opened
     */
    static InputStream open(String given, Streams streams) {
        if (given.equals(STANDARD_STREAM)) {
            return new BufferedInputStream(new KeptOpen(streams.in()), BUFFER);
        }
        try {
            Path path = Path.of(given);
            if (Files.isDirectory(path)) {
                throw Refusal.ofFile(given + ": this is a folder, not a file");
            }
            return new BufferedInputStream(Files.newInputStream(path), BUFFER);
        } catch (NoSuchFileException e) {
            throw Refusal.ofFile(given + ": there is no such file");
        } catch (AccessDeniedException e) {
            throw Refusal.ofFile(given + ": no permission to read it");
        } catch (InvalidPathException | IOException e) {
            throw Refusal.ofFile(given + ": cannot be opened: " + e.getMessage());
        }
    }

    private static final class KeptOpen extends FilterInputStream {

        KeptOpen(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // Not ours: whoever started the program owns its standard input.
        }
    }
}
