package dev.wingspread.io.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.io.ContentReference;
import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.SourceLocation;
import java.util.Locale;

/**
 * Says in plain words why a text stops being JSON at a place. The parser only tells where; the words come from looking at
 * what stands there.
 */
final class SyntaxFault {

    private static final String DELIMITERS = "{}[],:\"";
    private static final int ESCAPE_LENGTH = 5;

    private final String text;
    private final String file;

    SyntaxFault(String text, String file) {
        this.text = text;
        this.file = file;
    }

    /**
     * The fault at which parsing stopped.
     *
     * @param where the parser's place, whose offset lies on or just within the offending token
     * @param open what is open there
     */
    Failure at(JsonLocation where, JsonStreamContext open) {
        int offset = (int) Math.min(Math.max(where.getCharOffset(), 0), text.length());
        // Between values the parser stops behind a character it cannot read, in texts on it.
        if (offset > 0 && isUnreadable(text.charAt(offset - 1)) && text.charAt(offset - 1) < ' ') {
            return unreadable(offset - 1);
        }
        if (offset < text.length() && isUnreadable(text.charAt(offset))) {
            return unreadable(offset);
        }
        if (text.substring(offset).isBlank()) {
            return fault(
                    text.stripTrailing().length(),
                    "the file ends before " + unfinished(open) + " is complete",
                    "it may be cut off: fetch or save it again");
        }
        char found = text.charAt(offset);
        if (isBrokenEscape(offset)) {
            return fault(
                    offset,
                    "a backslash in a text is followed by something JSON does not know",
                    "write a backslash itself as \\\\");
        }
        if (found == '\n' || found == '\r' || found == '\t') {
            return fault(offset, "a text has no closing quote on its line", "close it with \"");
        }
        if (offset > 0 && text.charAt(offset - 1) == '-') {
            return atWord(offset - 1, open);
        }
        return DELIMITERS.indexOf(found) >= 0 ? atDelimiter(offset, found, open) : atWord(offset, open);
    }

    private Failure atDelimiter(int offset, char found, JsonStreamContext open) {
        char before = before(offset);
        if (found == '}' || found == ']') {
            if (before == ',') {
                return fault(offset, "a comma stands before '" + found + "' with nothing after it", "remove the comma");
            }
            if (before == ':') {
                return fault(offset, "a value is missing before '" + found + "'", "write a value after the colon");
            }
            return fault(offset, "'" + found + "' closes nothing that is open here", "check the brackets before it");
        }
        if (found == ',' && "{[,:".indexOf(before) >= 0) {
            return fault(offset, "a value is missing before the comma", "remove the comma or write the value");
        }
        if (open.inObject() && (before == '{' || before == ',')) {
            return fault(offset, "a name in double quotes is missing before '" + found + "'", "write \"name\": value");
        }
        return missingSeparator(offset, open);
    }

    private Failure atWord(int offset, JsonStreamContext open) {
        int start = offset;
        while (start > 0 && isWordPart(text.charAt(start - 1))) {
            start--;
        }
        int end = offset;
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        String word = text.substring(start, end);
        char before = before(start);
        if (word.startsWith("//") || word.startsWith("/*") || word.startsWith("#")) {
            return fault(start, "comments are not part of JSON", "remove the comment");
        }
        if (word.startsWith("'")) {
            return fault(start, "a text stands in single quotes", "use double quotes");
        }
        if (open.inObject() && (before == '{' || before == ',')) {
            return fault(start, "the name " + Quoted.of(word) + " is not in double quotes", "write it as \"name\"");
        }
        if (start > 0 && "{[,:".indexOf(before) < 0) {
            return missingSeparator(start, open);
        }
        if (word.isEmpty()) {
            return fault(offset, "the text is not JSON from here on", "correct what stands here");
        }
        if ("+-.0123456789".indexOf(word.charAt(0)) >= 0) {
            return fault(
                    start, Quoted.of(word) + " is not a number as JSON writes it", "write it like -1234.5 or 1.5e-7");
        }
        return fault(
                start,
                Quoted.of(word) + " is not a value",
                "write a number, true, false, null or a text in double quotes");
    }

