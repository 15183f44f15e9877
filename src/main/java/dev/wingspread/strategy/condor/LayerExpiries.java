package dev.wingspread.strategy.condor;

import dev.wingspread.base.Formats;
import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.Market;
import dev.wingspread.model.Layer;
import dev.wingspread.model.SettlementClock;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which of the market's SPX expiries a layer's condors are sold in. */
public final class LayerExpiries {

    private LayerExpiries() {}

    /** The market's expiries that have not settled yet, by date; SPX before SPXW on the same date. */
    public static List<SpxExpiry> listed(Market market) {
        return market.snapshot().spx().expiries().stream()
                .filter(expiry -> market.asOf().isBefore(settlement(expiry)))
                .map(expiry -> new SpxExpiry(expiry.root(), expiry.expiry()))
                .sorted(Comparator.comparing(SpxExpiry::date).thenComparing(SpxExpiry::root))
                .toList();
    }

    private static LocalDateTime settlement(ExpiryQuotes expiry) {
        return SettlementClock.settlement(expiry.root(), expiry.expiry());
    }

    /** The market's expiries within the layer's days to expiry, both ends included, by date. */
    public static List<SpxExpiry> of(Layer layer, Market market, Settings settings) {
        return listed(market).stream()
                .filter(expiry -> daysOutside(layer, expiry.daysFrom(market.asOf()), settings) == 0)
                .toList();
    }

    /**
     * The next cycle of a layer: the market's first expiry after the given one that lies within the layer's days to
     * expiry. Where the market lists none there, the first one after it whatever its days, as a position is better rolled
     * a little too near or too far than not at all. Of two expiries of one date the one of the same root.
     *
     * @return empty if the market lists no later expiry
     */
    public static Optional<SpxExpiry> nextAfter(SpxExpiry old, Layer layer, Market market, Settings settings) {
        return firstAfter(old, of(layer, market, settings)).or(() -> firstAfter(old, listed(market)));
    }

    private static Optional<SpxExpiry> firstAfter(SpxExpiry old, List<SpxExpiry> expiries) {
        return expiries.stream()
                .filter(expiry -> expiry.date().isAfter(old.date()))
                .min(Comparator.comparing(SpxExpiry::date).thenComparing(expiry -> expiry.root() != old.root()));
    }

    /** The layer of a condor opened today: the one whose days to expiry hold the date, else the one they come nearest to. */
    public static Layer layerOf(LocalDate expiry, Market market, Settings settings) {
        long days = SettlementClock.daysToExpiry(market.asOf(), expiry);
        return Arrays.stream(Layer.values())
                .min(Comparator.comparingDouble(layer -> daysOutside(layer, days, settings)))
                .orElseThrow();
    }

    /**
     * What to say of a condor of a layer that would be opened outside the layer's days to expiry.
     *
     * @return such as {@code 2026-03-25 is 23 days away, outside layer S's 7 to 21 days}; empty within them
     */
    public static Optional<String> outsideText(Layer layer, SpxExpiry expiry, Market market, Settings settings) {
        long days = expiry.daysFrom(market.asOf());
        return daysOutside(layer, days, settings) == 0
                ? Optional.empty()
                : Optional.of(expiry.date() + " is " + Formats.plural(days, "day", "days") + " away, outside layer "
                        + layer + "'s " + least(layer, settings) + " to " + greatest(layer, settings) + " days");
    }

    /** How many days an expiry misses the layer's days by; 0 within them. */
    private static double daysOutside(Layer layer, long days, Settings settings) {
        return Math.max(Math.max(least(layer, settings) - days, days - greatest(layer, settings)), 0);
    }

    /** Least days to expiry of a layer's new condors. */
    public static int least(Layer layer, Settings settings) {
        return (int) settings.number(
                switch (layer) {
                    case S -> Setting.LAYER_S_DTE_MIN;
                    case M -> Setting.LAYER_M_DTE_MIN;
                    case L -> Setting.LAYER_L_DTE_MIN;
                });
    }

    /** Greatest days to expiry of a layer's new condors. */
    public static int greatest(Layer layer, Settings settings) {
        return (int) settings.number(
                switch (layer) {
                    case S -> Setting.LAYER_S_DTE_MAX;
                    case M -> Setting.LAYER_M_DTE_MAX;
                    case L -> Setting.LAYER_L_DTE_MAX;
                });
    }
}
