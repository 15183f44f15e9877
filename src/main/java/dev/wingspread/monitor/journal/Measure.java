package dev.wingspread.monitor.journal;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * The figure a rule looked at.
 *
 * @param metric name of the figure as in the risk report; empty where there is none
 * @param value the figure
 * @param threshold level it was measured against
 */
public record Measure(String metric, OptionalDouble value, OptionalDouble threshold) {

    /** No figure. */
    public static final Measure NONE = new Measure("", OptionalDouble.empty(), OptionalDouble.empty());

    public Measure {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(threshold, "threshold");
    }
}
