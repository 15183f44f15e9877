package dev.wingspread.market;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.market.smile.Smile;
import dev.wingspread.market.smile.Smiles;
import dev.wingspread.model.Root;
import dev.wingspread.model.Underlying;
import dev.wingspread.model.settings.Settings;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/**
 * SPX expiries: the given ones, and between them smiles linear in total variance at fixed log-moneyness. Before the first
 * and after the last the vol of that expiry is kept.
 */
final class SpxSlices {

    private final double spot;
    private final double rate;
    private final double dividendYield;
    private final NavigableMap<Double, ExpirySlice> given = new TreeMap<>();
    private final Map<ExpiryKey, OptionalDouble> forwards = new HashMap<>();

    SpxSlices(MarketSnapshot snapshot, Settings settings) {
        spot = snapshot.spx().spot();
        rate = snapshot.rate().orElse(MarketSnapshot.DEFAULT_RATE);
        dividendYield = snapshot.dividendYield().orElse(MarketSnapshot.DEFAULT_DIVIDEND_YIELD);
        for (ExpiryQuotes quotes : snapshot.spx().expiries()) {
            double years = Market.years(snapshot.asOf(), quotes.root(), quotes.expiry());
            forwards.put(new ExpiryKey(quotes.root(), quotes.expiry()), quotes.forward());
            if (years > 0 && quotes.smile().isPresent()) {
                double forward = quotes.forward().orElse(forward(years));
                Smile smile = Smiles.of(quotes.smile().get(), Underlying.SPX, years, forward, settings);
                given.put(years, slice(quotes.root(), quotes.expiry(), years, quotes.forward(), smile, Set.of()));
            }
        }
    }

    Loaded<ExpirySlice> slice(Root root, LocalDate expiry, double years) {
        ExpirySlice exact = given.get(years);
        if (exact != null && exact.root() == root && exact.expiry().equals(expiry)) {
            return Loaded.of(exact);
        }
        Optional<Smile> smile = smileAt(years);
        if (smile.isEmpty()) {
            return Loaded.failed(Failure.of(
                    FailureReason.UNPRICEABLE,
                    "the market has no SPX smile to price " + root + " " + expiry + " from",
                    "add the expiry under spx.expiries of the market file"));
        }
        // An expiry whose quotes give a forward but no vol keeps that forward.
        OptionalDouble forward = forwards.getOrDefault(new ExpiryKey(root, expiry), OptionalDouble.empty());
        return Loaded.of(slice(root, expiry, years, forward, smile.get(), Set.of(InputFlag.INTERPOLATED_SMILE)));
    }

    private Optional<Smile> smileAt(double years) {
        Map.Entry<Double, ExpirySlice> before = given.floorEntry(years);
        Map.Entry<Double, ExpirySlice> after = given.ceilingEntry(years);
        if (before == null || after == null) {
            return Optional.ofNullable(before == null ? after : before)
                    .map(entry -> entry.getValue().smile());
        }
        if (before.getKey().equals(after.getKey())) {
            return Optional.of(before.getValue().smile());
        }
        return Optional.of(Smiles.between(
                before.getValue().smile(), before.getKey(), after.getValue().smile(), after.getKey(), years));
    }

    /** The slice, its yield backed out of a given forward so that spot Greeks stay consistent with it. */
    private ExpirySlice slice(
            Root root, LocalDate expiry, double years, OptionalDouble forward, Smile smile, Set<InputFlag> flags) {
        double level = forward.orElse(forward(years));
        double yield = forward.isPresent() ? rate - Math.log(level / spot) / years : dividendYield;
        return new ExpirySlice(root, expiry, years, spot, level, rate, yield, smile, flags);
    }

    private double forward(double years) {
        return spot * StrictMath.exp((rate - dividendYield) * years);
    }
}
