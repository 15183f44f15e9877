package dev.wingspread.io.broker;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Formats;
import dev.wingspread.base.Loaded;
import dev.wingspread.base.SourceLocation;
import dev.wingspread.io.table.CsvRow;
import dev.wingspread.model.Instrument;
import dev.wingspread.model.Leg;
import dev.wingspread.model.positions.BrokerFormat;
import dev.wingspread.model.positions.BrokerPosition;
import dev.wingspread.model.positions.BrokerStatement;
import dev.wingspread.model.positions.SkippedRow;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;

/**
 * A statement in the making. Rows are counted, positions of one contract, account and group added up, rows that give none
 * kept with their reason as far as anybody reads them.
 */
final class StatementDraft {

    /** More rows than any account has positions and orders. */
    static final int MOST_ROWS = 200_000;

    /** No leg of a book has more. */
    private static final int MOST_CONTRACTS = 1_000_000;

    private static final int MOST_LISTED = 1_000;
    private static final int MOST_TOLD = 20;
    private static final int LONGEST_TEXT = 100;

    private final BrokerFormat format;
    private final BrokerInput input;
    private final Map<Key, BrokerPosition> positions = new LinkedHashMap<>();
    private final List<SkippedRow> skipped = new ArrayList<>();
    private final List<Failure> faults = new ArrayList<>();
    private final List<Failure> warnings = new ArrayList<>();
    private Optional<LocalDateTime> asOf = Optional.empty();
    private int rows;
    private int skippedInAll;

    /** Positions that are added up. */
    private record Key(Instrument instrument, String account, String group) {}

    StatementDraft(BrokerFormat format, BrokerInput input) {
        this.format = format;
        this.input = input;
    }

    /** Counts a row; false once there are more than any statement has, after which reading is to end. */
    boolean countRow() {
        rows++;
        if (rows == MOST_ROWS + 1) {
            fault(input.whole(), "the file has more than " + MOST_ROWS + " rows", "export the positions alone");
        }
        return rows <= MOST_ROWS;
    }

    /** The time of the statement. */
    void asOf(LocalDateTime time) {
        asOf = Optional.of(time);
    }

    /**
     * Takes a position.
     *
     * @param quantity signed contracts; 0 is a closed position
     * @param price entry price per contract in index points, if known; one below 0 is told and counts as unknown
     */
    void position(
            long line,
            SpelledContract contract,
            double quantity,
            OptionalDouble price,
            Optional<LocalDate> openedOn,
            String group,
            String account) {
        if (!isQuantity(quantity)) {
            skip(line, contract.instrument().symbol(), "the quantity " + quantity + " is no number of contracts");
            return;
        }
        if (quantity == 0) {
            skipExpected(line, contract.instrument().symbol(), "the position is closed");
            return;
        }
        if (price.isPresent() && price.getAsDouble() < 0) {
            warn(line, "the entry price " + price.getAsDouble() + " is below 0; it counts as unknown");
        }
        OptionalDouble known = price.isPresent() && price.getAsDouble() >= 0 ? price : OptionalDouble.empty();
        contract.assumption().ifPresent(text -> warn(line, text));
        add(new BrokerPosition(
                new Leg(contract.instrument(), (int) quantity, known),
                openedOn,
                group.strip(),
                account,
                List.of(line),
                contract.assumption()));
    }

    /** Whether a number is one of contracts, 0 included. */
    static boolean isQuantity(double quantity) {
        return quantity == Math.rint(quantity) && Math.abs(quantity) <= MOST_CONTRACTS;
    }

    private void add(BrokerPosition fresh) {
        var key = new Key(fresh.leg().instrument(), fresh.account(), fresh.group());
        BrokerPosition held = positions.get(key);
        if (held == null) {
            positions.put(key, fresh);
            return;
        }
        long quantity = (long) held.leg().quantity() + fresh.leg().quantity();
        if (Math.abs(quantity) > MOST_CONTRACTS) {
            skip(
                    fresh.lines().get(0),
                    fresh.leg().instrument().symbol(),
                    "the quantities add up to no size of a position");
            return;
        }
        if (quantity == 0) {
            positions.remove(key);
            skipExpected(
                    fresh.lines().get(0),
                    fresh.leg().instrument().symbol(),
                    "it closes the position of line " + held.lines().get(0));
            return;
        }
        var lines = new TreeSet<>(held.lines());
        lines.addAll(fresh.lines());
        positions.put(
                key,
                new BrokerPosition(
                        new Leg(fresh.leg().instrument(), (int) quantity, price(held.leg(), fresh.leg())),
                        earlier(held.openedOn(), fresh.openedOn()),
                        held.group(),
                        held.account(),
                        List.copyOf(lines),
                        held.assumption().or(fresh::assumption)));
    }

