package dev.wingspread.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a command reads from and writes to besides files.
 *
 * @param in standard input
 * @param out standard output: results and nothing else. Not a {@code PrintStream}, which would hide that it is closed
 * @param err standard error: everything for the person at the keyboard
 * @param errIsTerminal whether somebody watches standard error, so that progress may be shown there
 * @param showsDetails whether defects are reported with their stack trace
 */
public record Streams(InputStream in, OutputStream out, PrintWriter err, boolean errIsTerminal, boolean showsDetails) {

    /** Environment variable that asks for details of defects. */
    static final String DETAILS_VARIABLE = "WINGSPREAD_DEBUG";

    private static final Path ERR_ON_LINUX = Path.of("/proc/self/fd/2");

    /** Those of the process. */
    public static Streams ofProcess() {
        return new Streams(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                isErrWatched(),
                "1".equals(System.getenv(DETAILS_VARIABLE)));
    }

    /**
     * Java can tell whether input and output are a terminal, not so for errors; Linux can. From Java 22 on there is a
     * console even where nothing is a terminal, and elsewhere than on Linux nothing reliable is left: no progress then.
     */
    @SuppressWarnings("SystemConsoleNull") // asked only where null still means that there is no terminal
    private static boolean isErrWatched() {
        if (Files.isSymbolicLink(ERR_ON_LINUX)) {
            try {
                String target = Files.readSymbolicLink(ERR_ON_LINUX).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
            } catch (IOException e) {
                return false;
            }
        }
        return Runtime.version().feature() < 22 && System.console() != null;
    }
}
