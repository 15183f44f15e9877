package dev.wingspread.risk;

import dev.wingspread.market.DailyClose;
import dev.wingspread.market.ExpirySlice;
import dev.wingspread.market.FutureQuote;
import dev.wingspread.market.Market;
import dev.wingspread.model.Root;
import dev.wingspread.model.SettlementClock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * The levels a trader looks at first.
 *
 * @param spx SPX level in points
 * @param spxChangePct change against the last close before the market's day, per cent
 * @param vix spot VIX in points
 * @param vixChangePoints change against the last close before the market's day, points
 * @param vvix VVIX in vol points
 * @param futures VIX futures that have not settled, nearest first
 * @param slope second future over first, less 1: above 0 is contango
 * @param basis spot VIX over first future, less 1
 * @param expectedMovePoints one standard deviation of SPX in points after 7, 30 and 60 days; those that are known
 */
public record MarketSummary(
        double spx,
        OptionalDouble spxChangePct,
        double vix,
        OptionalDouble vixChangePoints,
        OptionalDouble vvix,
        List<Future> futures,
        OptionalDouble slope,
        OptionalDouble basis,
        Map<Integer, Double> expectedMovePoints) {

    private static final List<Integer> HORIZON_DAYS = List.of(7, 30, 60);
    private static final double PER_CENT = 100;

    public MarketSummary {
        futures = List.copyOf(futures);
        expectedMovePoints = Collections.unmodifiableMap(new TreeMap<>(expectedMovePoints));
    }

    /**
     * A VIX future.
     *
     * @param expiry settlement date
     * @param dte calendar days to it
     * @param price level in points
     */
    public record Future(LocalDate expiry, long dte, double price) {}

    /** The summary of a market. */
    public static MarketSummary of(Market market) {
        LocalDate today = market.asOf().toLocalDate();
        List<Future> futures = market.snapshot().vix().futures().stream()
                .filter(quote -> quote.expiry().isAfter(today))
                .sorted(Comparator.comparing(FutureQuote::expiry))
                .map(quote -> new Future(
                        quote.expiry(), SettlementClock.daysToExpiry(market.asOf(), quote.expiry()), quote.price()))
                .toList();
        OptionalDouble spxBefore = closeBefore(market.snapshot().spxCloses(), today);
        OptionalDouble vixBefore = closeBefore(market.snapshot().vixCloses(), today);
        return new MarketSummary(
                market.spxSpot(),
                spxBefore.isPresent()
                        ? OptionalDouble.of(PER_CENT * (market.spxSpot() / spxBefore.getAsDouble() - 1))
                        : OptionalDouble.empty(),
                market.vixSpot(),
                vixBefore.isPresent()
                        ? OptionalDouble.of(market.vixSpot() - vixBefore.getAsDouble())
                        : OptionalDouble.empty(),
                market.snapshot().vix().vvix(),
                futures,
                futures.size() < 2
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(
                                futures.get(1).price() / futures.get(0).price() - 1),
                futures.isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(market.vixSpot() / futures.get(0).price() - 1),
                expectedMoves(market));
    }

    private static OptionalDouble closeBefore(List<DailyClose> closes, LocalDate day) {
        return closes.stream()
                .filter(close -> close.date().isBefore(day))
                .max(Comparator.comparing(DailyClose::date))
                .map(close -> OptionalDouble.of(close.close()))
                .orElse(OptionalDouble.empty());
    }

    private static Map<Integer, Double> expectedMoves(Market market) {
        var moves = new TreeMap<Integer, Double>();
        for (int days : HORIZON_DAYS) {
            market.slice(Root.SPXW, market.asOf().toLocalDate().plusDays(days))
                    .value()
                    .map(ExpirySlice::expectedMovePoints)
                    .ifPresent(points -> moves.put(days, points));
        }
        return moves;
    }
}
