package dev.wingspread.pricing.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Prices and Greeks against differentiation of the price in 500 digits (src/test/scripts/black_references.py). */
class BlackReferencesTest {

    private static final List<ReferenceRow> ROWS = ReferenceRow.all();

    /** Below this the double itself runs out of digits (subnormals begin at 2e-308). */
    private static final double SMALLEST_MEASURED = 1e-300;

    /** Four ulps of the larger leg: rounding of intrinsic value, time value, discounting and their sum. */
    private static final double PRICE_OF_LARGER_LEG = 1e-15;

    /** exp(-d^2/2) at d = 37 turns three ulps in d into 37^2 as many; the goal leaves a factor of ten. */
    private static final double PRICE_RELATIVE = 5e-12;

    /** Same amplification by d^2, once. */
    private static final double FIRST_ORDER = 1e-12;

    /** Same, with the rounding of a sum of three terms on top. */
    private static final double TIME_AND_RATE = 1e-11;

    @Test
    void referenceFileHoldsBothModelsAndReachesTheFarWings() {
        assertEquals(444, ROWS.size());
        assertTrue(ROWS.stream().filter(ReferenceRow::isBsm).count() > 200);
        assertTrue(ROWS.stream().filter(row -> !row.isBsm()).count() > 180);
        double smallest =
                ROWS.stream().mapToDouble(row -> row.expected().price()).min().orElseThrow();
        assertTrue(smallest < 1e-297, "smallest price " + smallest);
    }

    @Test
    void priceIsRightToTheLastDigitsOfTheLargerLeg() {
        List<String> misses = new ArrayList<>();
        for (ReferenceRow row : ROWS) {
            double error = Math.abs(row.computed().price() - row.expected().price());
            if (!(error <= PRICE_OF_LARGER_LEG * row.largerPresentValue())) {
                misses.add(row + ": " + error);
            }
        }
        assertEquals(List.of(), misses);
    }

    @Test
    void outOfTheMoneyPriceKeepsItsRelativeDigits() {
        assertClose(OptionGreeks::price, row -> 0, PRICE_RELATIVE, ReferenceRow::isOutOfTheMoney);
    }

    @Test
    void deltaAgrees() {
        assertClose(OptionGreeks::delta, row -> 0, FIRST_ORDER);
    }

    @Test
    void gammaAgrees() {
        assertClose(OptionGreeks::gamma, row -> 0, FIRST_ORDER);
    }

    @Test
    void vegaAgrees() {
        assertClose(OptionGreeks::vegaPerVolPoint, row -> 0, FIRST_ORDER);
    }

    @Test
    void thetaAgreesRelativeToItsTerms() {
        ToDoubleFunction<ReferenceRow> terms = row -> {
            OptionGreeks g = row.expected();
            double decay = 100 * g.vegaPerVolPoint() * row.volatility() / (2 * row.years());
            double interest = Math.abs(row.rate()) * g.price();
            double drift = Math.abs(row.carry() * row.underlying() * g.delta());
            return (decay + interest + drift) / 365;
        };
        assertClose(OptionGreeks::thetaPerDay, terms, TIME_AND_RATE);
    }

    @Test
    void rhoAgrees() {
        assertClose(OptionGreeks::rhoPerPct, row -> 0, TIME_AND_RATE);
    }

    @Test
    void epsilonAgreesAndIsZeroForFutures() {
        assertClose(OptionGreeks::epsilonPerPct, row -> 0, TIME_AND_RATE);
    }

    @Test
    void vannaAgreesRelativeToItsTerms() {
        assertClose(
                OptionGreeks::vannaPerVolPoint,
                row -> bell(row) * row.distance() / row.volatility() / 100,
                FIRST_ORDER);
    }

    @Test
    void volgaAgreesRelativeToItsTerms() {
        assertClose(
                OptionGreeks::volgaPerVolPoint2,
                row -> row.expected().vegaPerVolPoint() * square(row.distance()) / row.volatility() / 100,
                FIRST_ORDER);
    }

    @Test
    void charmAgreesRelativeToItsTerms() {
        ToDoubleFunction<ReferenceRow> terms = row -> {
            double payout = Math.abs(row.payout() * row.expected().delta());
            double drift = Math.abs(row.carry()) / row.totalVolatility();
            return (payout + bell(row) * (drift + row.distance() / (2 * row.years()))) / 365;
        };
        assertClose(OptionGreeks::charmPerDay, terms, TIME_AND_RATE);
    }

    @Test
    void speedAgreesRelativeToItsTerms() {
        assertClose(
                OptionGreeks::speedPerPoint,
                row -> row.expected().gamma() / row.underlying() * (row.distance() / row.totalVolatility() + 1),
                FIRST_ORDER);
    }

    @Test
    void zommaAgreesRelativeToItsTerms() {
        assertClose(
                OptionGreeks::zommaPerVolPoint,
                row -> row.expected().gamma() * (square(row.distance()) + 1) / row.volatility() / 100,
                FIRST_ORDER);
    }

    @Test
    void colorAgreesRelativeToItsTerms() {
        assertClose(
                OptionGreeks::colorPerDay,
                row -> row.expected().gamma() * relativeDecayTerms(row) / 365,
                TIME_AND_RATE);
    }

    @Test
    void vetaAgreesRelativeToItsTerms() {
        assertClose(
                OptionGreeks::vetaPerDay,
                row -> row.expected().vegaPerVolPoint() * relativeDecayTerms(row) / 365,
                TIME_AND_RATE);
    }

    /** The discounted normal density at d1, recovered from the reference gamma. */
    private static double bell(ReferenceRow row) {
        return row.expected().gamma() * row.underlying() * row.totalVolatility();
    }

    private static double relativeDecayTerms(ReferenceRow row) {
        double drift = row.distance() * Math.abs(row.carry()) / row.totalVolatility();
        return Math.abs(row.payout()) + drift + (1 + square(row.distance())) / (2 * row.years());
    }

    private static double square(double value) {
        return value * value;
    }

    private static void assertClose(
            ToDoubleFunction<OptionGreeks> greek, ToDoubleFunction<ReferenceRow> terms, double tolerance) {
        assertClose(greek, terms, tolerance, row -> true);
    }

    /**
     * The error is measured against the Greek itself or, where the Greek crosses zero, against the sum of the absolute
     * terms it is made of, which is what rounding is proportional to.
     */
    private static void assertClose(
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
            double error = Math.abs(greek.applyAsDouble(row.computed()) - expected);
            if (!(error <= tolerance * scale)) {
                misses.add(row + ": " + expected + " but " + greek.applyAsDouble(row.computed()));
            }
        }
        assertEquals(List.of(), misses);
        assertTrue(measured > ROWS.size() / 3, "measured " + measured);
    }
}
