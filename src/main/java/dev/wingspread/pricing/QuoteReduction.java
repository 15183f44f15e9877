package dev.wingspread.pricing;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Formats;
import dev.wingspread.base.Loaded;
import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.FutureQuote;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.market.VixCurve;
import dev.wingspread.market.smile.SmileSpec;
import dev.wingspread.model.Root;
import dev.wingspread.model.SettlementClock;
import dev.wingspread.model.Underlying;
import dev.wingspread.pricing.fit.FittedSmile;
import dev.wingspread.pricing.fit.SmileFitting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/**
 * Turns option quotes into forwards and smiles: a forward from put-call parity where none is given, implied vols of the
 * out-of-the-money mids, and a smile fitted to them. Quotes win over a smile given beside them; the smile remains where no
 * quote gives a vol. The quotes stay beside the smile: they are what trades are done at.
 */
public final class QuoteReduction {

    /** A whole chain has odd quotes in most expiries; beyond so many remarks they are counted, not listed. */
    private static final int MOST_MINOR = 6;

    /** Share of the forward that quotes may leave open: those of closing chains of 2011 leave 0.1 to 0.6 % open, today's less. */
    private static final double UNCERTAIN_PARITY = 0.01;

    /** Share of spot that index and options may differ by, and by how much more a year for rates and yields unlike those given. */
    private static final double PARITY_OFF_SPOT = 0.01;

    private static final double CARRY_OPEN = 0.05;

    private final MarketSnapshot snapshot;
    private final double rate;
    private final List<Failure> warnings = new ArrayList<>();

    /** Remarks about expiries of which nearly all quotes serve, and their names. */
    private final List<Failure> minor = new ArrayList<>();

    private final Set<String> mostlyUsable = new LinkedHashSet<>();

    private QuoteReduction(MarketSnapshot snapshot) {
        this.snapshot = snapshot;
        this.rate = snapshot.rate().orElse(MarketSnapshot.DEFAULT_RATE);
    }

    /**
     * The market with every quoted expiry reduced, and with what became of its quotes.
     *
     * <p>The forward of an SPX expiry is the one given, else that of put-call parity, else spot carried by rate and yield;
     * of a VIX expiry the future, else parity, else a line between the neighbouring forwards. Smiles are those of
     * {@link SmileFitting}. The result depends on the quotes alone, to the last bit, in whatever order they are given.
     *
     * @param snapshot a market as it is written
     * @return the market; warnings say which quotes were of no use, in sum where they are few in many expiries, which smiles fit poorly and which contradict each other.
     *     Never a fault
     */
    public static Loaded<MarketSnapshot> reduce(MarketSnapshot snapshot) {
        var reduction = new QuoteReduction(snapshot);
        MarketSnapshot reduced = snapshot.withExpiries(
                snapshot.spx().expiries().stream().map(reduction::reduced).toList(),
                snapshot.vix().expiries().stream().map(reduction::reduced).toList());
        reduction.addMinor();
        reduction.warnings.addAll(FittedArbitrage.warnings(reduced));
        return Loaded.of(reduced, reduction.warnings);
    }

    private ExpiryQuotes reduced(ExpiryQuotes expiry) {
        double years = years(expiry.root(), expiry.expiry());
        if (expiry.quotes().isEmpty() || years == 0) {
            return expiry;
        }
        OptionalDouble parity = ParityForward.of(expiry.quotes(), growth(years));
        OptionalDouble known = knownForward(expiry);
        OptionalDouble forward = known.isPresent() ? known : parity;
        OptionalDouble level = forward.isPresent() ? forward : carriedForward(expiry, years);
        if (level.isEmpty()) {
            warn(
                    expiry,
                    "has neither a future nor a call and put of one strike to take a forward from",
                    "add its future");
            return expiry;
        }
        if (expiry.root().underlying() == Underlying.SPX && known.isEmpty() && parity.isPresent()) {
            doubt(expiry, parity.getAsDouble(), years);
        }
        var quotes = new ReviewedQuotes(expiry, level.getAsDouble(), years, 1 / growth(years));
        remark(expiry, quotes);
        if (quotes.vols().isEmpty()) {
            warn(expiry, "has no quote that gives a vol", "check its bids and asks");
            return reviewed(expiry, forward, expiry.smile(), quotes, parity, Optional.empty());
        }
        FittedSmile fitted = SmileFitting.fit(expiry.root().underlying(), years, quotes.vols());
        // A shape somebody has given knows more than one vol far from the money.
        boolean isGivenBetter =
                fitted.spec() instanceof SmileSpec.Flat && expiry.smile().isPresent();
        if (isGivenBetter) {
            warn(expiry, "has no usable quote near the money: the smile given beside the quotes is taken", "");
            return reviewed(expiry, forward, expiry.smile(), quotes, parity, Optional.empty());
        }
        fitted.remarks().forEach(remark -> warn(expiry, remark, ""));
        return reviewed(expiry, forward, Optional.of(fitted.spec()), quotes, parity, Optional.of(fitted));
    }

