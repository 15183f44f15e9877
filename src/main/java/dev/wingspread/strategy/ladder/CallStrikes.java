package dev.wingspread.strategy.ladder;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Formats;
import dev.wingspread.base.Loaded;
import dev.wingspread.market.ExpirySlice;
import dev.wingspread.market.Market;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Root;
import dev.wingspread.model.VixOption;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.pricing.LegPricer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Chooses the strike of a monthly VIX call to buy. */
public final class CallStrikes {

    /** Cboe's strike intervals: half points below 15, points up to 200, five points above. */
    private static final double HALF_POINTS_BELOW = 15;

    private static final double POINTS_UP_TO = 200;
    private static final double HIGHEST = 1000;

    /** Two deltas that differ by less are equally near. */
    private static final double SAME_DELTA = 1e-12;

    private static final NavigableSet<Double> RULE_GRID = ruleGrid();

    private CallStrikes() {}

    /** The call that the settings' strike rule chooses for an expiry, or why there is none. */
    public static Loaded<VixOption> byRule(Market market, LocalDate expiry, Settings settings) {
        return settings.is(Setting.LADDER_STRIKE_RULE, "BY_MONEYNESS")
                ? byMoneyness(market, expiry, settings.number(Setting.LADDER_MONEYNESS))
                : byDelta(market, expiry, settings.number(Setting.LADDER_DELTA));
    }

    /**
     * The call whose delta is nearest to one asked for; of two equally near ones the higher strike.
     *
     * @param delta discounted Black-76 delta to the VIX future of the expiry, 0 to 1
     * @return the call, or why the expiry cannot be priced
     */
    public static Loaded<VixOption> byDelta(Market market, LocalDate expiry, double delta) {
        return market.slice(Root.VIX, expiry).map(slice -> {
            VixOption best = call(expiry, grid(market, expiry).first());
            double least = Double.POSITIVE_INFINITY;
            for (double strike : grid(market, expiry)) {
                VixOption call = call(expiry, strike);
                double distance = Math.abs(delta(call, slice) - delta);
                if (distance <= least + SAME_DELTA) {
                    best = call;
                    least = Math.min(distance, least);
                }
            }
            return best;
        });
    }

    /**
     * The call with the lowest strike at or above a multiple of the VIX future.
     *
     * @param multiple strike over future, above 0
     * @return the call, or why the expiry cannot be priced or no such strike is listed
     */
    public static Loaded<VixOption> byMoneyness(Market market, LocalDate expiry, double multiple) {
        return market.slice(Root.VIX, expiry).then(slice -> atOrAbove(market, expiry, multiple * slice.forward()));
    }

    /** The call with the lowest strike at or above a level in points, or why there is none. */
    static Loaded<VixOption> atOrAbove(Market market, LocalDate expiry, double level) {
        Double strike = grid(market, expiry).ceiling(level);
        return strike == null
                ? Loaded.failed(Failure.of(
                        FailureReason.MISSING,
                        "no VIX call of " + expiry + " is listed at or above " + Formats.points(level),
                        "add its quotes, or choose the strike by delta"))
                : Loaded.of(call(expiry, strike));
    }

    /**
     * Strikes of an expiry's calls: those the market quotes; without quotes all that Cboe's intervals allow.
     *
     * @return strikes in points, ascending, at least one
     */
    public static NavigableSet<Double> grid(Market market, LocalDate expiry) {
        var quoted = new TreeSet<Double>();
        market.snapshot().vix().expiries().stream()
                .filter(quotes -> quotes.root() == Root.VIX && quotes.expiry().equals(expiry))
                .flatMap(quotes -> quotes.quotes().stream())
                .filter(quote -> quote.type() == OptionType.CALL)
                .forEach(quote -> quoted.add(quote.strike()));
        return quoted.isEmpty() ? RULE_GRID : quoted;
    }

    /** The monthly call of an expiry and strike. */
    public static VixOption call(LocalDate expiry, double strike) {
        return new VixOption(Root.VIX, expiry, OptionType.CALL, strike);
    }

    private static double delta(VixOption call, ExpirySlice slice) {
        return LegPricer.greeks(call, slice.inputs(call.strike())).delta();
    }

    private static NavigableSet<Double> ruleGrid() {
        List<Double> strikes = new ArrayList<>();
        double strike = 0.5;
        while (strike <= HIGHEST) {
            strikes.add(strike);
            strike += strike < HALF_POINTS_BELOW ? 0.5 : strike < POINTS_UP_TO ? 1 : 5;
        }
        return Collections.unmodifiableNavigableSet(new TreeSet<>(strikes));
    }
}
