package dev.wingspread.market.feed;

import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Formats;
import dev.wingspread.market.DailyClose;
import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.model.Underlying;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The level of an index at the time of the market, from whatever tells it: the latest day not after that of the market,
 * and of a day the level beside quotes of options before any other, as it belongs to them.
 */
final class IndexLevels {

    private static final Comparator<Level> BY_USE = Comparator.comparing(Level::day)
            .thenComparing(Level::isBesideQuotes)
            .thenComparing(Level::time);

    private final Pieces pieces;
    private final Optional<MarketSnapshot> known;
    private final LocalDateTime asOf;
    private final Told told;

    /**
     * A level somebody tells.
     *
     * @param isBesideQuotes whether it stands beside quotes of options on the index
     * @param from who tells it
     */
    private record Level(double level, LocalDateTime time, boolean isBesideQuotes, String from) {
        LocalDate day() {
            return time.toLocalDate();
        }
    }

    IndexLevels(Pieces pieces, Optional<MarketSnapshot> known, LocalDateTime asOf, Told told) {
        this.pieces = pieces;
        this.known = known;
        this.asOf = asOf;
        this.told = told;
    }

    OptionalDouble spx() {
        return ofUnderlying(
                Underlying.SPX,
                known.map(market ->
                        level(market.spx().spot(), market, market.spx().expiries())));
    }

    OptionalDouble vix() {
        return ofUnderlying(
                Underlying.VIX,
                known.map(market ->
                        level(market.vix().spot(), market, market.vix().expiries())));
    }

    OptionalDouble vvix() {
        return chosen(
                "VVIX",
                levels(
                        "VVIX",
                        known.filter(market -> market.vix().vvix().isPresent())
                                .map(market -> level(market.vix().vvix().getAsDouble(), market, List.of()))));
    }

    private static Level level(double level, MarketSnapshot market, List<ExpiryQuotes> expiries) {
        boolean isBesideQuotes =
                expiries.stream().anyMatch(expiry -> !expiry.quotes().isEmpty());
        return new Level(level, market.asOf(), isBesideQuotes, "the market known before");
    }

    private OptionalDouble ofUnderlying(Underlying index, Optional<Level> before) {
        List<Level> levels = levels(index.name(), before);
        for (MarketPiece.Chain chain : pieces.chains(index)) {
            chain.spot().ifPresent(level -> levels.add(new Level(level, chain.time(), true, chain.file())));
        }
        return chosen(index.name(), levels);
    }

    /** From the weakest to the strongest of a time. */
    private List<Level> levels(String index, Optional<Level> before) {
        var levels = new ArrayList<Level>();
        before.ifPresent(levels::add);
        for (MarketPiece.IndexHistory history : pieces.of(MarketPiece.IndexHistory.class)) {
            if (history.index().equals(index)) {
                lastUntil(history.closes())
                        .ifPresent(close -> levels.add(
                                new Level(close.close(), Pieces.close(close.date()), false, history.file())));
            }
        }
        for (MarketPiece.IndexLevel level : pieces.of(MarketPiece.IndexLevel.class)) {
            if (level.index().equals(index)) {
                levels.add(new Level(level.level(), level.time(), false, level.file()));
            }
        }
        return levels;
    }

    private Optional<DailyClose> lastUntil(List<DailyClose> closes) {
        return closes.stream()
                .filter(close -> !close.date().isAfter(asOf.toLocalDate()))
                .reduce((earlier, later) -> later);
    }

    private OptionalDouble chosen(String index, List<Level> levels) {
        Optional<Level> before = levels.stream()
                .filter(level -> !level.day().isAfter(asOf.toLocalDate()))
                .reduce((one, other) -> BY_USE.compare(other, one) >= 0 ? other : one);
        Optional<Level> found = before.or(() -> levels.stream().min(Comparator.comparing(Level::time)));
        found.filter(level -> !level.day().equals(asOf.toLocalDate()))
                .ifPresent(level -> told.of(
                        FailureReason.ASSUMED,
                        index + " " + Formats.points(level.level()) + " is of " + level.day() + " ("
                                + Pieces.baseName(level.from()) + "), not of the market's day " + asOf.toLocalDate(),
                        "add a file that tells " + index + " on " + asOf.toLocalDate()));
        return found.map(level -> OptionalDouble.of(level.level())).orElseGet(OptionalDouble::empty);
    }
}
