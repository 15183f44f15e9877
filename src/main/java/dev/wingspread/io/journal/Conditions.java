package dev.wingspread.io.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The conditions of a query; their values never become part of its text. */
final class Conditions {

    private final List<String> clauses = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    /** Adds a condition with one place for a value, if there is one. */
    Conditions with(String clause, Optional<String> value) {
        value.ifPresent(given -> {
            clauses.add(clause);
            values.add(given);
        });
        return this;
    }

    /** Adds a condition without a value. */
    Conditions with(String clause) {
        clauses.add(clause);
        return this;
    }

    PreparedStatement prepare(Connection connection, String select, String order) throws SQLException {
        String where = clauses.isEmpty() ? "" : " WHERE " + String.join(" AND ", clauses);
        PreparedStatement statement = connection.prepareStatement(select + where + order);
        for (int i = 0; i < values.size(); i++) {
            statement.setString(i + 1, values.get(i));
        }
        return statement;
    }
}
