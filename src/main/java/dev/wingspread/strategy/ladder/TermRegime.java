package dev.wingspread.strategy.ladder;

import java.util.List;
import java.util.Optional;

/** Shapes of the VIX curve, and weeks, in which a ladder is spread differently over its months. */
public enum TermRegime {
    /** A release of FOMC, CPI or PPI is near and the curve is not inverted: later months get more. */
    EVENT_WEEK("event week", Optional.of(List.of(3.0, 4.0, 3.0))),
    /** The second future is more than 10 % above the first: the front month rolls down fast, so later months get more. */
    STEEP_CONTANGO("steep contango", Optional.of(List.of(3.0, 4.0, 3.0))),
    /** From -2 % to +10 %: the weights of the settings. */
    NORMAL("normal term structure", Optional.empty()),
    /** More than 2 % below: the front month answers most, so it gets more. */
    BACKWARDATION("flat or backwardation", Optional.of(List.of(6.0, 3.0, 1.0)));

    private final String title;
    private final Optional<List<Double>> weights;

    TermRegime(String title, Optional<List<Double>> weights) {
        this.title = title;
        this.weights = weights;
    }

    /** Name of the regime in a sentence. */
    public String title() {
        return title;
    }

    /** Weights that replace those of the settings, if any. */
    Optional<List<Double>> weights() {
        return weights;
    }
}
