package dev.wingspread.pricing.kernel;

import static dev.wingspread.pricing.kernel.ReferenceAgreement.FIRST_ORDER;
import static dev.wingspread.pricing.kernel.ReferenceAgreement.TIME_AND_RATE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchFurtherGreeksTest {

    private static final int GRID = 100_000;

    /** Below this a double runs out of digits (subnormals begin at 2e-308), more so in products of small numbers. */
    private static final double SMALLEST_MEASURED = 1e-290;

    private final BatchPriceKernel vectors = new BatchPriceKernel(true);
    private final BatchPriceKernel scalars = new BatchPriceKernel(false);

    @Test
    void furtherGreeksAgreeWithTheReferences() {
        var batch = new ReferenceAgreement(AllGreeks.ofReferences(vectors));
        batch.assertClose(OptionGreeks::epsilonPerPct, row -> 0, TIME_AND_RATE);
        batch.assertClose(OptionGreeks::charmPerDay, ReferenceRow::charmTerms, TIME_AND_RATE);
        batch.assertClose(OptionGreeks::speedPerPoint, ReferenceRow::speedTerms, FIRST_ORDER);
        batch.assertClose(OptionGreeks::zommaPerVolPoint, ReferenceRow::zommaTerms, FIRST_ORDER);
        batch.assertClose(OptionGreeks::colorPerDay, ReferenceRow::colorTerms, TIME_AND_RATE);
        batch.assertClose(OptionGreeks::vetaPerDay, ReferenceRow::vetaTerms, TIME_AND_RATE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void hundredThousandOptionsAgreeWithTheScalarKernel(boolean isSpot) {
        OptionColumns options = RandomOptions.columns(GRID, isSpot);
        AllGreeks fast = AllGreeks.of(vectors, options, GRID, isSpot);
        AllGreeks exact = AllGreeks.of(scalars, options, GRID, isSpot);
        int vectorRows = 0;
        for (int i = 0; i < GRID; i++) {
            assertRowAgrees(options, exact.at(i), fast.at(i), i);
            vectorRows += exact.at(i).equals(fast.at(i)) ? 0 : 1;
        }
        // Rows that differ in the last digits show that the vector formulas were at work at all.
        assertTrue(vectorRows > GRID / 3, "vector rows " + vectorRows);
    }

    /** The terms of the references, with the two rates added up where the kernel knows their difference only. */
    private static void assertRowAgrees(OptionColumns options, OptionGreeks exact, OptionGreeks fast, int i) {
        double underlying = options.underlying()[i];
        double years = options.years()[i];
        double volatility = options.volatility()[i];
        double carry = Math.abs(options.carry()[i]);
        double payout = Math.abs(options.rate()[i]) + carry;
        double total = volatility * Math.sqrt(years);
        double parts = Math.abs(Math.log(underlying / options.strike()[i])) + carry * years;
        double distance = parts / total + 0.5 * total;
        double decays = payout + distance * carry / total + (1 + distance * distance) / (2 * years);
        double gamma = exact.gamma();
        double bell = gamma * underlying * total;
        String row = "row " + i + ": " + underlying + " at " + options.strike()[i] + ", years " + years
                + ", volatility " + volatility + ", carry " + carry + ", side " + options.side()[i];
        double epsilon = Math.abs(exact.epsilonPerPct());
        assertClose(exact.epsilonPerPct(), fast.epsilonPerPct(), epsilon, TIME_AND_RATE, row);
        double charm = (payout * Math.abs(exact.delta()) + bell * (carry / total + distance / (2 * years))) / 365;
        assertClose(exact.charmPerDay(), fast.charmPerDay(), charm, TIME_AND_RATE, row);
        double speed = gamma / underlying * (distance / total + 1);
        assertClose(exact.speedPerPoint(), fast.speedPerPoint(), speed, FIRST_ORDER, row);
        double zomma = gamma * (distance * distance + 1) / volatility / 100;
        assertClose(exact.zommaPerVolPoint(), fast.zommaPerVolPoint(), zomma, FIRST_ORDER, row);
        assertClose(exact.colorPerDay(), fast.colorPerDay(), gamma * decays / 365, TIME_AND_RATE, row);
        double veta = exact.vegaPerVolPoint() * decays / 365;
        assertClose(exact.vetaPerDay(), fast.vetaPerDay(), veta, TIME_AND_RATE, row);
    }

    private static void assertClose(double exact, double fast, double scale, double tolerance, String row) {
        // Without time value both come from the same formula, and terms that divide by it are no numbers.
        if (exact != fast && !(scale < SMALLEST_MEASURED)) {
            assertEquals(exact, fast, tolerance * scale, row);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void resultsDoNotDependOnPlaceOrNeighboursAndTheUsualOnesAreThoseOfTheOtherCall(boolean isSpot) {
        int n = 3000;
        OptionColumns options = RandomOptions.columns(n, isSpot);
        AllGreeks whole = AllGreeks.of(vectors, options, n, isSpot);
        GreekColumns usual = new GreekColumns(n);
        if (isSpot) {
            vectors.spotGreeks(options, 0, n, usual);
        } else {
            vectors.futureGreeks(options, 0, n, usual);
        }
        assertArrayEquals(usual.price(), whole.usual().price());
        assertArrayEquals(usual.thetaPerDay(), whole.usual().thetaPerDay());
        assertArrayEquals(usual.volgaPerVolPoint2(), whole.usual().volgaPerVolPoint2());
        for (int step : new int[] {1, 7, 255, 256, 257, 700}) {
            AllGreeks pieces = AllGreeks.of(vectors, options, step, isSpot);
            for (int i = 0; i < n; i++) {
                assertEquals(whole.at(i), pieces.at(i));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    100,   90,  0,      0.2
                    100,   100, 0,      0.2
                    100,   90,  1,      0
                    100,   100, 1,      1e-10
                    100,   100, 1e-9,   0.2
                    100,   101, 1e-6,   0.2
                    6000,  300, 0.02,   0.2
                    100,   1e6, 1,      0.05
                    1e-9,  1e-9, 1,     0.2
                    1e120, 1e120, 1,    0.2
                    100,   100, 1e3,    5
                    """)
    void edgesAreTheScalarKernels(double underlying, double strike, double years, double volatility) {
        OptionColumns options = new OptionColumns(2);
        options.putSpotOption(0, underlying, strike, years, volatility, 0.04, 0.01, true);
        options.putSpotOption(1, underlying, strike, years, volatility, 0.04, 0.01, false);
        for (int i = 0; i < 2; i++) {
            assertEquals(
                    AllGreeks.of(scalars, options, 2, true).at(i),
                    AllGreeks.of(vectors, options, 2, true).at(i));
            assertEquals(
                    AllGreeks.of(scalars, options, 2, false).at(i),
                    AllGreeks.of(vectors, options, 2, false).at(i));
        }
    }

    @Test
    void roomForBothKindsOfResultsIsNeeded() {
        OptionColumns options = RandomOptions.columns(10, true);
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> vectors.spotGreeks(options, 0, 10, new GreekColumns(10), new FurtherGreekColumns(9)));
        assertThrows(IllegalArgumentException.class, () -> new FurtherGreekColumns(-1));
    }
}
