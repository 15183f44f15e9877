package dev.wingspread.market.feed;

import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Formats;
import dev.wingspread.market.DailyClose;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Closes until the day of a market, those known before and those of histories put together without doubles. */
final class PastCloses {

    /** Several times what any indicator looks back: a market file need not hold the closes of decades. */
    static final int KEPT_YEARS = 2;

    private final Pieces pieces;
    private final LocalDate day;
    private final Told told;

    PastCloses(Pieces pieces, LocalDate day, Told told) {
        this.pieces = pieces;
        this.day = day;
        this.told = told;
    }

    List<DailyClose> of(String index, List<DailyClose> known) {
        var closes = new TreeMap<LocalDate, DailyClose>();
        known.forEach(close -> closes.put(close.date(), close));
        for (MarketPiece.IndexHistory history : pieces.of(MarketPiece.IndexHistory.class)) {
            if (history.index().equals(index)) {
                take(history, closes);
            }
        }
        return List.copyOf(closes.values());
    }

    private void take(MarketPiece.IndexHistory history, Map<LocalDate, DailyClose> into) {
        LocalDate first = day.minusYears(KEPT_YEARS);
        int late = 0;
        int changed = 0;
        for (DailyClose close : history.closes()) {
            if (close.date().isAfter(day)) {
                late++;
            } else if (close.date().isAfter(first)) {
                DailyClose before = into.put(close.date(), close);
                changed += before == null || before.close() == close.close() ? 0 : 1;
            }
        }
        if (late > 0) {
            told.of(
                    history.file(),
                    FailureReason.OUT_OF_RANGE,
                    Formats.plural(late, "close", "closes") + " left out after the market's day " + day,
                    "");
        }
        if (changed > 0) {
            told.of(
                    history.file(),
                    FailureReason.INCONSISTENT,
                    Formats.plural(changed, "close differs", "closes differ")
                            + " from what was known; those of the file are used",
                    "");
        }
    }
}
