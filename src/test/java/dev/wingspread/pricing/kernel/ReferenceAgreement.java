package dev.wingspread.pricing.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Holds a way to compute prices and Greeks against the references of black-references.csv. */
final class ReferenceAgreement {

    static final List<ReferenceRow> ROWS = ReferenceRow.all();

    /** Below this the double itself runs out of digits (subnormals begin at 2e-308). */
    private static final double SMALLEST_MEASURED = 1e-300;

    /** Four ulps of the larger leg: rounding of intrinsic value, time value, discounting and their sum. */
    private static final double PRICE_OF_LARGER_LEG = 1e-15;

    /** exp(-d^2/2) at d = 37 turns three ulps in d into 37^2 as many; the goal leaves a factor of ten. */
    static final double PRICE_RELATIVE = 5e-12;

    /** Same amplification by d^2, once. */
    static final double FIRST_ORDER = 1e-12;

    /** Same, with the rounding of a sum of three terms on top. */
    static final double TIME_AND_RATE = 1e-11;

    private final Function<ReferenceRow, OptionGreeks> computed;

    ReferenceAgreement(Function<ReferenceRow, OptionGreeks> computed) {
        this.computed = computed;
    }

    void assertPricesAreRightToTheLastDigitsOfTheLargerLeg() {
        List<String> misses = new ArrayList<>();
        for (ReferenceRow row : ROWS) {
            double error = Math.abs(computed.apply(row).price() - row.expected().price());
            if (!(error <= PRICE_OF_LARGER_LEG * row.largerPresentValue())) {
                misses.add(row + ": " + error);
            }
        }
        assertEquals(List.of(), misses);
    }

    void assertClose(ToDoubleFunction<OptionGreeks> greek, ToDoubleFunction<ReferenceRow> terms, double tolerance) {
        assertClose(greek, terms, tolerance, row -> true);
    }

    /**
     * The error is measured against the Greek itself or, where the Greek crosses zero, against the sum of the absolute
     * terms it is made of, which is what rounding is proportional to.
     */
    void assertClose(
            ToDoubleFunction<OptionGreeks> greek,
            ToDoubleFunction<ReferenceRow> terms,
            double tolerance,
            Predicate<ReferenceRow> rows) {
        List<String> misses = new ArrayList<>();
        int measured = 0;
        for (ReferenceRow row : ROWS) {
            double expected = greek.applyAsDouble(row.expected());
            double scale = Math.max(Math.abs(expected), terms.applyAsDouble(row));
            if (!rows.test(row) || (expected != 0 && scale < SMALLEST_MEASURED)) {
                continue;
            }
            measured++;
            double error = Math.abs(greek.applyAsDouble(computed.apply(row)) - expected);
            if (!(error <= tolerance * scale)) {
                misses.add(row + ": " + expected + " but " + greek.applyAsDouble(computed.apply(row)));
            }
        }
        assertEquals(List.of(), misses);
        assertTrue(measured > ROWS.size() / 3, "measured " + measured);
    }
}
