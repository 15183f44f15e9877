package dev.wingspread.io.journal;

import dev.wingspread.base.Checks;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Fills in a statement from left to right and computes the seal of what it filled in. */
final class SealedCells {

    private final PreparedStatement statement;
    private final RowSeal seal = new RowSeal();
    private int position;

    SealedCells(PreparedStatement statement) {
        this.statement = statement;
    }

    SealedCells text(@Nullable String cell) throws SQLException {
        position++;
        statement.setString(position, cell);
        seal.text(cell);
        return this;
    }

    SealedCells text(Optional<String> cell) throws SQLException {
        return text(cell.orElse(null));
    }

    /**
     * A number, never -0.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    SealedCells number(OptionalDouble cell) throws SQLException {
        position++;
        if (cell.isEmpty()) {
            statement.setNull(position, Types.REAL);
            seal.text(null);
            return this;
        }
        double value = Checks.finite(cell.getAsDouble(), "a figure of the journal") + 0.0;
        statement.setDouble(position, value);
        seal.number(value);
        return this;
    }

    /** A cell that is sealed but stored elsewhere. */
    SealedCells elsewhere(String cell) {
        seal.text(cell);
        return this;
    }

    /** A whole number that is not sealed, such as a reference. */
    SealedCells key(long cell) throws SQLException {
        position++;
        statement.setLong(position, cell);
        return this;
    }

    /** The seal itself, the last cell of every row. */
    void close() throws SQLException {
        position++;
        statement.setLong(position, seal.value());
    }
}
