package dev.wingspread.strategy.roll;

import dev.wingspread.base.Formats;
import dev.wingspread.base.Loaded;
import dev.wingspread.market.Market;
import dev.wingspread.model.VixOption;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.strategy.Dealing;
import dev.wingspread.strategy.ladder.CallStrikes;
import java.time.LocalDate;
import java.util.List;

/**
 * Chooses the call that replaces another one in a later month.
 *
 * <p>A call of strike K and mark m breaks even at K + m. It is replaced by the call of the later month whose strike plus ask
 * is nearest to that; where none comes within {@link #TOLERANCE} it is the one of the ladder's usual delta.
 */
final class SimilarBreakEven {

    /** Break-evens this many VIX points apart are still similar. */
    public static final double TOLERANCE = 1.0;

    /** Ticks of VIX options, below and from this price on, all in points: break-evens within a tick are the same. */
    private static final double TICK = 0.01;

    private static final double WIDE_TICK = 0.05;
    private static final double TICK_CHANGE = 3;

    private final Market market;
    private final Settings settings;
    private final Dealing dealing;

    SimilarBreakEven(Market market, Settings settings, Dealing dealing) {
        this.market = market;
        this.settings = settings;
        this.dealing = dealing;
    }

    /**
     * The call to buy.
     *
     * @param old call that is sold; it can be priced
     * @param to expiry of the call to buy; its calls can be priced
     * @param remarks receives a sentence where no call breaks even near enough
     */
    Loaded<VixOption> of(VixOption old, LocalDate to, List<String> remarks) {
        double breakEven = old.strike() + dealing.mid(old).orElseThrow();
        VixOption nearest = nearest(to, breakEven);
        double found = nearest.strike() + dealing.ask(nearest).orElseThrow();
        if (Math.abs(found - breakEven) <= TOLERANCE) {
            return Loaded.of(nearest);
        }
        double delta = settings.number(Setting.LADDER_DELTA);
        remarks.add("no call of " + to + " breaks even within " + Formats.points(TOLERANCE) + " of the "
                + Formats.points(breakEven) + " of " + name(old) + " (nearest " + Formats.points(found)
                + "): the one of delta " + Formats.ratio(delta) + " is bought instead");
        return CallStrikes.byDelta(market, to, delta);
    }

    /** The call whose strike plus ask is nearest to a level; of those within a tick of the best the highest strike. */
    private VixOption nearest(LocalDate to, double breakEven) {
        VixOption best = CallStrikes.call(to, CallStrikes.grid(market, to).first());
        double least = distance(best, breakEven);
        for (double strike : CallStrikes.grid(market, to)) {
            least = Math.min(least, distance(CallStrikes.call(to, strike), breakEven));
        }
        for (double strike : CallStrikes.grid(market, to)) {
            VixOption call = CallStrikes.call(to, strike);
            double tick = dealing.ask(call).orElseThrow() < TICK_CHANGE ? TICK : WIDE_TICK;
            if (distance(call, breakEven) <= least + tick) {
                best = call;
            }
        }
        return best;
    }

    private double distance(VixOption call, double breakEven) {
        return Math.abs(call.strike() + dealing.ask(call).orElseThrow() - breakEven);
    }

    static String name(VixOption call) {
        return call.symbol().replaceAll("\\s+", " ");
    }
}
