package dev.wingspread.io.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads a row from left to right, as {@link SealedCells} filled it in, and compares the seal. */
final class SealedColumns {

    private final ResultSet row;
    private final RowSeal seal = new RowSeal();
    private int position;

    SealedColumns(ResultSet row) {
        this.row = row;
    }

    /** A text that is always there. */
    String text() throws SQLException {
        return optionalText().orElse("");
    }

    Optional<String> optionalText() throws SQLException {
        position++;
        String cell = row.getString(position);
        seal.text(cell);
        return Optional.ofNullable(cell);
    }

    OptionalDouble number() throws SQLException {
        position++;
        double cell = row.getDouble(position);
        if (row.wasNull()) {
            seal.text(null);
            return OptionalDouble.empty();
        }
        seal.number(cell);
        return OptionalDouble.of(cell);
    }

    /** A text that is not sealed as it stands; empty where it is unknown. */
    String unsealedText() throws SQLException {
        position++;
        String cell = row.getString(position);
        return cell == null ? "" : cell;
    }

    /** A cell that is sealed but stored elsewhere. */
    void elsewhere(String cell) {
        seal.text(cell);
    }

    /** A whole number that is not sealed, such as a reference. */
    long key() throws SQLException {
        position++;
        return row.getLong(position);
    }

    /**
     * Compares the seal, which is the last column.
     *
     * @throws DamagedException if the row is not what was recorded
     */
    void verify(String what) throws SQLException {
        position++;
        if (row.getLong(position) != seal.value()) {
            throw new DamagedException(what);
        }
    }
}
