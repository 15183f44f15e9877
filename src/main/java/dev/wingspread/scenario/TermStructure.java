package dev.wingspread.scenario;

import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.ExpirySlice;
import dev.wingspread.market.FutureQuote;
import dev.wingspread.market.Market;
import dev.wingspread.market.SmileFit;
import dev.wingspread.market.SmileWarning;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.ShockedMarket;
import dev.wingspread.market.spike.ShockedSpxExpiry;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.model.Root;
import dev.wingspread.model.SettlementClock;
import dev.wingspread.model.TradingState;
import dev.wingspread.model.VixFuture;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The VIX curve and the term structure of SPX volatility, today and in a scenario.
 *
 * @param shock the scenario
 * @param vixSpot spot VIX today in points
 * @param vixSpotAfter spot VIX in the scenario
 * @param futures VIX futures the market lists that have not settled, nearest first
 * @param atm SPX expiries the market gives a smile for, nearest first
 * @param fits smiles made from quotes, SPX first, nearest first
 * @param warnings vols that contradict each other
 */
public record TermStructure(
        Shock shock,
        double vixSpot,
        double vixSpotAfter,
        List<Future> futures,
        List<AtmVol> atm,
        List<Fitted> fits,
        List<SmileWarning> warnings) {

    public TermStructure {
        futures = List.copyOf(futures);
        atm = List.copyOf(atm);
        fits = List.copyOf(fits);
        warnings = List.copyOf(warnings);
    }

    /**
     * A VIX future.
     *
     * @param expiry settlement date
     * @param dte calendar days to it today
     * @param price level today in points
     * @param after level in the scenario in points, at its date; spot VIX once it has settled
     */
    public record Future(LocalDate expiry, long dte, double price, double after) {}

    /**
     * At-the-money volatility of an SPX expiry.
     *
     * @param root SPX settles in the morning, SPXW in the afternoon
     * @param expiry settlement date
     * @param dte calendar days to it today
     * @param vol at-the-money-forward vol today, decimal per square-root year
     * @param after the same in the scenario; empty once the expiry has settled
     */
    public record AtmVol(Root root, LocalDate expiry, long dte, double vol, OptionalDouble after) {}

    /**
     * A smile made from quotes.
     *
     * @param root root of its options
     * @param expiry settlement date
     * @param strikes strikes with a quote, of use or not
     * @param fit its model and how far it is from the quotes of use
     */
    public record Fitted(Root root, LocalDate expiry, int strikes, SmileFit fit) {}

    /** Today's market and what a scenario makes of it. */
    public static TermStructure of(Market today, SpikeModel model, Shock shock) {
        var after = new ShockedMarket(today, shock, model);
        return new TermStructure(
                shock,
                today.vixSpot(),
                after.vixSpot(),
                futures(today, after),
                atm(today, model, shock, after),
                fits(today),
                SmileWarning.of(today));
    }

    private static List<Future> futures(Market today, ShockedMarket after) {
        return today.snapshot().vix().futures().stream()
                .sorted(Comparator.comparing(FutureQuote::expiry))
                .flatMap(quote -> VixFuture.settlingOn(quote.expiry()).stream())
                .filter(future -> SettlementClock.stateAt(today.asOf(), future) != TradingState.SETTLED)
                .map(future -> new Future(
                        future.expiry(),
                        SettlementClock.daysToExpiry(today.asOf(), future.expiry()),
                        today.future(future).orThrow(),
                        after.future(future).orThrow()))
                .toList();
    }

    private static List<AtmVol> atm(Market today, SpikeModel model, Shock shock, ShockedMarket after) {
        return today.snapshot().spx().expiries().stream()
                .filter(quotes -> quotes.smile().isPresent())
                .flatMap(quotes -> slice(today, quotes))
                .sorted(Comparator.comparingDouble(ExpirySlice::years))
                .map(slice -> {
                    var shocked = new ShockedSpxExpiry(slice, today, shock, shock.days(), model);
                    return new AtmVol(
                            slice.root(),
                            slice.expiry(),
                            SettlementClock.daysToExpiry(today.asOf(), slice.expiry()),
                            slice.smile().atmVol(),
                            shocked.remainingYears() == 0
                                    ? OptionalDouble.empty()
                                    : OptionalDouble.of(
                                            shocked.at(after.spxSpot()).volAt(0).at(after.effectiveVixPoints())));
                })
                .toList();
    }

    private static List<Fitted> fits(Market today) {
        Comparator<ExpiryQuotes> nearestFirst =
                Comparator.comparing(ExpiryQuotes::expiry).thenComparing(ExpiryQuotes::root);
        return Stream.concat(
                        today.snapshot().spx().expiries().stream().sorted(nearestFirst),
                        today.snapshot().vix().expiries().stream().sorted(nearestFirst))
                .flatMap(expiry -> expiry.review().stream()
                        .flatMap(review -> review.fit().stream()
                                .map(fit -> new Fitted(expiry.root(), expiry.expiry(), review.strikes(), fit))))
                .toList();
    }

    private static Stream<ExpirySlice> slice(Market today, ExpiryQuotes quotes) {
        return today.slice(quotes.root(), quotes.expiry()).value().stream();
    }

    /** Whether the scenario changes anything. */
    public boolean isShocked() {
        return !shock.isNone();
    }

    /** Second future over first, less 1, today: above 0 is contango; empty with fewer than two futures. */
    public OptionalDouble slope() {
        return futures.size() < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(futures.get(1).price() / futures.get(0).price() - 1);
    }

    /** The same futures in the scenario; empty with fewer than two that have not settled by then. */
    public OptionalDouble slopeAfter() {
        List<Future> left =
                futures.stream().filter(future -> future.dte() > shock.days()).toList();
        return left.size() < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(left.get(1).after() / left.get(0).after() - 1);
    }

    /** Spot VIX over first future, less 1, today; empty without a future. */
    public OptionalDouble basis() {
        return futures.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(vixSpot / futures.get(0).price() - 1);
    }
}
