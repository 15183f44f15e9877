package dev.wingspread.scenario.stress;

import dev.wingspread.base.Checks;

/**
 * A level at the start and at the end of an episode.
 *
 * @param from level at the start, above 0
 * @param to level at the end, above 0
 */
public record Change(double from, double to) {

    private static final double PER_CENT = 100;

    public Change {
        Checks.positive(from, "from");
        Checks.positive(to, "to");
    }

    /** Difference in points. */
    public double points() {
        return to - from;
    }

    /** Difference in per cent of the level at the start. */
    public double percent() {
        return PER_CENT * (to / from - 1);
    }
}
