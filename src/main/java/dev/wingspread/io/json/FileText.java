package dev.wingspread.io.json;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.base.SourceLocation;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Turns the bytes of a file into text, or says why they are none. */
final class FileText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String EXPECTED = "choose a JSON text file, saved as UTF-8";

    private FileText() {}

    static Loaded<String> decode(byte[] bytes, String file) {
        return bytes.length > JsonTree.MAX_BYTES ? tooLarge(file) : decode(bytes, file, JsonTree.MAX_BYTES);
    }

    /** The text of bytes of whatever number, for whoever has bounded them already. */
    static Loaded<String> decode(byte[] bytes, String file, int mostCharacters) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(in, text, true);
        text.flip();
        if (result.isError()) {
            String before = text.toString();
            int offending = bytes[in.position()] & 0xFF;
            return fault(
                    file, before, String.format(Locale.ROOT, "the byte 0x%02X is not UTF-8 text", offending), EXPECTED);
        }
        return check(text.toString(), file, mostCharacters);
    }

    static Loaded<String> check(String text, String file) {
        return check(text, file, JsonTree.MAX_BYTES);
    }

    private static Loaded<String> check(String text, String file, int mostCharacters) {
        if (text.length() > mostCharacters) {
            return tooLarge(file);
        }
        String body = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        if (body.isBlank()) {
            return Loaded.failed(Failure.at(
                    SourceLocation.ofFile(file), FailureReason.SYNTAX, "the file is empty", "choose another file"));
        }
        int zero = body.indexOf('\0');
        if (zero >= 0) {
            return fault(file, body.substring(0, zero), "the file holds a zero byte, so it is no text", EXPECTED);
        }
        return Loaded.of(body);
    }

    private static Loaded<String> fault(String file, String before, String message, String cure) {
        return Loaded.failed(
                Failure.at(SyntaxFault.location(file, before, before.length()), FailureReason.SYNTAX, message, cure));
    }

    private static Loaded<String> tooLarge(String file) {
        return Loaded.failed(Failure.at(
                SourceLocation.ofFile(file),
                FailureReason.OUT_OF_RANGE,
                "the file is larger than " + JsonTree.MAX_BYTES / (1024 * 1024) + " MB",
                "choose a portfolio or market file, or split it"));
    }
}
