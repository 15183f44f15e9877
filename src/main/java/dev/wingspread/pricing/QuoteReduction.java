package dev.wingspread.pricing;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.FutureQuote;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.market.OptionQuote;
import dev.wingspread.market.smile.SmileSpec;
import dev.wingspread.market.smile.SmileSpec.StrikeVol;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.SettlementClock;
import dev.wingspread.model.Underlying;
import dev.wingspread.pricing.kernel.ImpliedVol;
import dev.wingspread.pricing.kernel.ImpliedVolKernel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Turns option quotes into forwards and smiles: a forward from put-call parity where none is given, implied vols of the
 * out-of-the-money mids, and a table of them. Quotes win over a smile given beside them; the smile remains where no quote
 * gives a vol. Quotes that gave a smile stay beside it: they are what trades are done at.
 */
public final class QuoteReduction {

    /** Price steps of option quotes in points, by which uncertain vols are told: below and from {@link #STEP_CHANGE} on. */
    private static final double SPX_TICK = 0.05;

    private static final double SPX_WIDE_TICK = 0.10;
    private static final double VIX_TICK = 0.01;
    private static final double VIX_WIDE_TICK = 0.05;
    private static final double STEP_CHANGE = 3;

    private final MarketSnapshot snapshot;
    private final double rate;
    private final List<Failure> warnings = new ArrayList<>();

    private QuoteReduction(MarketSnapshot snapshot) {
        this.snapshot = snapshot;
        this.rate = snapshot.rate().orElse(MarketSnapshot.DEFAULT_RATE);
    }

    /** The market with every quoted expiry reduced; warnings say which quotes were of no use. Never a fault. */
    public static Loaded<MarketSnapshot> reduce(MarketSnapshot snapshot) {
        var reduction = new QuoteReduction(snapshot);
        MarketSnapshot reduced = snapshot.withExpiries(
                snapshot.spx().expiries().stream().map(reduction::reduced).toList(),
                snapshot.vix().expiries().stream().map(reduction::reduced).toList());
        return Loaded.of(reduced, reduction.warnings);
    }

    private ExpiryQuotes reduced(ExpiryQuotes expiry) {
        double years =
                SettlementClock.years(snapshot.asOf(), SettlementClock.settlement(expiry.root(), expiry.expiry()));
        if (expiry.quotes().isEmpty() || years == 0) {
            return expiry;
        }
        double growth = Math.exp(rate * years);
        OptionalDouble parity = ParityForward.of(expiry.quotes(), growth);
        OptionalDouble known = knownForward(expiry);
        OptionalDouble forward = known.isPresent() ? known : parity;
        double level = forward.orElse(carriedSpot(years));
        if (expiry.root().underlying() == Underlying.VIX && forward.isEmpty()) {
            warn(
                    expiry,
                    "has neither a future nor a call and put of one strike to take a forward from",
                    "add its future");
            return expiry;
        }
        warnOfUnusedInTheMoney(expiry, level);
        List<StrikeVol> vols = vols(expiry, level, years, 1 / growth);
        if (vols.isEmpty()) {
            warn(expiry, "has no quote that gives a vol", "check its bids and asks");
            return new ExpiryQuotes(expiry.root(), expiry.expiry(), forward, expiry.smile(), List.of());
        }
        SmileSpec table = new SmileSpec.Table(atmVol(vols, level), vols);
        return new ExpiryQuotes(expiry.root(), expiry.expiry(), forward, Optional.of(table), expiry.quotes());
    }

    /** The forward typed in, or the future of the expiry. */
    private OptionalDouble knownForward(ExpiryQuotes expiry) {
        if (expiry.root().underlying() == Underlying.SPX) {
            return expiry.forward();
        }
        return snapshot.vix().futures().stream()
                .filter(future -> future.expiry().equals(expiry.expiry()))
                .mapToDouble(FutureQuote::price)
                .findFirst();
    }

    private double carriedSpot(double years) {
        double yield = snapshot.dividendYield().orElse(MarketSnapshot.DEFAULT_DIVIDEND_YIELD);
        return snapshot.spx().spot() * Math.exp((rate - yield) * years);
    }

