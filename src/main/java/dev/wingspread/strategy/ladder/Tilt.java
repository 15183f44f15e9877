package dev.wingspread.strategy.ladder;

import dev.wingspread.base.Formats;
import dev.wingspread.market.EventType;
import dev.wingspread.market.EventWeek;
import dev.wingspread.market.Market;
import dev.wingspread.market.MarketEvent;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.risk.MarketSummary;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * How a ladder is spread over its months today.
 *
 * @param regime shape of the curve and kind of week
 * @param slope second VIX future over first, less 1; empty with fewer than two futures, which counts as normal
 * @param events releases that make the event week, also where the curve is inverted and they change nothing
 * @param weights weight of each month, front month first, not all 0
 * @param isChosen whether the trader chose the weights, so that the regime does not change them
 */
public record Tilt(
        TermRegime regime, OptionalDouble slope, List<MarketEvent> events, List<Double> weights, boolean isChosen) {

    /** Above this slope the curve is steep. */
    public static final double STEEP_ABOVE = 0.10;

    /** Below this slope the curve counts as inverted. */
    public static final double INVERTED_BELOW = -0.02;

    /** A ratio of two quoted levels is exact to 1e-15; a slope that differs from a level by less than this is at it. */
    private static final double ROUNDING = 1e-12;

    public Tilt {
        Objects.requireNonNull(regime, "regime");
        Objects.requireNonNull(slope, "slope");
        events = List.copyOf(events);
        weights = List.copyOf(weights);
    }

    /**
     * The tilt of a market.
     *
     * @param areWeightsChosen whether the settings' weights were chosen by the trader, so that they hold in every regime;
     *     weights that differ from the default always are
     */
    public static Tilt of(Market market, Settings settings, boolean areWeightsChosen) {
        OptionalDouble slope = MarketSummary.of(market).slope();
        List<MarketEvent> events = EventWeek.events(market.snapshot(), EnumSet.allOf(EventType.class));
        TermRegime regime = regime(slope, !events.isEmpty());
        boolean isChosen =
                areWeightsChosen || !settings.text(Setting.LADDER_WEIGHTS).equals(Setting.LADDER_WEIGHTS.defaultText());
        List<Double> own = settings.numbers(Setting.LADDER_WEIGHTS);
        return new Tilt(regime, slope, events, isChosen ? own : regime.weights().orElse(own), isChosen);
    }

    private static TermRegime regime(OptionalDouble slope, boolean isEventWeek) {
        if (slope.isPresent() && slope.getAsDouble() < INVERTED_BELOW - ROUNDING) {
            return TermRegime.BACKWARDATION;
        }
        if (isEventWeek && slope.isPresent()) {
            return TermRegime.EVENT_WEEK;
        }
        return slope.isPresent() && slope.getAsDouble() > STEEP_ABOVE + ROUNDING
                ? TermRegime.STEEP_CONTANGO
                : TermRegime.NORMAL;
    }

    /** The weights as they are written: {@code 4/4/2}. */
    public String weightsText() {
        return weights.stream().map(Formats::strike).collect(Collectors.joining("/"));
    }
}
