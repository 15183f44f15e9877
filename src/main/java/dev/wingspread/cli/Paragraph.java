package dev.wingspread.cli;

/** Sentences broken into lines that fit the console. */
final class Paragraph {

    private Paragraph() {}

    /** The sentence after a mark such as a dash, further lines indented under it, every line ended. */
    static String wrapped(String mark, String sentence) {
        var text = new StringBuilder(mark);
        int column = mark.length();
        for (String word : sentence.split(" ", -1)) {
            if (column > mark.length() && column + 1 + word.length() > TextTable.WIDTH) {
                text.append('\n').append(" ".repeat(mark.length()));
                column = mark.length();
            } else if (column > mark.length()) {
                text.append(' ');
                column++;
            }
            text.append(word);
            column += word.length();
        }
        return text.append('\n').toString();
    }
}
