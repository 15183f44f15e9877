package dev.wingspread.pricing.kernel;

import static dev.wingspread.pricing.kernel.ReferenceAgreement.FIRST_ORDER;
import static dev.wingspread.pricing.kernel.ReferenceAgreement.PRICE_RELATIVE;
import static dev.wingspread.pricing.kernel.ReferenceAgreement.ROWS;
import static dev.wingspread.pricing.kernel.ReferenceAgreement.TIME_AND_RATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Prices and Greeks against differentiation of the price in 500 digits (src/test/scripts/black_references.py). */
class BlackReferencesTest {

    private static final ReferenceAgreement SCALAR = new ReferenceAgreement(ReferenceRow::computed);

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
        SCALAR.assertPricesAreRightToTheLastDigitsOfTheLargerLeg();
    }

    @Test
    void outOfTheMoneyPriceKeepsItsRelativeDigits() {
        SCALAR.assertClose(OptionGreeks::price, row -> 0, PRICE_RELATIVE, ReferenceRow::isOutOfTheMoney);
    }

    @Test
    void deltaAgrees() {
        SCALAR.assertClose(OptionGreeks::delta, row -> 0, FIRST_ORDER);
    }

    @Test
    void gammaAgrees() {
        SCALAR.assertClose(OptionGreeks::gamma, row -> 0, FIRST_ORDER);
    }

    @Test
    void vegaAgrees() {
        SCALAR.assertClose(OptionGreeks::vegaPerVolPoint, row -> 0, FIRST_ORDER);
    }

    @Test
    void thetaAgreesRelativeToItsTerms() {
        SCALAR.assertClose(OptionGreeks::thetaPerDay, ReferenceRow::thetaTerms, TIME_AND_RATE);
    }

    @Test
    void rhoAgrees() {
        SCALAR.assertClose(OptionGreeks::rhoPerPct, row -> 0, TIME_AND_RATE);
    }

    @Test
    void epsilonAgreesAndIsZeroForFutures() {
        SCALAR.assertClose(OptionGreeks::epsilonPerPct, row -> 0, TIME_AND_RATE);
    }

    @Test
    void vannaAgreesRelativeToItsTerms() {
        SCALAR.assertClose(OptionGreeks::vannaPerVolPoint, ReferenceRow::vannaTerms, FIRST_ORDER);
    }

    @Test
    void volgaAgreesRelativeToItsTerms() {
        SCALAR.assertClose(OptionGreeks::volgaPerVolPoint2, ReferenceRow::volgaTerms, FIRST_ORDER);
    }

    @Test
    void charmAgreesRelativeToItsTerms() {
        ToDoubleFunction<ReferenceRow> terms = row -> {
            double payout = Math.abs(row.payout() * row.expected().delta());
            double drift = Math.abs(row.carry()) / row.totalVolatility();
            return (payout + row.bell() * (drift + row.distance() / (2 * row.years()))) / 365;
        };
        SCALAR.assertClose(OptionGreeks::charmPerDay, terms, TIME_AND_RATE);
    }

    @Test
    void speedAgreesRelativeToItsTerms() {
        SCALAR.assertClose(
                OptionGreeks::speedPerPoint,
                row -> row.expected().gamma() / row.underlying() * (row.distance() / row.totalVolatility() + 1),
                FIRST_ORDER);
    }

    @Test
    void zommaAgreesRelativeToItsTerms() {
        SCALAR.assertClose(
                OptionGreeks::zommaPerVolPoint,
                row -> row.expected().gamma() * (square(row.distance()) + 1) / row.volatility() / 100,
                FIRST_ORDER);
    }

    @Test
    void colorAgreesRelativeToItsTerms() {
        SCALAR.assertClose(
                OptionGreeks::colorPerDay,
                row -> row.expected().gamma() * relativeDecayTerms(row) / 365,
                TIME_AND_RATE);
    }

    @Test
    void vetaAgreesRelativeToItsTerms() {
        SCALAR.assertClose(
                OptionGreeks::vetaPerDay,
                row -> row.expected().vegaPerVolPoint() * relativeDecayTerms(row) / 365,
                TIME_AND_RATE);
    }

    private static double relativeDecayTerms(ReferenceRow row) {
        double drift = row.distance() * Math.abs(row.carry()) / row.totalVolatility();
        return Math.abs(row.payout()) + drift + (1 + square(row.distance())) / (2 * row.years());
    }

    private static double square(double value) {
        return value * value;
    }
}
