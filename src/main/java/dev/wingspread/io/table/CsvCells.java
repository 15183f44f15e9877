package dev.wingspread.io.table;

import java.util.ArrayList;
import java.util.List;

/** A row of CSV cut into its cells. */
final class CsvCells {

    private static final char QUOTE = '"';
    private static final char COMMA = ',';

    /** How the text of a row ended. */
    enum State {
        /** A whole row. */
        COMPLETE,
        /** Inside quotes: the row goes on, or its closing quote was forgotten. */
        OPEN_QUOTE,
        /** Something other than a comma follows a closing quote. */
        STRAY_TEXT
    }

    private final String text;
    private final List<String> cells = new ArrayList<>();
    private int position;
    private State state = State.COMPLETE;

    private CsvCells(String text) {
        this.text = text;
    }

    /** Cuts a row as RFC 4180 says; a quote inside an unquoted cell is an ordinary character. */
    static CsvCells of(String text) {
        var row = new CsvCells(text);
        row.cut();
        return row;
    }

    /** What lies between the commas, quotes or not: for showing a malformed row. */
    static List<String> between(String text) {
        return List.of(text.split(",", -1));
    }

    State state() {
        return state;
    }

    List<String> cells() {
        return cells;
    }

    private void cut() {
        boolean more = true;
        while (more && state == State.COMPLETE) {
            int start = position;
            while (position < text.length() && text.charAt(position) == ' ') {
                position++;
            }
            if (position < text.length() && text.charAt(position) == QUOTE) {
                takeQuoted();
            } else {
                position = start;
                takePlain();
            }
            more = position < text.length() && text.charAt(position) == COMMA;
            position++;
        }
    }

    private void takePlain() {
        int end = text.indexOf(COMMA, position);
        end = end < 0 ? text.length() : end;
        cells.add(text.substring(position, end));
        position = end;
    }

    private void takeQuoted() {
        var cell = new StringBuilder();
        int from = position + 1;
        int quote = text.indexOf(QUOTE, from);
        while (quote >= 0 && quote + 1 < text.length() && text.charAt(quote + 1) == QUOTE) {
            cell.append(text, from, quote + 1);
            from = quote + 2;
            quote = text.indexOf(QUOTE, from);
        }
        if (quote < 0) {
            state = State.OPEN_QUOTE;
            return;
        }
        cells.add(cell.append(text, from, quote).toString());
        position = quote + 1;
        while (position < text.length() && text.charAt(position) == ' ') {
            position++;
        }
        if (position < text.length() && text.charAt(position) != COMMA) {
            state = State.STRAY_TEXT;
        }
    }
}
