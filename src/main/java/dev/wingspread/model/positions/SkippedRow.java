package dev.wingspread.model.positions;

import dev.wingspread.base.Checks;
import java.util.Objects;

/**
 * A row that gave no position.
 *
 * @param line line of the file, from 1
 * @param text the row as it stands, shortened, with account numbers hidden
 * @param reason why it gave none, in one sentence without a full stop
 * @param isExpected whether nothing is lost: cash, shares, totals, closed positions
 */
public record SkippedRow(long line, String text, String reason, boolean isExpected) {

    public SkippedRow {
        Checks.require(line > 0, "lines are counted from 1");
        Objects.requireNonNull(text, "text");
        Checks.notBlank(reason, "reason");
    }
}
