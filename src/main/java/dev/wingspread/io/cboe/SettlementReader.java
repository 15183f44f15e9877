package dev.wingspread.io.cboe;

import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Formats;
import dev.wingspread.base.Loaded;
import dev.wingspread.market.FutureQuote;
import dev.wingspread.market.feed.MarketPiece;
import dev.wingspread.model.VixFuture;
import dev.wingspread.model.calendar.TradingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the settlement prices of all futures on one day. Of the VIX futures the monthly ones are taken; the weekly ones
 * are counted and left out, as they often repeat the price of the next monthly one. Of which day the prices are, the file
 * itself does not tell.
 */
final class SettlementReader {

    private static final Pattern DAY_IN_NAME = Pattern.compile("(?<!\\d)(\\d{4})-?(\\d{2})-?(\\d{2})(?!\\d)");

    /** The exchange lists far fewer futures. */
    private static final int MOST_ROWS = 10_000;

    private static final int MOST_NAMED = 5;

    private final CboeInput input;
    private final FileRemarks remarks;
    private final Rows rows;
    private final TreeMap<LocalDate, FutureQuote> futures = new TreeMap<>();
    private final List<String> unpriced = new ArrayList<>();
    private final List<String> odd = new ArrayList<>();
    private int weeklies;

    private SettlementReader(CboeInput input) {
        this.input = input;
        this.remarks = new FileRemarks(input);
        this.rows = new Rows(input);
    }

    static Loaded<List<MarketPiece>> read(CboeInput input) {
        return new SettlementReader(input).read();
    }

    private Loaded<List<MarketPiece>> read() {
        Optional<Titles> titles = CboeKind.SETTLEMENTS.titles(rows);
        int products = titles.map(row -> row.column("product")).orElse(-1);
        int symbols = titles.map(row -> row.column("symbol")).orElse(-1);
        int expiries = titles.map(row -> row.column("expiration date")).orElse(-1);
        int prices = titles.map(row -> row.column("price")).orElse(-1);
        while (rows.next() && !remarks.isFull() && rows.read() <= MOST_ROWS) {
            if (rows.fault().isPresent()) {
                remarks.fault(rows.line(), FailureReason.SYNTAX, rows.fault().get(), "fetch the file again");
            } else if (rows.cell(products).equals("VX")) {
                future(rows.cell(symbols), rows.cell(expiries), rows.cell(prices));
            }
        }
        Optional<LocalDate> day = day();
        judge(day);
        return remarks.piece(
                () -> new MarketPiece.Settlements(input.file(), day, List.copyOf(futures.values()), weeklies));
    }

    private void future(String symbol, String expiry, String price) {
        if (FutureMonth.isWeekly(symbol)) {
            weeklies++;
            return;
        }
        Optional<LocalDate> date = Cells.date(expiry).filter(FutureMonth::isCovered);
        if (!FutureMonth.isMonthly(symbol) || date.isEmpty() || TradingCalendar.isWeekend(date.get())) {
            remarks.fault(
                    rows.line(),
                    FailureReason.SYNTAX,
                    "'" + Cells.shown(symbol) + "' of '" + Cells.shown(expiry) + "' is no VIX future",
                    "fetch the file again");
            return;
        }
        if (!FutureMonth.isOfMonth(symbol, date.get())
                || VixFuture.settlingOn(date.get()).isEmpty()) {
            odd.add(Cells.shown(symbol) + " on " + date.get());
        }
        OptionalDouble level = Cells.level(price);
        if (level.isEmpty()) {
            unpriced.add(Cells.shown(symbol));
            return;
        }
        var future = new FutureQuote(date.get(), level.getAsDouble());
        FutureQuote first = futures.putIfAbsent(date.get(), future);
        if (first != null && first.price() != future.price()) {
            remarks.fault(
                    rows.line(),
                    FailureReason.DUPLICATE,
                    "the future of " + date.get() + " has the prices " + first.price() + " and " + future.price(),
                    "fetch the file again");
        }
    }

    /** The day in the name of the file, as in {@code settlement_2026-11-20.csv}, if it can be one. */
    private Optional<LocalDate> day() {
        Matcher found = DAY_IN_NAME.matcher(input.baseName());
        while (found.find()) {
            Optional<LocalDate> day =
                    Cells.date(found.group(1), found.group(2), found.group(3)).filter(FutureMonth::isCovered);
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private void judge(Optional<LocalDate> day) {
        if (rows.read() > MOST_ROWS) {
            remarks.fault(
                    input.whole(),
                    FailureReason.OUT_OF_RANGE,
                    "the file has more than " + MOST_ROWS + " rows",
                    "check where the file comes from");
        }
        if (remarks.hasFaults()) {
            return;
        }
        if (futures.isEmpty()) {
            remarks.fault(
                    input.whole(),
                    FailureReason.MISSING,
                    "the file has no settlement price of a monthly VIX future",
                    "fetch it again: it may hold its titles alone");
            return;
        }
        if (!unpriced.isEmpty()) {
            remarks.warn(
                    FailureReason.MISSING,
                    Formats.plural(unpriced.size(), "future", "futures") + " left out without a price: "
                            + String.join(
                                    ", ", unpriced.stream().limit(MOST_NAMED).toList()),
                    "");
        }
        if (!odd.isEmpty()) {
            remarks.warn(
                    FailureReason.INCONSISTENT,
                    Formats.plural(odd.size(), "future settles", "futures settle")
                            + " on another day than the exchange lists: "
                            + String.join(", ", odd.stream().limit(MOST_NAMED).toList()),
                    "check where the file comes from");
        }
        if (weeklies > 0) {
            remarks.warn(
                    FailureReason.OUT_OF_RANGE,
                    Formats.plural(weeklies, "weekly future", "weekly futures")
                            + " left out: their prices often repeat that of the next monthly one",
                    "");
        }
        if (day.isEmpty()) {
            remarks.warn(
                    FailureReason.ASSUMED,
                    "the file does not tell the day of its prices",
                    "put the day into the name of the file, as in settlement_2026-11-20.csv");
        }
    }
}