    /** The mean of both by size where both add up; that of the larger where one takes from the other. */
    private static OptionalDouble price(Leg held, Leg fresh) {
        if (held.isLong() != fresh.isLong()) {
            return Math.abs(held.quantity()) > Math.abs(fresh.quantity()) ? held.entryPrice() : fresh.entryPrice();
        }
        if (held.entryPrice().isEmpty() || fresh.entryPrice().isEmpty()) {
            return OptionalDouble.empty();
        }
        double size = (double) held.quantity() + fresh.quantity();
        return OptionalDouble.of((held.entryPrice().getAsDouble() * held.quantity()
                        + fresh.entryPrice().getAsDouble() * fresh.quantity())
                / size);
    }

    private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return one.get().isBefore(other.get()) ? one : other;
    }

    /** Leaves out a row that should have given a position. */
    void skip(long line, String text, String reason) {
        skip(new SkippedRow(line, shortened(text), reason, false));
    }

    /** Leaves out a row that holds none of our positions: cash, shares, totals. */
    void skipExpected(long line, String text, String reason) {
        skip(new SkippedRow(line, shortened(text), reason, true));
    }

    /** Leaves out a row that should have given a position. */
    void skip(CsvRow row, String reason) {
        skip(row.line(), String.join(",", row.cells()), reason);
    }

    /** Leaves out a row that holds none of our positions. */
    void skipExpected(CsvRow row, String reason) {
        skipExpected(row.line(), String.join(",", row.cells()), reason);
    }

    /** Leaves out a row of a contract that no book holds. */
    void skip(CsvRow row, OtherContract other) {
        skip(new SkippedRow(row.line(), shortened(String.join(",", row.cells())), other.reason(), other.isExpected()));
    }

    /** Leaves out a row of a contract that no book holds. */
    void skip(long line, String text, OtherContract other) {
        skip(new SkippedRow(line, shortened(text), other.reason(), other.isExpected()));
    }

    private void skip(SkippedRow row) {
        skippedInAll++;
        if (skipped.size() < MOST_LISTED) {
            skipped.add(row);
        }
    }

    void warn(long line, String message) {
        if (warnings.size() < MOST_LISTED) {
            warnings.add(Failure.at(input.line(line), FailureReason.ASSUMED, message, "check the contract"));
        }
    }

    /** What keeps the file from being read at all. */
    void fault(SourceLocation place, String message, String cure) {
        if (faults.size() < MOST_LISTED) {
            faults.add(Failure.at(place, FailureReason.SYNTAX, message, cure));
        }
    }

    /** The statement; without any position the rows that should have given one are the faults. */
    Loaded<BrokerStatement> finished() {
        if (faults.isEmpty() && positions.isEmpty()) {
            faults.add(Failure.at(
                    input.whole(),
                    FailureReason.MISSING,
                    "this " + format.title() + " holds no SPX or VIX position (" + Formats.plural(rows, "row", "rows")
                            + " read, " + skippedInAll + " skipped)",
                    "export it with the option positions shown"));
            skipped.stream()
                    .filter(row -> !row.isExpected())
                    .limit(MOST_TOLD)
                    .forEach(row -> faults.add(Failure.at(
                            input.line(row.line()), FailureReason.OUT_OF_RANGE, row.reason() + ": " + row.text(), "")));
        }
        skipped.sort(Comparator.comparingLong(SkippedRow::line));
        return faults.isEmpty()
                ? Loaded.of(
                        new BrokerStatement(format, asOf, rows, List.copyOf(positions.values()), skipped, skippedInAll),
                        warnings)
                : Loaded.failed(faults, warnings);
    }

    private static String shortened(String text) {
        String line = AccountName.hiddenIn(text.strip()).replaceAll("\\s+", " ");
        return line.length() <= LONGEST_TEXT ? line : line.substring(0, LONGEST_TEXT) + "…";
    }
}