    private Failure missingSeparator(int offset, JsonStreamContext open) {
        String mark = open.inObject() && isAfterName(offset) ? "colon" : "comma";
        return fault(offset, "a " + mark + " is missing before " + Quoted.of(wordAt(offset)), "add the " + mark);
    }

    /** Whether what stands before is a name rather than a value: a text that no colon precedes. */
    private boolean isAfterName(int offset) {
        int end = lastVisible(offset);
        if (end < 0 || text.charAt(end) != '"') {
            return false;
        }
        int start = text.lastIndexOf('"', end - 1);
        return start >= 0 && before(start) != ':';
    }

    private String wordAt(int offset) {
        if (text.charAt(offset) == '"') {
            int closing = text.indexOf('"', offset + 1);
            return closing < 0 ? text.substring(offset) : text.substring(offset, closing + 1);
        }
        int end = offset + 1;
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        return text.substring(offset, end);
    }

    private boolean isBrokenEscape(int offset) {
        int backslash = text.lastIndexOf('\\', offset - 1);
        if (backslash < 0 || offset - backslash > ESCAPE_LENGTH) {
            return false;
        }
        String escape = text.substring(backslash + 1, offset);
        return escape.isEmpty()
                || (escape.charAt(0) == 'u' && escape.chars().skip(1).allMatch(c -> isHex((char) c)));
    }

    private Failure unreadable(int offset) {
        String code = String.format(Locale.ROOT, "U+%04X", (int) text.charAt(offset));
        return fault(offset, "the character " + code + " is not allowed here", "remove it");
    }

    /** A control character, or a blank that JSON does not count as one, such as a word processor's no-break space. */
    private static boolean isUnreadable(char c) {
        return " \n\r\t".indexOf(c) < 0
                && (Character.isISOControl(c) || Character.isSpaceChar(c) || Character.isWhitespace(c));
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0;
    }

    private static boolean isWordPart(char c) {
        return !Character.isWhitespace(c) && DELIMITERS.indexOf(c) < 0;
    }

    private static String unfinished(JsonStreamContext open) {
        if (open.inRoot()) {
            return "its value";
        }
        int line = open.startLocation(ContentReference.unknown()).getLineNr();
        return (open.inArray() ? "the list [ … ]" : "the object { … }") + " opened at line " + line;
    }

    /** The last visible character before an offset, or a blank. */
    private char before(int offset) {
        int at = lastVisible(offset);
        return at < 0 ? ' ' : text.charAt(at);
    }

    private int lastVisible(int offset) {
        int at = offset - 1;
        while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at;
    }

    Failure tooDeep(JsonLocation where, int limit) {
        return fault(
                (int) where.getCharOffset(),
                "objects and lists lie more than " + limit + " deep in each other",
                "this is no portfolio or market file");
    }

    /** For texts of other programs: a number or name too long, or values too deep in each other. */
    Failure beyondBounds(JsonLocation where) {
        return fault(
                (int) Math.max(where.getCharOffset(), 0),
                "something here is longer or deeper than any such file has it",
                "check where the file comes from");
    }

    Failure trailing(JsonLocation where) {
        return fault(
                (int) where.getCharOffset(),
                "there is more text after the end of the JSON value",
                "remove what follows the last closing bracket");
    }

    private Failure fault(int offset, String message, String cure) {
        return Failure.at(location(file, text, offset), FailureReason.SYNTAX, message, cure);
    }

    /** Line and column of a character, for any system's line ends. */
    static SourceLocation location(String file, String text, int offset) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < Math.min(offset, text.length()); i++) {
            char c = text.charAt(i);
            boolean isPairStart = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || (c == '\r' && !isPairStart)) {
                line++;
                lineStart = i + 1;
            }
        }
        return new SourceLocation(file, "", line, offset - lineStart + 1);
    }
}
