package dev.wingspread.io.report;

import com.fasterxml.jackson.core.io.NumberOutput;

/** Doubles in full: the shortest text that reads back to the same double. */
final class Doubles {

    private Doubles() {}

    static String text(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a finite number: " + value);
        }
        // Adding 0 turns -0 into 0.
        return NumberOutput.toString(value + 0.0, true);
    }
}
