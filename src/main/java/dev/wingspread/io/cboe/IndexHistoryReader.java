package dev.wingspread.io.cboe;

import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Formats;
import dev.wingspread.base.Loaded;
import dev.wingspread.market.DailyClose;
import dev.wingspread.market.feed.MarketPiece;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads the daily levels of an index: {@code DATE,OPEN,HIGH,LOW,CLOSE} of the index the file is named after, or
 * {@code DATE} and a column named after the index. Days must rise: a history out of order is one somebody has put together
 * by hand.
 */
final class IndexHistoryReader {

    /** A century has half as many trading days. */
    static final int MOST_DAYS = 50_000;

    private final CboeInput input;
    private final FileRemarks remarks;
    private final Rows rows;
    private final List<DailyClose> closes = new ArrayList<>();
    private Optional<LocalDate> last = Optional.empty();
    private int missing;
    private long firstMissing;

    private IndexHistoryReader(CboeInput input) {
        this.input = input;
        this.remarks = new FileRemarks(input);
        this.rows = new Rows(input);
    }

    static Loaded<List<MarketPiece>> read(CboeInput input) {
        return new IndexHistoryReader(input).read();
    }

    private Loaded<List<MarketPiece>> read() {
        Optional<Titles> titles = CboeKind.INDEX_HISTORY.titles(rows);
        int dates = titles.map(row -> row.column("date")).orElse(-1);
        int levels =
                titles.map(row -> row.has("close") ? row.column("close") : 1).orElse(-1);
        Optional<String> index = titles.filter(row -> !row.has("close"))
                .map(row -> row.title(1).toUpperCase(Locale.ROOT))
                .or(() -> IndexName.ofFile(input.baseName()));
        if (index.isEmpty()) {
            remarks.fault(
                    input.whole(),
                    FailureReason.MISSING,
                    "neither the titles nor the name of the file tell which index this is",
                    "name the file after the index, as in VIX_History.csv");
        }
        new DatedRows(rows, remarks, dates).each(() -> closes.size() <= MOST_DAYS, date -> day(date, levels));
        judge();
        return remarks.piece(() -> new MarketPiece.IndexHistory(input.file(), index.orElseThrow(), closes));
    }

    private void day(LocalDate date, int levels) {
        if (last.isPresent() && !date.isAfter(last.get())) {
            boolean isSame = date.equals(last.get());
            remarks.fault(
                    rows.line(),
                    isSame ? FailureReason.DUPLICATE : FailureReason.INCONSISTENT,
                    isSame ? date + " is given twice" : date + " stands after " + last.get() + "; days must rise",
                    "fetch the file again");
            return;
        }
        last = Optional.of(date);
        OptionalDouble close = Cells.level(rows.cell(levels));
        if (close.isPresent()) {
            closes.add(new DailyClose(date, close.getAsDouble()));
        } else {
            missing++;
            firstMissing = missing == 1 ? rows.line() : firstMissing;
        }
    }

    private void judge() {
        if (closes.size() > MOST_DAYS) {
            remarks.fault(
                    input.whole(),
                    FailureReason.OUT_OF_RANGE,
                    "the file has more than " + MOST_DAYS + " days",
                    "check where the file comes from");
        }
        if (missing > 0) {
            remarks.warn(
                    input.line(firstMissing),
                    FailureReason.MISSING,
                    Formats.plural(missing, "day", "days") + " left out without a close above 0",
                    "");
        }
        if (closes.isEmpty() && !remarks.hasFaults()) {
            remarks.fault(
                    input.whole(),
                    FailureReason.MISSING,
                    "the file has no day with a close",
                    "fetch it again: it may hold its titles alone");
        }
    }
}
