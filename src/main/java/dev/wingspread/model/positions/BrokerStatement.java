package dev.wingspread.model.positions;

import dev.wingspread.base.Checks;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a broker's file says is held.
 *
 * @param format kind of file
 * @param asOf time of the statement, as the file writes it, if it does
 * @param rowsRead rows of the file that were looked at
 * @param positions positions in the order of the file, one per contract, account and group; at least one
 * @param skipped rows that gave none, in the order of the file, as far as they are listed
 * @param skippedInAll number of rows that gave none, listed or not
 */
public record BrokerStatement(
        BrokerFormat format,
        Optional<LocalDateTime> asOf,
        int rowsRead,
        List<BrokerPosition> positions,
        List<SkippedRow> skipped,
        int skippedInAll) {

    public BrokerStatement {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(asOf, "asOf");
        positions = List.copyOf(positions);
        skipped = List.copyOf(skipped);
        Checks.require(!positions.isEmpty(), "a statement without positions is none");
        Checks.require(skippedInAll >= skipped.size(), "more rows are listed than were skipped");
    }
}
