package dev.wingspread.io.cboe;

import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Formats;
import dev.wingspread.base.Loaded;
import dev.wingspread.market.DailyClose;
import dev.wingspread.market.feed.MarketPiece;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Reads the days of one VIX future, in the layout of today and of the archive. Only the settlement price is used: on days
 * without trades the others are 0.
 */
final class FutureHistoryReader {

    /** Until the day before, futures were quoted at ten times the index. */
    private static final LocalDate FIRST_DAY_AT_INDEX = LocalDate.of(2007, 3, 26);

    /** A future is listed for less than a year. */
    private static final int MOST_DAYS = 5_000;

    private final CboeInput input;
    private final FileRemarks remarks;
    private final Rows rows;
    private final TreeMap<LocalDate, Settled> settles = new TreeMap<>();
    private Optional<YearMonth> month = Optional.empty();
    private int missing;
    private int repeated;

    /** A settlement price and the line it stands on. */
    private record Settled(double price, long line) {}

    private FutureHistoryReader(CboeInput input) {
        this.input = input;
        this.remarks = new FileRemarks(input);
        this.rows = new Rows(input);
    }

    static Loaded<List<MarketPiece>> read(CboeInput input) {
        return new FutureHistoryReader(input).read();
    }

    private Loaded<List<MarketPiece>> read() {
        Optional<Titles> titles = CboeKind.FUTURE_HISTORY.titles(rows);
        int dates = titles.map(row -> row.column("trade date")).orElse(-1);
        int contracts = titles.map(row -> row.column("futures")).orElse(-1);
        int prices = titles.map(row -> row.column("settle")).orElse(-1);
        new DatedRows(rows, remarks, dates)
                .each(() -> settles.size() <= MOST_DAYS, date -> day(date, contracts, prices));
        Optional<LocalDate> expiry = expiry();
        judge(expiry);
        return remarks.piece(() -> new MarketPiece.FutureHistory(
                input.file(),
                expiry.orElseThrow(),
                settles.entrySet().stream()
                        .map(day -> new DailyClose(day.getKey(), day.getValue().price()))
                        .toList()));
    }

    private void day(LocalDate date, int contracts, int prices) {
        contract(rows.cell(contracts));
        OptionalDouble price = Cells.level(rows.cell(prices));
        if (price.isEmpty()) {
            missing++;
            return;
        }
        BigDecimal written = BigDecimal.valueOf(price.getAsDouble());
        boolean isTenfold = date.isBefore(FIRST_DAY_AT_INDEX);
        settle(date, (isTenfold ? written.movePointLeft(1) : written).doubleValue());
    }

    /** Takes the month of the contract, which must be one in all of the file. */
    private void contract(String cell) {
        Optional<YearMonth> named = FutureMonth.ofContract(cell);
        if (named.isPresent() && month.isPresent() && !named.equals(month)) {
            remarks.fault(
                    rows.line(),
                    FailureReason.INCONSISTENT,
                    "the line is of the future of " + named.get() + ", those before of " + month.get(),
                    "fetch one file for each future");
        }
        month = month.or(() -> named);
    }

    private void settle(LocalDate date, double price) {
        Settled first = settles.putIfAbsent(date, new Settled(price, rows.line()));
        if (first == null) {
            return;
        }
        if (first.price() == price) {
            repeated++;
            return;
        }
        remarks.fault(
                rows.line(),
                FailureReason.DUPLICATE,
                date + " settles at " + price + " here, at " + first.price() + " in line " + first.line(),
                "fetch the file again");
    }

    /** The settlement date, which the name of the file tells, or else the contract. */
    private Optional<LocalDate> expiry() {
        Optional<LocalDate> named = FutureMonth.expiryOfFile(input.baseName());
        Optional<LocalDate> written = month.map(FutureMonth::expiry);
        if (named.isPresent()
                && month.isPresent()
                && !YearMonth.from(named.get()).equals(month.get())) {
            remarks.fault(
                    input.whole(),
                    FailureReason.INCONSISTENT,
                    "the name of the file tells the future of " + named.get() + ", its lines that of " + month.get(),
                    "name the file after the settlement date of the future");
        }
        return named.or(() -> written)
                .or(() -> FutureMonth.ofFile(input.baseName()).map(FutureMonth::expiry));
    }

    private void judge(Optional<LocalDate> expiry) {
        if (settles.size() > MOST_DAYS) {
            remarks.fault(
                    input.whole(),
                    FailureReason.OUT_OF_RANGE,
                    "the file has more than " + MOST_DAYS + " days",
                    "fetch one file for each future");
        }
        if (remarks.hasFaults()) {
            return;
        }
        if (settles.isEmpty()) {
            remarks.fault(
                    input.whole(),
                    FailureReason.MISSING,
                    "the file has no day with a settlement price",
                    "fetch it again: it may hold its titles alone");
        } else if (expiry.isEmpty()) {
            remarks.fault(
                    input.whole(),
                    FailureReason.MISSING,
                    "neither the name of the file nor the column Futures tell when the future settles",
                    "name the file after the settlement date, as in VX_2026-12-16.csv");
        } else {
            judgeDays(expiry.get());
        }
    }

    private void judgeDays(LocalDate expiry) {
        int after = settles.tailMap(expiry, false).size();
        if (after > 0) {
            remarks.fault(
                    input.line(settles.lastEntry().getValue().line()),
                    FailureReason.INCONSISTENT,
                    Formats.plural(after, "day is", "days are") + " after the future settled on " + expiry,
                    "check the name of the file");
        }
        if (missing > 0) {
            remarks.warn(
                    FailureReason.MISSING,
                    Formats.plural(missing, "day", "days") + " left out without a settlement price above 0",
                    "");
        }
        if (repeated > 0) {
            remarks.warn(
                    FailureReason.DUPLICATE, Formats.plural(repeated, "day is", "days are") + " given again alike", "");
        }
    }
}
