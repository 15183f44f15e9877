package dev.wingspread.app;

import dev.wingspread.base.PlainNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The cells of one row by column name; what is wrong with them is collected, not thrown. */
final class RowCells {

    private static final int LONGEST_QUOTE = 40;

    private final Map<String, Integer> positions;
    private final List<String> given;
    private final Optional<String> fault;
    private final List<String> problems = new ArrayList<>();

    RowCells(Map<String, Integer> positions, List<String> given, Optional<String> fault) {
        this.positions = positions;
        this.given = given;
        this.fault = fault;
    }

    /** The cells as they came, one per column. */
    List<String> given() {
        return given;
    }

    /** Why this is no row at all, if it is none. */
    Optional<String> fault() {
        return fault;
    }

    /** What was wrong with the cells asked for so far, in one line; empty if nothing was. */
    Optional<String> problems() {
        return problems.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", problems));
    }

    /** The cell without blanks around it; empty where it is blank or the table has no such column. */
    Optional<String> text(String column) {
        Integer position = positions.get(column);
        return position == null
                ? Optional.empty()
                : Optional.of(given.get(position).strip()).filter(text -> !text.isEmpty());
    }

    /** Whether the cell holds the first word rather than the second; anything else is a problem. */
    boolean isFirst(String column, String first, String second) {
        String text = text(column).orElse("");
        if (text.equals(first)) {
            return true;
        }
        if (!text.equals(second)) {
            problems.add(column + " must be " + first + " or " + second + butIs(text));
        }
        return false;
    }

    /** A number above 0; anything else is a problem, with a result to be thrown away. */
    double positive(String column) {
        double value = number(column);
        if (value <= 0) {
            problems.add(column + " must be above 0 but is " + quoted(column));
        }
        return value;
    }

    /** A number not below 0; anything else is a problem, with a result to be thrown away. */
    double notNegative(String column) {
        double value = number(column);
        if (value < 0) {
            problems.add(column + " must not be below 0 but is " + quoted(column));
        }
        return value;
    }

    /** A finite number; anything else is a problem, with a result to be thrown away. */
    double number(String column) {
        String text = text(column).orElse("");
        OptionalDouble value = PlainNumber.parse(text);
        if (value.isEmpty()) {
            problems.add(column + " must be a finite number" + butIs(text));
        }
        return value.orElse(1);
    }

    /** Notes something else that is wrong with the row. */
    void addProblem(String problem) {
        problems.add(problem);
    }

    private static String butIs(String text) {
        return text.isEmpty() ? " but is empty" : " but is '" + shortened(text) + "'";
    }

    private String quoted(String column) {
        return shortened(text(column).orElse(""));
    }

    private static String shortened(String text) {
        String start = text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
        return start.replaceAll("\\p{Cntrl}", "?");
    }
}
