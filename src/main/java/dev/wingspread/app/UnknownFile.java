package dev.wingspread.app;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.SourceLocation;
import dev.wingspread.model.positions.BrokerFormat;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says what a file is that cannot be imported, as far as its beginning shows it. */
final class UnknownFile {

    private static final int OPENING_BYTES = 4_096;
    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};
    private static final byte[] OLD_SPREADSHEET = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] UTF_16_LITTLE = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16_BIG = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] DOCUMENT = {'%', 'P', 'D', 'F'};

    private UnknownFile() {}

    /** Why the file is of no use, and what to do instead. */
    static Failure explained(byte[] bytes, String file) {
        if (bytes.length == 0) {
            return failure(file, FailureReason.MISSING, "the file is empty", "export it again");
        }
        if (startsWith(bytes, ARCHIVE) || startsWith(bytes, OLD_SPREADSHEET)) {
            return failure(
                    file, FailureReason.SYNTAX, "this is a spreadsheet or an archive", "save or export it as CSV");
        }
        if (startsWith(bytes, UTF_16_LITTLE) || startsWith(bytes, UTF_16_BIG)) {
            return failure(file, FailureReason.SYNTAX, "this text is in UTF-16", "save it as CSV in UTF-8");
        }
        if (startsWith(bytes, DOCUMENT)) {
            return failure(file, FailureReason.SYNTAX, "this is a PDF document", "export the statement as CSV or XML");
        }
        String opening = new String(bytes, 0, Math.min(bytes.length, OPENING_BYTES), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .strip();
        if (opening.isEmpty()) {
            return failure(file, FailureReason.MISSING, "the file holds blanks alone", "export it again");
        }
        return ofText(opening, file);
    }

    private static Failure ofText(String opening, String file) {
        String small = opening.toLowerCase(Locale.ROOT);
        if (small.startsWith("<!doctype html") || small.startsWith("<html")) {
            return failure(
                    file,
                    FailureReason.SYNTAX,
                    "this is a web page, perhaps the message of a failed download",
                    "download the file again");
        }
        if (opening.startsWith("{") && opening.contains("\"formatVersion\"")) {
            boolean isMarket = opening.contains("\"asOf\"");
            return failure(
                    file,
                    FailureReason.INCONSISTENT,
                    "this is a " + (isMarket ? "market" : "portfolio") + " file of this program",
                    isMarket ? "name it with --market, or open it" : "open it, or add to it with --into");
        }
        return failure(
                file,
                FailureReason.SYNTAX,
                "this is no file of a broker or of Cboe that is known",
                "known are: "
                        + Arrays.stream(BrokerFormat.values())
                                .map(BrokerFormat::title)
                                .collect(Collectors.joining(", "))
                        + "; and Cboe's option chains, index histories and VIX futures");
    }

    private static boolean startsWith(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }

    private static Failure failure(String file, FailureReason reason, String message, String cure) {
        return Failure.at(SourceLocation.ofFile(file), reason, message, cure);
    }
}
