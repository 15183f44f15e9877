package dev.wingspread.pricing.kernel;

import static dev.wingspread.pricing.kernel.ReferenceAgreement.FIRST_ORDER;
import static dev.wingspread.pricing.kernel.ReferenceAgreement.PRICE_RELATIVE;
import static dev.wingspread.pricing.kernel.ReferenceAgreement.ROWS;
import static dev.wingspread.pricing.kernel.ReferenceAgreement.TIME_AND_RATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        SCALAR.assertClose(OptionGreeks::charmPerDay, ReferenceRow::charmTerms, TIME_AND_RATE);
    }

    @Test
    void speedAgreesRelativeToItsTerms() {
        SCALAR.assertClose(OptionGreeks::speedPerPoint, ReferenceRow::speedTerms, FIRST_ORDER);
    }

    @Test
    void zommaAgreesRelativeToItsTerms() {
        SCALAR.assertClose(OptionGreeks::zommaPerVolPoint, ReferenceRow::zommaTerms, FIRST_ORDER);
    }

    @Test
    void colorAgreesRelativeToItsTerms() {
        SCALAR.assertClose(OptionGreeks::colorPerDay, ReferenceRow::colorTerms, TIME_AND_RATE);
    }

    @Test
    void vetaAgreesRelativeToItsTerms() {
        SCALAR.assertClose(OptionGreeks::vetaPerDay, ReferenceRow::vetaTerms, TIME_AND_RATE);
    }
}
