package dev.wingspread.monitor;

import dev.wingspread.base.Checks;

/**
 * Moving average convergence and divergence at the last close, in points of the index.
 *
 * @param line fast less slow average; above 0 when the recent closes lie above the older ones
 * @param signal average of the line
 */
public record Macd(double line, double signal) {

    public Macd {
        Checks.finite(line, "line");
        Checks.finite(signal, "signal");
    }

    /** Line less signal in points; above 0 while the line rises faster than its average. */
    public double histogram() {
        return line - signal;
    }
}
