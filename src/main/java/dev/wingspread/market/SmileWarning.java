package dev.wingspread.market;

import dev.wingspread.base.Formats;
import dev.wingspread.market.smile.SmileArbitrage;
import dev.wingspread.model.Root;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
        var warnings = new ArrayList<SmileWarning>();
        List<ExpirySlice> spx = slices(market, market.snapshot().spx().expiries());
        for (int i = 0; i < spx.size(); i++) {
            addOwn(spx.get(i), warnings);
            if (i > 0) {
                addCalendar(spx.get(i - 1), spx.get(i), warnings);
            }
        }
        slices(market, market.snapshot().vix().expiries()).forEach(slice -> addOwn(slice, warnings));
        return warnings;
    }

    private static List<ExpirySlice> slices(Market market, List<ExpiryQuotes> given) {
        return given.stream()
                .filter(quotes -> quotes.smile().isPresent())
                .flatMap(quotes -> market.slice(quotes.root(), quotes.expiry()).value().stream())
                .sorted(Comparator.comparingDouble(ExpirySlice::years))
                .toList();
    }

    private static void addOwn(ExpirySlice slice, List<SmileWarning> warnings) {
        for (SmileArbitrage.Finding finding : SmileArbitrage.ofSlice(slice.smile(), slice.years())) {
            warnings.add(
                    new SmileWarning(slice.root(), slice.expiry(), Optional.empty(), strike(slice, finding), finding));
        }
    }

    private static void addCalendar(ExpirySlice near, ExpirySlice far, List<SmileWarning> warnings) {
        if (near.years() < far.years()) {
            SmileArbitrage.between(near.smile(), near.years(), far.smile(), far.years())
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
