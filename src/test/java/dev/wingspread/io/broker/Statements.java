package dev.wingspread.io.broker;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import dev.wingspread.io.Resources;
import dev.wingspread.model.positions.BrokerFormat;
import dev.wingspread.model.positions.BrokerPosition;
import dev.wingspread.model.positions.BrokerStatement;
import dev.wingspread.model.positions.SkippedRow;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The sample files beside the tests of readers, and what was read from them in words. */
final class Statements {

    /** Every sample and the kind it is. */
    static final Map<String, BrokerFormat> FILES = Map.ofEntries(
            Map.entry("thinkorswim-positions.csv", BrokerFormat.THINKORSWIM_POSITIONS),
            Map.entry("thinkorswim-positions-greeks-demo.csv", BrokerFormat.THINKORSWIM_POSITIONS),
            Map.entry("thinkorswim-account.csv", BrokerFormat.THINKORSWIM_ACCOUNT),
            Map.entry("thinkorswim-account-options.csv", BrokerFormat.THINKORSWIM_ACCOUNT),
            Map.entry("thinkorswim-account-old.csv", BrokerFormat.THINKORSWIM_ACCOUNT),
            Map.entry("tastytrade-positions.csv", BrokerFormat.TASTYTRADE_POSITIONS),
            Map.entry("tastytrade-transactions.csv", BrokerFormat.TASTYTRADE_TRANSACTIONS),
            Map.entry("tastytrade-transactions-2023.csv", BrokerFormat.TASTYTRADE_TRANSACTIONS),
            Map.entry("schwab-positions.csv", BrokerFormat.SCHWAB_POSITIONS),
            Map.entry("schwab-positions-all-accounts.csv", BrokerFormat.SCHWAB_POSITIONS),
            Map.entry("fidelity-positions.csv", BrokerFormat.FIDELITY_POSITIONS),
            Map.entry("fidelity-positions-old.csv", BrokerFormat.FIDELITY_POSITIONS),
            Map.entry("optionnet-detail.csv", BrokerFormat.OPTIONNET_DETAIL));

    private Statements() {}

    static String text(String sample) {
        return Resources.text(Statements.class, sample);
    }

    static Loaded<BrokerStatement> read(String text) {
        return BrokerFiles.read(text.getBytes(StandardCharsets.UTF_8), "positions.csv");
    }

    static BrokerStatement statement(String sample) {
        return statementOf(text(sample));
    }

    static BrokerStatement statementOf(String text) {
        Loaded<BrokerStatement> read = read(text);
        assertTrue(read.isOk(), () -> read.faults().stream().map(Failure::text).collect(Collectors.joining("\n")));
        return read.orThrow();
    }

    /** The only fault of a text. */
    static String faultOf(String text) {
        List<Failure> faults = read(text).faults();
        assertTrue(faults.size() == 1, () -> faults.size() + " faults: " + faults);
        return faults.get(0).text();
    }

    /** Symbol, quantity, price, day of opening, account, lines and group, {@code ?} for what the file does not tell. */
    static String positions(BrokerStatement statement) {
        return statement.positions().stream().map(Statements::position).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String position(BrokerPosition each) {
        String price = each.leg().entryPrice().isPresent()
                ? Double.toString(Math.rint(each.leg().entryPrice().getAsDouble() * 1e6) / 1e6)
                : "?";
        String lines = each.lines().stream().map(line -> Long.toString(line)).collect(Collectors.joining("+"));
        return String.join(
                        " ",
                        each.leg().instrument().symbol(),
                        Integer.toString(each.leg().quantity()),
                        price,
                        each.openedOn().map(Object::toString).orElse("?"),
                        each.account().isEmpty() ? "?" : each.account(),
                        lines + (each.assumption().isPresent() ? " assumed" : ""),
                        each.group())
                .strip();
    }

    /** Rows that should have given a position, as {@code line: reason}. */
    static String lost(BrokerStatement statement) {
        return rows(statement, row -> !row.isExpected());
    }

    /** Rows that hold none of our positions. */
    static String leftOut(BrokerStatement statement) {
        return rows(statement, SkippedRow::isExpected);
    }

    private static String rows(BrokerStatement statement, Predicate<SkippedRow> which) {
        return statement.skipped().stream()
                .filter(which)
                .map(row -> row.line() + ": " + row.reason())
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
