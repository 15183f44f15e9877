package dev.wingspread.app;

import dev.wingspread.base.Checks;
import java.util.Objects;

/**
 * How a table went.
 *
 * @param rows rows passed on
 * @param failed rows among them that could not be valued
 * @param firstFailure line and reason of the first of these; empty if there is none
 */
public record TableOutcome(long rows, long failed, String firstFailure) {

    static final TableOutcome NONE = new TableOutcome(0, 0, "");

    public TableOutcome {
        Checks.require(failed >= 0 && failed <= rows, "more failures than rows");
        Objects.requireNonNull(firstFailure, "firstFailure");
    }

    /** With the rows that follow. */
    TableOutcome plus(TableOutcome next) {
        return new TableOutcome(rows + next.rows, failed + next.failed, failed == 0 ? next.firstFailure : firstFailure);
    }
}
