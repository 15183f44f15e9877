package dev.wingspread.market.spike;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CouplingTest {

    /** The inverse divides by a difference of order 0.2 to 0.6: a few roundings of 60. */
    private static final double ROUNDING = 1e-11;

    private static final Coupling DEFAULT = new Coupling(0.60, 0.03, 0.50);

    @ParameterizedTest
    @CsvSource(textBlock = """
            5,  -2.61,   0.005
            6,  -3.0508, 0.00005
            7,  -3.47,   0.005
            15, -6.2,    0.05
            -5,  2.5,    1e-15
            0,   0,      1e-15
            """)
    void spxMovesAsPublished(double vixPoints, double pct, double halfADigit) {
        assertEquals(pct, DEFAULT.spxMovePct(vixPoints), halfADigit);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-15, -7.5, -1, 0, 0.5, 1, 6, 15, 30, 59.5, 60})
    void theInverseLeadsBackToTheVixMove(double vixPoints) {
        assertEquals(vixPoints, DEFAULT.vixPoints(DEFAULT.spxMovePct(vixPoints)), ROUNDING);
    }

    @Test
    void theInverseIsHeldAtSixtyPointsFromTheirSpxMoveOn() {
        assertEquals(-12.857, DEFAULT.spxMovePct(60), 0.0005, "the published limit has three digits");
        assertEquals(60, DEFAULT.vixPoints(-12.858));
        assertEquals(60, DEFAULT.vixPoints(-20), "where the fraction itself has its pole");
        assertEquals(60, DEFAULT.vixPoints(-25));
        assertTrue(DEFAULT.vixPoints(-12.85) < 60);
    }

    @Test
    void aCouplingWithoutFlatteningHasAnInverseToo() {
        var straight = new Coupling(0.60, 0, 0.50);
        assertEquals(10, straight.vixPoints(-6), ROUNDING);
        assertEquals(60, straight.vixPoints(-40));
    }

    @Test
    void smallMovesGiveTheDeltaOfTheVixAgainstSpx() {
        double perPoint = DEFAULT.vixPerSpxPoint(6000);
        assertEquals(-1 / (0.0060 * 6000), perPoint, 1e-16);
        // A step of 1e-5 points leaves a curvature term of 2e-10.
        assertEquals(DEFAULT.vixPoints(-100 * 1e-5 / 6000) / -1e-5, perPoint, 1e-9);
    }
}
