package dev.wingspread.ui.shell;

import dev.wingspread.base.Formats;
import dev.wingspread.ui.support.RecalculationState;

/** How current the figures are, in words. */
final class StatusText {

    private StatusText() {}

    /**
     * A line for the status bar.
     *
     * @param hasFigures whether any were shown yet
     * @param millis time the last ones took; 0 by a clock that stands still, as for pictures, which must not tell the
     *     speed of the machine
     */
    static String of(RecalculationState state, boolean hasFigures, double millis) {
        return switch (state) {
            case CURRENT -> hasFigures ? recalculated(millis) : "Ready";
            case STALE, RUNNING -> "Recalculating…";
            case FAILED -> "Recalculation failed: the figures are those of before";
        };
    }

    private static String recalculated(double millis) {
        return millis == 0 ? "Recalculated" : "Recalculated in " + Formats.days(millis) + " ms";
    }
}
