package dev.wingspread.market;

import dev.wingspread.base.Formats;
import dev.wingspread.market.smile.SmileArbitrage;
import dev.wingspread.market.smile.SmileArbitrage.Range;
import dev.wingspread.model.Root;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Vols of a market that contradict each other. Prices are what they are; this says which not to trust.
 *
 * @param root root of the expiry
 * @param expiry the expiry, of two the later one, whose vol is too low
 * @param earlier the earlier of two expiries
 * @param strike where it is worst, index points, by the forward of {@code expiry}
 * @param finding what contradicts
 */
public record SmileWarning(
        Root root, LocalDate expiry, Optional<LocalDate> earlier, double strike, SmileArbitrage.Finding finding) {

    private static final double PER_CENT = 100;

    /**
     * What contradicts in the smiles the market gives: each smile by itself, and SPX expiries one after the other. VIX
     * expiries have underlyings of their own and are not compared with each other, smiles between given ones have the
     * faults of their neighbours.
     *
     * @return SPX first, nearest expiry first; empty if nothing does
     */
    public static List<SmileWarning> of(Market market) {
        return of(market, slice -> Optional.of(Range.ALL));
    }

    /**
     * The same for smiles made from quotes, between the strikes that gave them a vol: beyond these a smile is carried on, and
     * that it contradicts another there says nothing of the quotes. In the money nearly every strike has both sides, so that
     * these tell nothing where nobody bids for the option out of the money. Of two expiries one has to have quotes.
     */
    public static List<SmileWarning> withinQuotes(Market market) {
        var ranges = new HashMap<ExpiryKey, Range>();
        Stream.concat(market.snapshot().spx().expiries().stream(), market.snapshot().vix().expiries().stream())
                .forEach(quotes -> market.slice(quotes.root(), quotes.expiry())
                        .value()
                        .flatMap(slice -> quotedRange(quotes, slice))
                        .ifPresent(range -> ranges.put(new ExpiryKey(quotes.root(), quotes.expiry()), range)));
        return of(market, slice -> Optional.ofNullable(ranges.get(new ExpiryKey(slice.root(), slice.expiry()))));
    }

    /** Each strike is judged by its out-of-the-money option, by the other one where that alone is quoted. */
    private static Optional<Range> quotedRange(ExpiryQuotes quotes, ExpirySlice slice) {
        Set<Double> outOfTheMoney = quotes.quotes().stream()
                .filter(quote -> isOutOfTheMoney(quote, slice))
                .map(OptionQuote::strike)
                .collect(Collectors.toSet());
        DoubleSummaryStatistics strikes = quotes.quotes().stream()
                .filter(quote -> isOutOfTheMoney(quote, slice) || !outOfTheMoney.contains(quote.strike()))
                .filter(OptionQuote::isTwoSided)
                .mapToDouble(OptionQuote::strike)
                .summaryStatistics();
        return strikes.getCount() == 0
                ? Optional.empty()
                : Optional.of(new Range(
                        StrictMath.log(strikes.getMin() / slice.forward()),
                        StrictMath.log(strikes.getMax() / slice.forward())));
    }

    private static boolean isOutOfTheMoney(OptionQuote quote, ExpirySlice slice) {
        return quote.type().isCall() == (quote.strike() >= slice.forward());
    }

    private static List<SmileWarning> of(Market market, Function<ExpirySlice, Optional<Range>> rangeOf) {
        var warnings = new ArrayList<SmileWarning>();
        List<ExpirySlice> spx = slices(market, market.snapshot().spx().expiries());
        for (int i = 0; i < spx.size(); i++) {
            addOwn(spx.get(i), rangeOf.apply(spx.get(i)), warnings);
            if (i > 0) {
                Optional<Range> near = rangeOf.apply(spx.get(i - 1));
                Optional<Range> far = rangeOf.apply(spx.get(i));
                if (near.isPresent() || far.isPresent()) {
                    Range both = near.orElse(Range.ALL).and(far.orElse(Range.ALL));
                    addCalendar(spx.get(i - 1), spx.get(i), both, warnings);
                }
            }
        }
        slices(market, market.snapshot().vix().expiries())
                .forEach(slice -> addOwn(slice, rangeOf.apply(slice), warnings));
        return warnings;
    }

    private static List<ExpirySlice> slices(Market market, List<ExpiryQuotes> given) {
        return given.stream()
                .filter(quotes -> quotes.smile().isPresent())
                .flatMap(quotes -> market.slice(quotes.root(), quotes.expiry()).value().stream())
                .sorted(Comparator.comparingDouble(ExpirySlice::years))
                .toList();
    }

    private static void addOwn(ExpirySlice slice, Optional<Range> range, List<SmileWarning> warnings) {
        List<SmileArbitrage.Finding> findings = range.map(
                        within -> SmileArbitrage.ofSlice(slice.smile(), slice.years(), within))
                .orElse(List.of());
        for (SmileArbitrage.Finding finding : findings) {
            warnings.add(
                    new SmileWarning(slice.root(), slice.expiry(), Optional.empty(), strike(slice, finding), finding));
        }
    }

    private static void addCalendar(ExpirySlice near, ExpirySlice far, Range range, List<SmileWarning> warnings) {
        if (near.years() < far.years()) {
            SmileArbitrage.between(near.smile(), near.years(), far.smile(), far.years(), range)
                    .ifPresent(finding -> warnings.add(new SmileWarning(
                            far.root(), far.expiry(), Optional.of(near.expiry()), strike(far, finding), finding)));
        }
    }

    private static double strike(ExpirySlice slice, SmileArbitrage.Finding finding) {
        return slice.forward() * Math.exp(finding.k());
    }

    /** The warning in a sentence. */
    public String text() {
        String where = root + " " + expiry + " near " + Formats.level(strike) + ": ";
        return switch (finding.kind()) {
            case BUTTERFLY ->
                where + "butterfly arbitrage, the smile is so bent that a settlement there has a negative probability";
            case WING ->
                where + "the wing is too steep, total variance changes by " + Formats.ratio(Math.abs(finding.size()))
                        + " per unit of log-strike, at most 2.00";
            case CALENDAR ->
                where + "calendar arbitrage against "
                        + earlier.map(LocalDate::toString).orElse("") + ", the later vol is "
                        + Formats.ratio(finding.size() * PER_CENT) + " points too low";
        };
    }
}
