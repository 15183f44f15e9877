package dev.wingspread.market;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.model.OptionContract;
import dev.wingspread.model.Root;
import dev.wingspread.model.SettlementClock;
import dev.wingspread.model.Underlying;
import dev.wingspread.model.VixFuture;
import dev.wingspread.model.settings.Settings;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Today's market: a snapshot turned into forwards, the VIX curve and smiles.
 *
 * <p>SPX options are priced off the SPX forward of their expiry, VIX options off the VIX future of theirs. The snapshot's
 * quotes must have been reduced to forwards and smiles before; no value is taken from quotes still in it.
 */
public final class Market implements MarketView {

    private final MarketSnapshot snapshot;
    private final VixCurve vixCurve;
    private final SpxSlices spxSlices;
    private final VixSlices vixSlices;
    private final Map<ExpiryKey, Loaded<ExpirySlice>> slices = new ConcurrentHashMap<>();

    private Market(MarketSnapshot snapshot, Settings settings) {
        this.snapshot = snapshot;
        this.vixCurve = new VixCurve(snapshot.vix().spot(), pillars(snapshot));
        this.spxSlices = new SpxSlices(snapshot, settings);
        this.vixSlices = new VixSlices(snapshot, vixCurve, settings);
    }

    /** The market of a snapshot under the settings' default smile shapes. */
    public static Market of(MarketSnapshot snapshot, Settings settings) {
        return new Market(snapshot, settings);
    }

    /** Forwards by years to settlement: the futures, and parity forwards where no future is quoted. */
    private static Map<Double, Double> pillars(MarketSnapshot snapshot) {
        var pillars = new TreeMap<Double, Double>();
        for (ExpiryQuotes quotes : snapshot.vix().expiries()) {
            double years = years(snapshot.asOf(), Root.VIX, quotes.expiry());
            if (quotes.forward().isPresent() && years > 0) {
                pillars.put(years, quotes.forward().getAsDouble());
            }
        }
        for (FutureQuote future : snapshot.vix().futures()) {
            double years = years(snapshot.asOf(), Root.VIX, future.expiry());
            if (years > 0) {
                pillars.put(years, future.price());
            }
        }
        return pillars;
    }

    static double years(LocalDateTime asOf, Root root, LocalDate expiry) {
        return SettlementClock.years(asOf, SettlementClock.settlement(root, expiry));
    }

    public MarketSnapshot snapshot() {
        return snapshot;
    }

    public LocalDateTime asOf() {
        return snapshot.asOf();
    }

    @Override
    public double spxSpot() {
        return snapshot.spx().spot();
    }

    @Override
    public double vixSpot() {
        return snapshot.vix().spot();
    }

    /** Continuously compounded rate, decimal a year. */
    public double rate() {
        return snapshot.rate().orElse(MarketSnapshot.DEFAULT_RATE);
    }

    /** Continuous dividend yield, decimal a year. */
    public double dividendYield() {
        return snapshot.dividendYield().orElse(MarketSnapshot.DEFAULT_DIVIDEND_YIELD);
    }

    public VixCurve vixCurve() {
        return vixCurve;
    }

    /** The market of one option expiry, or the reason why options of it cannot be priced. */
    public Loaded<ExpirySlice> slice(Root root, LocalDate expiry) {
        return slices.computeIfAbsent(new ExpiryKey(root, expiry), key -> build(key.root(), key.date()));
    }

    private Loaded<ExpirySlice> build(Root root, LocalDate expiry) {
        double years = years(asOf(), root, expiry);
        if (years == 0) {
            return Loaded.failed(Failure.of(
                    FailureReason.UNPRICEABLE,
                    root + " options of " + expiry + " have settled before " + asOf(),
                    "take them out of the book"));
        }
        return root.underlying() == Underlying.SPX
                ? spxSlices.slice(root, expiry, years)
                : vixSlices.slice(root, expiry, years);
    }

    @Override
    public Loaded<PricingInputs> inputs(OptionContract option) {
        return slice(option.root(), option.expiry()).map(slice -> slice.inputs(option.strike()));
    }

    @Override
    public Loaded<Double> future(VixFuture future) {
        return vixSlices
                .forward(future.expiry(), years(asOf(), Root.VIX, future.expiry()))
                .map(VixSlices.Forward::level);
    }

    /** How the future's level was obtained, empty where the snapshot gives it. */
    public Set<InputFlag> futureFlags(VixFuture future) {
        return vixSlices
                .forward(future.expiry(), years(asOf(), Root.VIX, future.expiry()))
                .map(VixSlices.Forward::flags)
                .value()
                .orElse(Set.of());
    }
}
