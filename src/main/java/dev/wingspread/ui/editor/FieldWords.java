package dev.wingspread.ui.editor;

import dev.wingspread.base.Failure;
import java.util.Map;
import java.util.regex.Pattern;

/** What the reader of files says, in the words of a form. */
public final class FieldWords {

    private static final Map<String, String> NAMES_OF_FIELDS = Map.of(
            "id", "Name",
            "openedOn", "Opened on",
            "fees", "Fees",
            "note", "Note",
            "symbol", "Symbol",
            "quantity", "Contracts",
            "price", "Entry price",
            "legs", "Legs");
    private static final Pattern LINE_OF_FILE = Pattern.compile(", first at line \\d+");

    private FieldWords() {}

    /** The words of the file's reader with the names of the form's fields. */
    public static String of(Failure said) {
        String text = LINE_OF_FILE.matcher(said.message()).replaceAll("");
        int end = text.indexOf(' ');
        String first = end < 0 ? text : text.substring(0, end);
        String named = NAMES_OF_FIELDS.getOrDefault(first, first);
        return named + text.substring(first.length());
    }
}
