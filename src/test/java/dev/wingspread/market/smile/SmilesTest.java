package dev.wingspread.market.smile;

import static dev.wingspread.testing.SettingsOf.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.smile.SmileSpec.Flat;
import dev.wingspread.market.smile.SmileSpec.Quadratic;
import dev.wingspread.market.smile.SmileSpec.Ssvi;
import dev.wingspread.market.smile.SmileSpec.StrikeVol;
import dev.wingspread.market.smile.SmileSpec.Svi;
import dev.wingspread.market.smile.SmileSpec.Table;
import dev.wingspread.model.Underlying;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SmilesTest {

    /** Vols are below 1 and computed in a handful of operations. */
    private static final double ROUNDING = 1e-14;

    /** A central difference of step 1e-5 errs by the third derivative (below 1e3) times 1e-10 / 6, and 1e-11 rounding. */
    private static final double DIFFERENCE = 1e-7;

    private static final double STEP = 1e-5;
    private static final double YEARS = 0.1;
    private static final double FORWARD = 6000;

    private static Smile spx(SmileSpec spec) {
        return Smiles.of(spec, Underlying.SPX, YEARS, FORWARD, Settings.DEFAULT);
    }

    private static Ssvi ssvi(double atmVol) {
        return new Ssvi(atmVol, OptionalDouble.empty(), OptionalDouble.empty());
    }

    static final Table TABLE = new Table(
            0.15,
            List.of(
                    new StrikeVol(6200, 0.14),
                    new StrikeVol(5500, 0.213),
                    new StrikeVol(5800, 0.17),
                    new StrikeVol(6000, 0.151)));

    static Stream<Arguments> smooth() {
        return Stream.of(
                Arguments.of("flat", spx(new Flat(0.2))),
                Arguments.of("ssvi", spx(ssvi(0.15))),
                Arguments.of("svi", spx(new Svi(0.001, 0.02, -0.6, 0.01, 0.05))),
                Arguments.of("quadratic", spx(new Quadratic(0.15, -0.12, 0.02))),
                Arguments.of(
                        "between",
                        Smiles.between(spx(ssvi(0.15)), 0.1, spx(new Quadratic(0.18, -0.1, 0.01)), 0.3, 0.17)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("smooth")
    void slopesAgreeWithDifferences(String name, Smile smile) {
        for (double k = -0.135; k < 0.14; k += 0.01) {
            double difference = (smile.vol(k + STEP) - smile.vol(k - STEP)) / (2 * STEP);
            assertEquals(difference, smile.slope(k), DIFFERENCE, "k = " + k);
        }
    }

    @Test
    void ssviMeetsItsAtmVolAndTheSlopeFormula() {
        for (double atmVol : List.of(0.05, 0.148, 0.6)) {
            Smile smile = spx(ssvi(atmVol));
            double theta = atmVol * atmVol * YEARS;
            assertEquals(atmVol, smile.atmVol(), ROUNDING);
            assertEquals(-0.70 * 0.90 / (2 * Math.sqrt(YEARS * (1 + theta))), smile.slope(0), 1e-12);
        }
    }

    @Test
    void ssviTakesItsShapeFromTheSmileThenFromTheSettingsOfItsUnderlying() {
        Smile own = spx(new Ssvi(0.15, OptionalDouble.of(0), OptionalDouble.of(0.5)));
        assertEquals(0, own.slope(0), ROUNDING);
        Smile vix = Smiles.of(ssvi(0.8), Underlying.VIX, YEARS, 18, Settings.DEFAULT);
        assertTrue(vix.slope(0) > 0, "VIX calls are rich");
        Settings changed = settings(Map.of(Setting.SSVI_SPX_RHO, "-0.5", Setting.SSVI_SPX_ETA, "0.8"));
        Smile other = Smiles.of(ssvi(0.15), Underlying.SPX, YEARS, FORWARD, changed);
        assertEquals(-0.5 * 0.8 / (2 * Math.sqrt(YEARS * (1 + 0.00225))), other.slope(0), 1e-12);
    }

    @Test
    void ssviHasTheVarianceOfItsFormulaInTheWing() {
        double theta = 0.148 * 0.148 * YEARS;
        double psi = 0.9 / Math.sqrt(theta * (1 + theta));
        double k = Math.log(5200 / FORWARD);
        double root = Math.sqrt((psi * k - 0.7) * (psi * k - 0.7) + 1 - 0.49);
        double variance = theta / 2 * (1 - 0.7 * psi * k + root);
        assertEquals(Math.sqrt(variance / YEARS), spx(ssvi(0.148)).vol(k), ROUNDING);
    }

    @Test
    void sviHasTheVarianceOfItsFormula() {
        Smile smile = spx(new Svi(0.001, 0.02, -0.6, 0.01, 0.05));
        double x = -0.1 - 0.01;
        double variance = 0.001 + 0.02 * (-0.6 * x + Math.sqrt(x * x + 0.0025));
        assertEquals(Math.sqrt(variance / YEARS), smile.vol(-0.1), ROUNDING);
    }

    @Test
    void sviOfNoVarianceHasVolZeroAndNeverNaN() {
        Smile smile = spx(new Svi(0, 0, 0, 0, 0.1));
        assertEquals(0, smile.vol(0));
        assertEquals(0, smile.slope(0.1));
        double s = 0.1;
        Smile touching = spx(new Svi(-0.02 * s * Math.sqrt(1 - 0.36), 0.02, 0.6, 0, s));
        double least = -s * 0.6 / Math.sqrt(1 - 0.36);
        assertEquals(0, touching.vol(least), 1e-7, "root of a rounding error");
        assertTrue(Double.isFinite(touching.slope(least)));
    }

    @Test
    void quadraticIsFlatBeyondThreeDeviations() {
        Smile smile = spx(new Quadratic(0.15, -0.12, 0.02));
        double deviation = 0.15 * Math.sqrt(YEARS);
        assertEquals(0.15, smile.atmVol());
        assertEquals(0.15 * (1 - 0.12 * 2 + 0.02 * 4), smile.vol(2 * deviation), ROUNDING);
        assertEquals(0.15 * (1 + 0.36 + 0.18), smile.vol(-3 * deviation), ROUNDING);
        assertEquals(smile.vol(-3 * deviation), smile.vol(-9 * deviation), ROUNDING);
        assertEquals(smile.vol(3 * deviation), smile.vol(50), ROUNDING);
        assertEquals(0, smile.slope(-3.01 * deviation));
        assertEquals(0, smile.slope(3.01 * deviation));
    }

    @Test
    void tableIsExactAtItsStrikesLinearBetweenAndFlatBeyond() {
        Smile smile = spx(TABLE);
        for (StrikeVol point : TABLE.vols()) {
            assertEquals(point.vol(), smile.vol(Math.log(point.strike() / FORWARD)));
        }
        double middle = (Math.log(5500 / FORWARD) + Math.log(5800 / FORWARD)) / 2;
        assertEquals((0.213 + 0.17) / 2, smile.vol(middle), ROUNDING);
        assertEquals(0.213, smile.vol(-1));
        assertEquals(0.14, smile.vol(1));
        assertEquals(0.15, smile.atmVol(), "the level given for the money");
    }

    @Test
    void tableSlopesAreThoseOfTheSegmentsAndTheirMeanAtAStrike() {
        Smile smile = spx(TABLE);
        double low = Math.log(5500 / FORWARD);
        double high = Math.log(5800 / FORWARD);
        double slope = (0.17 - 0.213) / (high - low);
        assertEquals(slope, smile.slope((low + high) / 2), ROUNDING);
        assertEquals(slope / 2, smile.slope(low), ROUNDING);
        assertEquals((slope + (0.151 - 0.17) / -high) / 2, smile.slope(high), ROUNDING);
        assertEquals(0, smile.slope(-1));
        assertEquals(0, smile.slope(1));
    }

    @Test
    void tableUsesItsAtmVolWhereTheForwardLiesOutside() {
        var below = new Table(0.30, List.of(new StrikeVol(6100, 0.2), new StrikeVol(6200, 0.1)));
        Smile smile = spx(below);
        assertEquals(0.30, smile.vol(0));
        assertEquals(0.30, smile.vol(-0.5));
        assertEquals(0.25, smile.vol(Math.log(6100 / FORWARD) / 2), ROUNDING);
        assertEquals(0.2, smile.vol(Math.log(6100 / FORWARD)));
        var above = new Table(0.30, List.of(new StrikeVol(5900, 0.2)));
        assertEquals(0.30, spx(above).vol(0.2));
        assertEquals(0.2, spx(above).vol(-0.2));
    }

    @Test
    void betweenExpiriesTotalVarianceIsLinear() {
        Smile before = spx(ssvi(0.15));
        Smile after = Smiles.of(ssvi(0.18), Underlying.SPX, 0.3, FORWARD, Settings.DEFAULT);
        Smile middle = Smiles.between(before, 0.1, after, 0.3, 0.15);
        for (double k : List.of(-0.2, 0.0, 0.1)) {
            double variance = 0.75 * before.vol(k) * before.vol(k) * 0.1 + 0.25 * after.vol(k) * after.vol(k) * 0.3;
            assertEquals(Math.sqrt(variance / 0.15), middle.vol(k), ROUNDING);
        }
        assertThrows(IllegalArgumentException.class, () -> Smiles.between(before, 0.1, after, 0.3, 0.3));
        assertThrows(IllegalArgumentException.class, () -> Smiles.between(before, 0.3, after, 0.1, 0.2));
    }

    @Test
    void impossibleSmilesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Flat(0));
        assertThrows(IllegalArgumentException.class, () -> new Svi(-0.01, 0.02, 0, 0, 0.1));
        assertThrows(IllegalArgumentException.class, () -> new Svi(0.01, 0.02, 1, 0, 0.1));
        assertThrows(IllegalArgumentException.class, () -> new Svi(0.01, 1.5, 0.9, 0, 0.1));
        assertThrows(IllegalArgumentException.class, () -> new Quadratic(0.15, 0.4, 0));
        assertThrows(IllegalArgumentException.class, () -> new Quadratic(0.15, 1.0, 0.2));
        assertThrows(IllegalArgumentException.class, () -> new Table(0.15, List.of()));
        var twice = List.of(new StrikeVol(6000, 0.15), new StrikeVol(6000, 0.16));
        assertThrows(IllegalArgumentException.class, () -> new Table(0.15, twice));
    }
}
