package dev.wingspread.monitor;

import dev.wingspread.base.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Whether VIX spikes, at one completed close: above a multiple of its average, or stronger than its index of strength
 * should be.
 *
 * @param vixOverSma VIX over its 20-day average
 * @param vixRsi strength of VIX
 * @param levels levels in force
 */
record Spike(double vixOverSma, double vixRsi, RuleLevels levels) {

    static Spike at(CloseSignals close, RuleLevels levels) {
        return new Spike(close.vixOverSma().orElseThrow(), close.vixRsi().orElseThrow(), levels);
    }

    /** Whether it can be told at a close. */
    static boolean isKnownAt(CloseSignals close) {
        return close.vixOverSma().isPresent() && close.vixRsi().isPresent();
    }

    boolean isOn() {
        return isFarAboveAverage() || vixRsi > levels.value(Threshold.SPIKE_RSI);
    }

    private boolean isFarAboveAverage() {
        return vixOverSma > levels.value(Threshold.SPIKE_SMA);
    }

    /** Over is more than not on: both figures have come back for good. */
    boolean isOver() {
        return vixOverSma < levels.spikeSmaClear() && vixRsi < levels.spikeRsiClear();
    }

    /** The figure that makes it a spike. */
    String metric() {
        return isByStrength() ? "vix_rsi14" : "vix_over_sma20";
    }

    OptionalDouble value() {
        return OptionalDouble.of(isByStrength() ? vixRsi : vixOverSma);
    }

    OptionalDouble threshold() {
        return OptionalDouble.of(levels.value(isByStrength() ? Threshold.SPIKE_RSI : Threshold.SPIKE_SMA));
    }

    /** Distance from the average speaks first; strength only where it alone makes the spike or keeps it from ending. */
    private boolean isByStrength() {
        boolean isStrong = vixRsi > levels.value(Threshold.SPIKE_RSI);
        return !isFarAboveAverage() && (isStrong || vixOverSma < levels.spikeSmaClear());
    }

    List<String> why() {
        var why = new ArrayList<String>();
        why.add("VIX at " + Formats.ratio(vixOverSma) + " of its 20-day average");
        why.add("RSI of VIX " + Formats.percent(vixRsi));
        return why;
    }

    String clears() {
        return "VIX below " + Figures.plain(levels.spikeSmaClear()) + " of its 20-day average and its RSI below "
                + Figures.plain(levels.spikeRsiClear());
    }
}
