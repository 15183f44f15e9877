package dev.wingspread.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Tells books and markets of this program from files of other programs. */
public final class OwnFiles {

    /** Enough to see what a file is. */
    private static final int OPENING_BYTES = 65_536;

    private static final String ENDING = ".json";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private OwnFiles() {}

    /**
     * Whether a file is a book or a market of this program, as its beginning shows: an object with a field only those have,
     * or at least one without the field that Cboe's chains are in. A file that cannot be read is told by its name.
     */
    public static boolean isOurs(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return isOurs(new String(in.readNBytes(OPENING_BYTES), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(ENDING);
        }
    }

    private static boolean isOurs(String opening) {
        String text = opening.indexOf(BYTE_ORDER_MARK) == 0 ? opening.substring(1) : opening;
        if (!text.stripLeading().startsWith("{")) {
            return false;
        }
        return text.contains("\"formatVersion\"") || text.contains("\"structures\"") || !text.contains("\"data\"");
    }
}
