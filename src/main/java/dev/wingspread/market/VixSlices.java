package dev.wingspread.market;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.market.smile.SmileSpec;
import dev.wingspread.market.smile.Smiles;
import dev.wingspread.model.Root;
import dev.wingspread.model.SettlementClock;
import dev.wingspread.model.Underlying;
import dev.wingspread.model.settings.Settings;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** VIX expiries: forward from the future of the expiry, smile of the expiry or estimated from VVIX. */
final class VixSlices {

    /** Share of VVIX that the ATM vol of a VIX option is, the rest being its call wing. */
    private static final double VVIX_TO_ATM = 0.85;

    private static final double REFERENCE_DAYS = 30;
    private static final double LEAST_DAYS = 7;
    private static final double TENOR_EXPONENT = 0.30;
    private static final double PER_CENT = 100;

    private final MarketSnapshot snapshot;
    private final VixCurve curve;
    private final Settings settings;
    private final Map<LocalDate, Double> futures = new HashMap<>();
    private final Map<LocalDate, ExpiryQuotes> expiries = new HashMap<>();

    VixSlices(MarketSnapshot snapshot, VixCurve curve, Settings settings) {
        this.snapshot = snapshot;
        this.curve = curve;
        this.settings = settings;
        snapshot.vix().futures().forEach(future -> futures.put(future.expiry(), future.price()));
        snapshot.vix().expiries().forEach(quotes -> expiries.put(quotes.expiry(), quotes));
    }

    /** A VIX forward and how it was obtained. */
    record Forward(double level, Set<InputFlag> flags) {}

    Loaded<ExpirySlice> slice(Root root, LocalDate expiry, double years) {
        return forward(expiry, years)
                .then(forward -> smile(root, expiry).map(spec -> {
                    var flags = EnumSet.noneOf(InputFlag.class);
                    flags.addAll(forward.flags());
                    if (ownSmile(expiry).isEmpty()) {
                        flags.add(InputFlag.ESTIMATED_VOL);
                    }
                    double rate = snapshot.rate().orElse(MarketSnapshot.DEFAULT_RATE);
                    var smile = Smiles.of(spec, Underlying.VIX, years, forward.level(), settings);
                    return new ExpirySlice(
                            root, expiry, years, forward.level(), forward.level(), rate, rate, smile, flags);
                }));
    }

    /** The future of the expiry, else its parity forward, else linear between the neighbouring forwards. */
    Loaded<Forward> forward(LocalDate expiry, double years) {
        Double future = futures.get(expiry);
        if (future != null) {
            return Loaded.of(new Forward(future, Set.of()));
        }
        ExpiryQuotes quotes = expiries.get(expiry);
        if (quotes != null && quotes.forward().isPresent()) {
            return Loaded.of(new Forward(quotes.forward().getAsDouble(), Set.of(InputFlag.PARITY_FORWARD)));
        }
        OptionalDouble between = curve.forward(years);
        if (between.isPresent()) {
            return Loaded.of(new Forward(between.getAsDouble(), Set.of(InputFlag.INTERPOLATED_FORWARD)));
        }
        return Loaded.failed(Failure.of(
                FailureReason.UNPRICEABLE,
                "no VIX future settles on " + expiry + " and none lies on both sides of it",
                "add the future under vix.futures of the market file"));
    }

    private Optional<SmileSpec> ownSmile(LocalDate expiry) {
        return Optional.ofNullable(expiries.get(expiry)).flatMap(ExpiryQuotes::smile);
    }

    private Loaded<SmileSpec> smile(Root root, LocalDate expiry) {
        Optional<SmileSpec> own = ownSmile(expiry);
        if (own.isPresent()) {
            return Loaded.of(own.get());
        }
        if (snapshot.vix().vvix().isEmpty()) {
            return Loaded.failed(Failure.of(
                    FailureReason.UNPRICEABLE,
                    "the market has neither a smile for " + root + " " + expiry + " nor VVIX to estimate one from",
                    "add the expiry under vix.expiries, or vix.vvix"));
        }
        double days = Math.max((double) SettlementClock.daysToExpiry(snapshot.asOf(), expiry), LEAST_DAYS);
        double atmVol = VVIX_TO_ATM
                * snapshot.vix().vvix().getAsDouble()
                / PER_CENT
                * Math.pow(REFERENCE_DAYS / days, TENOR_EXPONENT);
        return Loaded.of(new SmileSpec.Ssvi(atmVol, OptionalDouble.empty(), OptionalDouble.empty()));
    }
}
