package dev.wingspread.io.json;

/** Text of a user's file made fit for a one-line message. */
final class Quoted {

    private static final int LONGEST = 60;
    private static final int LONGEST_LINE = 400;

    private Quoted() {}

    /** At most {@value #LONGEST} characters, without control characters. */
    static String shortened(String text) {
        return printable(text, LONGEST);
    }

    /** A whole message, which other packages may have put together from a user's text, as one line. */
    static String oneLine(String message) {
        return printable(message, LONGEST_LINE);
    }

    private static String printable(String text, int longest) {
        String start = text.length() <= longest ? text : text.substring(0, longest) + "…";
        return start.codePoints()
                .map(c -> Character.isISOControl(c) || isUnpaired(c) ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The shortened text in single quotes. */
    static String of(String text) {
        return "'" + shortened(text) + "'";
    }

    /** Half of a surrogate pair: a character no encoding can write. */
    static boolean isUnpaired(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
