package dev.wingspread.market.feed;

import dev.wingspread.model.Underlying;
import dev.wingspread.model.calendar.TradingCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Pieces by their kind, in the order they were given. */
record Pieces(List<MarketPiece> all) {

    private static final LocalTime CLOSE = LocalTime.of(16, 0);
    private static final LocalTime EARLY_CLOSE = LocalTime.of(13, 0);

    <T extends MarketPiece> List<T> of(Class<T> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    List<MarketPiece.Chain> chains(Underlying underlying) {
        return of(MarketPiece.Chain.class).stream()
                .filter(chain -> chain.underlying() == underlying)
                .toList();
    }

    /** The latest time of quotes or levels: of SPX options, else of VIX options, else of an index. */
    Optional<LocalDateTime> time() {
        return latest(chains(Underlying.SPX).stream().map(MarketPiece.Chain::time))
                .or(() -> latest(chains(Underlying.VIX).stream().map(MarketPiece.Chain::time)))
                .or(() -> latest(of(MarketPiece.IndexLevel.class).stream().map(MarketPiece.IndexLevel::time)));
    }

    /** The close of the last day that any piece tells of. */
    Optional<LocalDateTime> lastClose() {
        Stream<LocalDate> closes = of(MarketPiece.IndexHistory.class).stream()
                .flatMap(history -> history.closes().stream())
                .map(close -> close.date());
        Stream<LocalDate> settles = of(MarketPiece.FutureHistory.class).stream()
                .flatMap(history -> history.settles().stream())
                .map(settle -> settle.date());
        Stream<LocalDate> days = of(MarketPiece.Settlements.class).stream()
                .map(MarketPiece.Settlements::day)
                .flatMap(Optional::stream);
        return latest(Stream.of(closes, settles, days)
                .flatMap(each -> each)
                .filter(day -> day.getYear() >= TradingCalendar.FIRST_YEAR)
                .map(Pieces::close));
    }

    /** When a day's official close is: of the indices, and of the futures' settlement. */
    static LocalDateTime close(LocalDate day) {
        boolean isEarly = day.getYear() >= TradingCalendar.FIRST_YEAR && TradingCalendar.isEarlyClose(day);
        return day.atTime(isEarly ? EARLY_CLOSE : CLOSE);
    }

    /** The name of a file without its folders. */
    static String baseName(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    private static Optional<LocalDateTime> latest(Stream<LocalDateTime> times) {
        return times.max(Comparator.naturalOrder());
    }
}
