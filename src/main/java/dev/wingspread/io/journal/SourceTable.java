package dev.wingspread.io.journal;

import dev.wingspread.io.files.FileContent;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The books and markets that stored days were computed from, each text once. */
final class SourceTable {

    private SourceTable() {}

    /** Stores a text unless it is there, and gives its SHA-256. */
    static String keep(Connection connection, String text) throws SQLException {
        String sha256 = FileContent.fingerprintOf(text);
        String insert = "INSERT OR IGNORE INTO source (sha256, content) VALUES (?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, sha256);
            statement.setBytes(2, PackedText.pack(text));
            statement.executeUpdate();
        }
        return sha256;
    }

    /**
     * The text of a SHA-256.
     *
     * @throws DamagedException if it is not there or another one
     */
    static String read(Connection connection, String sha256) throws SQLException {
        String what = "source " + sha256;
        try (PreparedStatement statement = connection.prepareStatement("SELECT content FROM source WHERE sha256 = ?")) {
            statement.setString(1, sha256);
            try (ResultSet rows = statement.executeQuery()) {
                String text = rows.next() ? PackedText.unpack(rows.getBytes(1)) : "";
                if (!FileContent.fingerprintOf(text).equals(sha256)) {
                    throw new DamagedException(what);
                }
                return text;
            } catch (IOException e) {
                throw new DamagedException(what);
            }
        }
    }

    /** Forgets the texts no day needs any more. */
    static void removeUnused(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM source WHERE sha256 NOT IN (SELECT portfolio_source FROM snapshot)"
                    + " AND sha256 NOT IN (SELECT market_source FROM snapshot)");
        }
    }
}
