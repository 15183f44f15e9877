package dev.wingspread.io.broker;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Formats;
import dev.wingspread.base.Loaded;
import dev.wingspread.base.SourceLocation;
import dev.wingspread.io.table.CsvRow;
import dev.wingspread.model.Instrument;
import dev.wingspread.model.Leg;
import dev.wingspread.model.OptionContract;
import dev.wingspread.model.positions.BrokerFormat;
import dev.wingspread.model.positions.BrokerPosition;
import dev.wingspread.model.positions.BrokerStatement;
import dev.wingspread.model.positions.SkippedRow;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A statement in the making. Rows are counted, positions of one contract, account and group added up, rows that give none
 * kept with their reason as far as anybody reads them.
 */
final class StatementDraft {

    /** More rows than any account has positions and orders. */
    static final int MOST_ROWS = 200_000;

    /** No leg of a book has more. */
    private static final int MOST_CONTRACTS = 1_000_000;

    /** In index points, as in books. */
    private static final double GREATEST_PRICE = 1_000_000;

    private static final int MOST_LISTED = 1_000;
    private static final int MOST_TOLD = 20;
    private static final int LONGEST_TEXT = 100;
    private static final int LONGEST_REASON = 400;

    private final BrokerFormat format;
    private final BrokerInput input;
    private final Map<Key, PositionSum> positions = new LinkedHashMap<>();
    private final Map<String, String> accounts = new HashMap<>();
    private final Map<String, Integer> accountsShown = new HashMap<>();
    private final List<SkippedRow> skipped = new ArrayList<>();
    private final List<Failure> faults = new ArrayList<>();
    private final List<Failure> warnings = new ArrayList<>();
    private Optional<LocalDateTime> asOf = Optional.empty();
    private int rows;
    private int skippedInAll;
    private int expectedListed;
    private int unexpectedListed;

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
            tooManyRows();
        }
        return rows <= MOST_ROWS;
    }

    /** Refuses the file for its length. */
    void tooManyRows() {
        fault(
                input.whole(),
                "the file has more than " + Formats.count(MOST_ROWS) + " rows",
                "export the positions alone");
    }

    /** The time of the statement. */
    void asOf(LocalDateTime time) {
        asOf = Optional.of(time);
    }

    /**
     * Takes a position.
     *
     * @param quantity signed contracts; 0 is a closed position
     * @param price entry price per contract in index points, if known; one that no contract can have, such as one below
     *     0, is told and counts as unknown
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
        boolean isPrice = price.isPresent() && price.getAsDouble() >= 0 && price.getAsDouble() <= GREATEST_PRICE;
        if (price.isPresent() && !isPrice) {
            warn(line, "the entry price " + price.getAsDouble() + " is none an option can have; it counts as unknown");
        }
        OptionalDouble known = isPrice ? price : OptionalDouble.empty();
        contract.assumption().ifPresent(text -> warn(line, text));
        add(line, new Leg(contract.instrument(), (int) quantity, known), openedOn, group.strip(), account, contract);
    }

    /** An account's number as it may be shown; accounts that end alike are told apart: {@code …678 (2)}. */
    String account(String number) {
        return account(number, AccountName.of(number));
    }

    /** What is to be shown for an account, told apart from others of which the same is to be shown. */
    String account(String account, String shown) {
        return accounts.computeIfAbsent(account.strip(), key -> {
            int count = accountsShown.merge(shown, 1, Integer::sum);
            return count == 1 ? shown : shown + " (" + count + ")";
        });
    }

    /** Whether a number is one of contracts, 0 included. */
    static boolean isQuantity(double quantity) {
        return quantity == Math.rint(quantity) && Math.abs(quantity) <= MOST_CONTRACTS;
    }

    private void add(
            long line, Leg leg, Optional<LocalDate> openedOn, String group, String account, SpelledContract contract) {
        var key = new Key(leg.instrument(), account, group);
        PositionSum held = positions.get(key);
        if (held == null) {
            positions.put(key, new PositionSum(line, leg, openedOn, contract.assumption()));
            return;
        }
        long sum = held.quantityWith(leg);
        if (Math.abs(sum) > MOST_CONTRACTS) {
            skip(line, leg.instrument().symbol(), "the quantities add up to no size of a position");
        } else if (sum == 0) {
            positions.remove(key);
            held.lines().forEach(each -> skipExpected(each, leg.instrument().symbol(), "line " + line + " closes it"));
            skipExpected(line, leg.instrument().symbol(), "it closes the position of line " + held.firstLine());
        } else {
            held.add(line, leg, openedOn, contract.assumption());
        }
    }

    /** A price of entry as a cell tells it; one that cannot be read is told and counts as unknown. */
    OptionalDouble price(long line, String cell) {
        OptionalDouble price = Cell.number(cell);
        if (price.isEmpty() && !Cell.isUnknown(cell)) {
            warn(line, "the entry price '" + cell.strip() + "' is no number; it counts as unknown");
        }
        return price;
    }

    /** Tells that the value of a position goes with another sign than its quantity, which counts. */
    void tellValueOfOtherSign(long line, OptionalDouble value, double quantity) {
        if (value.orElse(0) * quantity < 0) {
            warn(
                    line,
                    "the sign of the market value does not go with that of the quantity; the quantity counts: "
                            + (quantity > 0 ? "long" : "short"));
        }
    }

    /** What expired before the day of the statement stays, for the book to settle; files may list it for days. */
    private void tellExpired(LocalDate day) {
        positions.forEach((key, sum) -> {
            if (key.instrument() instanceof OptionContract option
                    && option.expiry().isBefore(day)) {
                warn(
                        sum.firstLine(),
                        key.instrument().symbol().replaceAll(" +", " ") + " expired before the day of the statement, "
                                + day + ": take it out once it is settled");
            }
        });
    }

    /** Leaves out a row that should have given a position. */
    void skip(long line, String text, String reason) {
        skip(line, text, reason, false);
    }

    /** Leaves out a row that holds none of our positions: cash, shares, totals. */
    void skipExpected(long line, String text, String reason) {
        skip(line, text, reason, true);
    }

    /** Leaves out a row that should have given a position. */
    void skip(CsvRow row, String reason) {
        skip(row.line(), String.join(",", row.cells()), reason, false);
    }

    /** Leaves out a row that holds none of our positions. */
    void skipExpected(CsvRow row, String reason) {
        skip(row.line(), String.join(",", row.cells()), reason, true);
    }

    /** Leaves out a row of a contract that no book holds. */
    void skip(CsvRow row, OtherContract other) {
        skip(row.line(), String.join(",", row.cells()), other);
    }

    /** Leaves out a row of a contract that no book holds. */
    void skip(long line, String text, OtherContract other) {
        skip(line, text, other.reason(), other.isExpected());
    }

    /** Both kinds are listed up to a limit of their own: many rows of shares do not hide the one that is missed. */
    private void skip(long line, String text, String reason, boolean isExpected) {
        skippedInAll++;
        int listed = isExpected ? expectedListed++ : unexpectedListed++;
        if (listed < MOST_LISTED) {
            skipped.add(new SkippedRow(line, onOneLine(text), shortened(reason, LONGEST_REASON), isExpected));
        }
    }

    void warn(long line, String message) {
        if (warnings.size() < MOST_LISTED) {
            warnings.add(Failure.at(
                    input.line(line), FailureReason.ASSUMED, shortened(message, LONGEST_REASON), "check the contract"));
        }
    }

    /** What keeps the file from being read at all. */
    void fault(SourceLocation place, String message, String cure) {
        if (faults.size() < MOST_LISTED) {
            faults.add(Failure.at(place, FailureReason.SYNTAX, shortened(message, LONGEST_REASON), cure));
        }
    }

    /** The statement; without any position the rows that should have given one are the faults. */
    Loaded<BrokerStatement> finished() {
        asOf.ifPresent(time -> tellExpired(time.toLocalDate()));
        skipped.sort(Comparator.comparingLong(SkippedRow::line));
        if (faults.isEmpty() && positions.isEmpty()) {
            faults.add(Failure.at(
                    input.whole(),
                    FailureReason.MISSING,
                    "this " + format.title() + " holds no SPX or VIX position (" + Formats.plural(rows, "row", "rows")
                            + " read, " + skippedInAll + " skipped)",
                    skipped.stream().allMatch(SkippedRow::isExpected)
                            ? "export it with the option positions shown"
                            : "mend what its rows lack"));
            skipped.stream()
                    .filter(row -> !row.isExpected())
                    .limit(MOST_TOLD)
                    .forEach(row -> faults.add(Failure.at(
                            input.line(row.line()), FailureReason.OUT_OF_RANGE, row.reason() + ": " + row.text(), "")));
        }
        return faults.isEmpty()
                ? Loaded.of(new BrokerStatement(format, asOf, rows, summed(), skipped, skippedInAll), warnings)
                : Loaded.failed(faults, warnings);
    }

    /** Sums are let go while positions are made of them. */
    private List<BrokerPosition> summed() {
        var sums = new ArrayList<BrokerPosition>(positions.size());
        for (var each = positions.entrySet().iterator(); each.hasNext(); each.remove()) {
            Map.Entry<Key, PositionSum> sum = each.next();
            sums.add(sum.getValue().position(sum.getKey().group(), sum.getKey().account()));
        }
        return sums;
    }

    private static String onOneLine(String text) {
        return shortened(text, LONGEST_TEXT).replaceAll("\\s+", " ");
    }

    /** Without what may be the number of an account. */
    private static String shortened(String text, int longest) {
        // What would be cut anyway need not be searched; a number at the cut is searched whole.
        String start = text.length() <= 4 * longest ? text : text.substring(0, 4 * longest);
        String hidden = AccountName.hiddenIn(start.strip());
        return hidden.length() <= longest ? hidden : cut(hidden, longest) + "…";
    }

    /** The start of a text up to the end of a word: half an option symbol reads like the number of an account. */
    private static String cut(String text, int longest) {
        int end = longest;
        while (end > longest / 2
                && Character.isLetterOrDigit(text.charAt(end))
                && Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end > longest / 2 ? end : longest);
    }
}