    private static ExpiryQuotes reviewed(
            ExpiryQuotes expiry,
            OptionalDouble forward,
            Optional<SmileSpec> smile,
            ReviewedQuotes quotes,
            OptionalDouble parity,
            Optional<FittedSmile> fitted) {
        return new ExpiryQuotes(
                expiry.root(),
                expiry.expiry(),
                forward,
                smile,
                expiry.quotes(),
                expiry.asOf(),
                Optional.of(quotes.review(parity, fitted.map(FittedSmile::quality))));
    }

    private double years(Root root, LocalDate expiry) {
        return SettlementClock.years(snapshot.asOf(), SettlementClock.settlement(root, expiry));
    }

    private double growth(double years) {
        return StrictMath.exp(rate * years);
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

    /** Without one of its own: spot carried on for SPX, a line between the neighbours for VIX. */
    private OptionalDouble carriedForward(ExpiryQuotes expiry, double years) {
        return expiry.root().underlying() == Underlying.VIX
                ? vixCurve().forward(years)
                : OptionalDouble.of(carriedSpot(years));
    }

    private double carriedSpot(double years) {
        double yield = snapshot.dividendYield().orElse(MarketSnapshot.DEFAULT_DIVIDEND_YIELD);
        return snapshot.spx().spot() * StrictMath.exp((rate - yield) * years);
    }

    /** A forward from few or wide quotes, or from another time than spot, shifts every strike of the smile: that is told. */
    private void doubt(ExpiryQuotes expiry, double parity, double years) {
        double open = ParityForward.uncertainty(expiry.quotes(), growth(years));
        if (open > UNCERTAIN_PARITY * parity) {
            warn(
                    expiry,
                    "has a forward of " + Formats.points(parity)
                            + " from put-call parity that its wide quotes leave open by " + Formats.points(open)
                            + " points on each side",
                    "give its forward");
        }
        double carried = carriedSpot(years);
        if (Math.abs(parity - carried) > (PARITY_OFF_SPOT + CARRY_OPEN * years) * carried) {
            warn(
                    expiry,
                    "has a forward of " + Formats.points(parity) + " from put-call parity, far from the "
                            + Formats.points(carried) + " of spot carried by rate and dividend yield",
                    "check whether its quotes and spot are of one time, and the rate");
        }
    }

    /** The curve the market will price from: futures, and parity where there is none. */
    private VixCurve vixCurve() {
        var pillars = new TreeMap<Double, Double>();
        for (ExpiryQuotes expiry : snapshot.vix().expiries()) {
            double years = years(Root.VIX, expiry.expiry());
            OptionalDouble forward = ParityForward.of(expiry.quotes(), growth(years));
            if (years > 0 && forward.isPresent()) {
                pillars.put(years, forward.getAsDouble());
            }
        }
        for (FutureQuote future : snapshot.vix().futures()) {
            double years = years(Root.VIX, future.expiry());
            if (years > 0) {
                pillars.put(years, future.price());
            }
        }
        return new VixCurve(snapshot.vix().spot(), pillars);
    }

    private void remark(ExpiryQuotes expiry, ReviewedQuotes quotes) {
        for (String remark : quotes.remarks()) {
            if (quotes.isMostlyUsable()) {
                minor.add(warning(expiry, remark, ""));
                mostlyUsable.add(expiry.root() + " " + expiry.expiry());
            } else {
                warn(expiry, remark, "");
            }
        }
    }

    private void addMinor() {
        if (minor.size() <= MOST_MINOR) {
            warnings.addAll(minor);
        } else {
            warnings.add(Failure.of(
                    FailureReason.ASSUMED,
                    mostlyUsable.size()
                            + " expiries have a few quotes that are crossed, one-sided, without a bid between "
                            + "others or at a price that no vol explains, at most one strike in ten; they are not used",
                    ""));
        }
    }

    private void warn(ExpiryQuotes expiry, String message, String cure) {
        warnings.add(warning(expiry, message, cure));
    }

    private static Failure warning(ExpiryQuotes expiry, String message, String cure) {
        return Failure.of(FailureReason.ASSUMED, expiry.root() + " " + expiry.expiry() + " " + message, cure);
    }
}