    /** A vol for each strike that has a two-sided quote, of its out-of-the-money option where that is quoted. */
    private List<StrikeVol> vols(ExpiryQuotes expiry, double forward, double years, double discount) {
        var vols = new ArrayList<StrikeVol>();
        int useless = 0;
        int uncertain = 0;
        for (List<OptionQuote> quotes : byStrike(expiry, forward).values()) {
            Optional<ImpliedVol> vol = quotes.stream()
                    .filter(OptionQuote::isTwoSided)
                    .findFirst()
                    .map(quote -> vol(expiry, quote, forward, years, discount))
                    .filter(ImpliedVol::hasVol);
            vol.ifPresent(found -> vols.add(new StrikeVol(quotes.get(0).strike(), found.vol())));
            useless += vol.isEmpty() ? 1 : 0;
            uncertain += vol.isPresent() && vol.get().status() == ImpliedVol.Status.UNRELIABLE ? 1 : 0;
        }
        if (useless > 0) {
            warn(expiry, "has " + useless + " of " + (useless + vols.size()) + " strikes without a usable quote", "");
        }
        if (uncertain > 0) {
            warn(expiry, "has " + uncertain + " vols that half a tick would move by more than 5 points", "");
        }
        return vols;
    }

    /** Quotes by strike, rising, the out-of-the-money option of a strike first. */
    private static Map<Double, List<OptionQuote>> byStrike(ExpiryQuotes expiry, double forward) {
        return expiry.quotes().stream()
                .sorted(Comparator.comparing(quote -> !isOutOfTheMoney(quote, forward)))
                .collect(Collectors.groupingBy(OptionQuote::strike, TreeMap::new, Collectors.toList()));
    }

    private static ImpliedVol vol(
            ExpiryQuotes expiry, OptionQuote quote, double forward, double years, double discount) {
        double mid = quote.mid().orElseThrow();
        boolean isSpx = expiry.root().underlying() == Underlying.SPX;
        double tick = mid < STEP_CHANGE ? (isSpx ? SPX_TICK : VIX_TICK) : (isSpx ? SPX_WIDE_TICK : VIX_WIDE_TICK);
        return ImpliedVolKernel.impliedVol(
                mid, forward, quote.strike(), years, discount, quote.type().isCall(), tick);
    }

    /** In the money a quote serves parity only, for which it needs both sides. */
    private void warnOfUnusedInTheMoney(ExpiryQuotes expiry, double forward) {
        // Strikes without any usable quote are told of with the vols.
        Set<Double> usable = expiry.quotes().stream()
                .filter(OptionQuote::isTwoSided)
                .map(OptionQuote::strike)
                .collect(Collectors.toSet());
        long unused = expiry.quotes().stream()
                .filter(quote -> !isOutOfTheMoney(quote, forward) && !quote.isTwoSided())
                .filter(quote -> usable.contains(quote.strike()))
                .count();
        if (unused > 0) {
            warn(
                    expiry,
                    "has " + unused
                            + " in-the-money quotes that are crossed, one-sided or without a bid; they are not used",
                    "");
        }
    }

    private static boolean isOutOfTheMoney(OptionQuote quote, double forward) {
        return (quote.type() == OptionType.PUT) == (quote.strike() < forward);
    }

    /** Linear in log-moneyness at the forward; the nearest vol where the forward lies outside the strikes. */
    private static double atmVol(List<StrikeVol> vols, double forward) {
        StrikeVol below = vols.get(0);
        for (StrikeVol vol : vols) {
            if (vol.strike() >= forward) {
                double width = Math.log(vol.strike() / below.strike());
                double weight = width > 0 ? Math.log(forward / below.strike()) / width : 0;
                return weight > 0 ? below.vol() + (vol.vol() - below.vol()) * weight : vol.vol();
            }
            below = vol;
        }
        return below.vol();
    }

    private void warn(ExpiryQuotes expiry, String message, String cure) {
        warnings.add(Failure.of(FailureReason.ASSUMED, expiry.root() + " " + expiry.expiry() + " " + message, cure));
    }
}
