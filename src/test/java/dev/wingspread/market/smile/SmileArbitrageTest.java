package dev.wingspread.market.smile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.smile.SmileArbitrage.Finding;
import dev.wingspread.market.smile.SmileArbitrage.Kind;
import dev.wingspread.model.Underlying;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.pricing.kernel.Black76Kernel;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SmileArbitrageTest {

    /** One square root and one division in double precision. */
    private static final double ROUNDING = 1e-12;

    /** Standard deviations between the places looked at. */
    private static final double ONE_STEP = 0.06;

    private static Smile smile(SmileSpec spec, double years) {
        return Smiles.of(spec, Underlying.SPX, years, 6000, Settings.DEFAULT);
    }

    private static SmileSpec ssvi(double vol) {
        return new SmileSpec.Ssvi(vol, OptionalDouble.empty(), OptionalDouble.empty());
    }

    /** A smile of total variance a + slope |k| at one year. */
    private record Wedge(double a, double slope) implements Smile {

        @Override
        public double vol(double k) {
            return Math.sqrt(a + slope * Math.abs(k));
        }

        @Override
        public double slope(double k) {
            return Math.signum(k) * slope / (2 * vol(k));
        }
    }

    @Test
    void flatSmilesAndSsviSlicesOfUsualShapeHaveNone() {
        for (double years : new double[] {0.005, 0.08, 1, 3}) {
            for (double vol : new double[] {0.08, 0.2, 0.6, 1.2}) {
                assertEquals(List.of(), SmileArbitrage.ofSlice(smile(new SmileSpec.Flat(vol), years), years));
                assertEquals(List.of(), SmileArbitrage.ofSlice(smile(ssvi(vol), years), years), vol + " at " + years);
            }
        }
    }

    /** Where a parabola goes over into its flat wings, its slope drops at once: a butterfly there costs less than nothing. */
    @Test
    void aButterflyThatIsFoundCostsLessThanNothing() {
        double years = 0.1;
        Smile bent = smile(new SmileSpec.Quadratic(0.2, 0, 0.03), years);
        List<Finding> findings = SmileArbitrage.ofSlice(bent, years);
        assertEquals(1, findings.size());
        assertEquals(Kind.BUTTERFLY, findings.get(0).kind());
        double deviations = findings.get(0).k() / (0.2 * Math.sqrt(years));
        assertEquals(3, Math.abs(deviations), ONE_STEP);
        assertTrue(butterfly(bent, years, findings.get(0).k()) < 0);
    }

    @Test
    void butterfliesOnASliceWithoutFindingsCostSomething() {
        double years = 0.1;
        Smile slice = smile(ssvi(0.2), years);
        for (double deviations = -3; deviations <= 3; deviations += 0.25) {
            double k = deviations * 0.2 * Math.sqrt(years);
            assertTrue(butterfly(slice, years, k) > 0, "at " + deviations);
        }
    }

    /** Call spreads around a strike, priced with the vols of the smile. */
    private static double butterfly(Smile smile, double years, double k) {
        double strike = 6000 * Math.exp(k);
        double wing = 6000 * 0.2 * Math.sqrt(years) / 40;
        return call(smile, years, strike - wing) - 2 * call(smile, years, strike) + call(smile, years, strike + wing);
    }

    private static double call(Smile smile, double years, double strike) {
        return Black76Kernel.price(6000, strike, years, smile.vol(Math.log(strike / 6000)), 0, true);
    }

    @Test
    void aWingSteeperThanTwoIsFoundAndOneJustBelowIsNot() {
        List<Finding> steep = SmileArbitrage.ofSlice(new Wedge(0.04, 2.5), 1);
        Finding wing = steep.stream()
                .filter(each -> each.kind() == Kind.WING)
                .findFirst()
                .orElseThrow();
        assertEquals(2.5, Math.abs(wing.size()), ROUNDING);
        assertTrue(
                SmileArbitrage.ofSlice(new Wedge(0.04, 1.9), 1).stream().noneMatch(each -> each.kind() == Kind.WING));
    }

    @Test
    void aLaterVolThatIsTooLowIsFoundWithWhatItLacks() {
        Smile near = smile(new SmileSpec.Flat(0.2), 0.1);
        Smile far = smile(new SmileSpec.Flat(0.12), 0.2);
        Finding finding = SmileArbitrage.between(near, 0.1, far, 0.2).orElseThrow();
        assertEquals(Kind.CALENDAR, finding.kind());
        assertEquals(0.2 * Math.sqrt(0.5) - 0.12, finding.size(), ROUNDING);
    }

    @Test
    void aTermStructureThatFallsNoFasterThanTimeAllowsHasNone() {
        Smile near = smile(ssvi(0.37), 0.03);
        Smile far = smile(ssvi(0.33), 0.05);
        assertTrue(SmileArbitrage.between(near, 0.03, far, 0.05).isEmpty());
    }

    @Test
    void expiriesMustComeInTheirOrder() {
        Smile flat = smile(new SmileSpec.Flat(0.2), 0.1);
        assertThrows(IllegalArgumentException.class, () -> SmileArbitrage.between(flat, 0.2, flat, 0.1));
        assertThrows(IllegalArgumentException.class, () -> SmileArbitrage.ofSlice(flat, 0));
    }
}
