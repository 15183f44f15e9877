package dev.wingspread.risk;

import static dev.wingspread.testing.BookBuilder.aBook;
import static dev.wingspread.testing.CondorBuilder.aCondor;
import static dev.wingspread.testing.MarketBuilder.aMarket;
import static dev.wingspread.testing.MarketBuilder.flat;
import static dev.wingspread.testing.SettingsOf.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.ExpirySlice;
import dev.wingspread.market.Market;
import dev.wingspread.model.Root;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.pricing.kernel.BlackKernel;
import dev.wingspread.testing.CondorBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CondorMeasuresTest {

    private static final double ROUNDING = 1e-9;

    /** Simpson's rule with 2000 panels over a bell curve: far below 1e-10. */
    private static final double INTEGRATION = 1e-10;

    /** A price difference over 0.02 points loses eight of sixteen digits. */
    private static final double DIFFERENCE = 1e-7;

    private static final Market MARKET = aMarket().build();

    private static CondorMeasures measures(CondorBuilder condor) {
        return measures(condor, MARKET, Settings.DEFAULT);
    }

    private static CondorMeasures measures(CondorBuilder condor, Market market, Settings settings) {
        return RiskEngine.report(aBook().with(condor).build(), market, settings)
                .structures()
                .get(0)
                .condor()
                .orElseThrow();
    }

    private static ExpirySlice april() {
        return MARKET.slice(Root.SPXW, LocalDate.of(2026, 4, 10)).orThrow();
    }

    @Test
    void creditLimitsAndReturnsAsByHand() {
        CondorMeasures condor = measures(aCondor().credit(5));
        assertEquals(5, condor.creditPoints().orElseThrow(), ROUNDING);
        assertEquals(5_000, condor.maxProfitUsd().orElseThrow(), ROUNDING);
        assertEquals(45_000, condor.maxLossUsd().orElseThrow(), ROUNDING);
        assertEquals(List.of(5695.0, 6255.0), condor.breakEvens());
        assertEquals(50_000, condor.marginRegTUsd());
        assertEquals(45_000, condor.netMarginUsd().orElseThrow(), ROUNDING);
        assertEquals(1.0 / 9, condor.returnOnMargin().orElseThrow(), ROUNDING);
        assertEquals(365.0 / 39 / 9, condor.annualisedReturn().orElseThrow(), ROUNDING);
        assertEquals(
                Math.pow(50.0 / 45, 365.0 / 39) - 1, condor.irrIfMaxProfit().orElseThrow(), ROUNDING);
    }

    @Test
    void expectedReturnComparesTheCreditWithTheUndiscountedModelValue() {
        CondorMeasures condor = measures(aCondor().credit(5));
        double model = condor.creditModelPoints().orElseThrow() * Math.exp(0.04 * april().years());
        double growth = (45_000 + 1_000 * (5 - model)) / 45_000;
        assertEquals(Math.pow(growth, 365.0 / 39) - 1, condor.irrExpected().orElseThrow(), ROUNDING);
    }

    @Test
    void withoutEntryPricesLimitsRestOnTheModelsCredit() {
        CondorMeasures condor = measures(aCondor());
        double credit = condor.creditModelPoints().orElseThrow();
        assertEquals(OptionalDouble.empty(), condor.creditPoints());
        assertEquals(OptionalDouble.empty(), condor.creditUsd());
        assertTrue(credit > 0);
        assertEquals(List.of(5700 - credit, 6250 + credit), condor.breakEvens());
        assertEquals(1000 * (50 - credit), condor.maxLossUsd().orElseThrow(), ROUNDING);
    }

    @Test
    void aSideWhoseWidthTheCreditCoversHasNoBreakEven() {
        CondorMeasures low = measures(aCondor().wings(10, 50).credit(12));
        assertEquals(List.of(6262.0), low.breakEvens());
        assertEquals(Optional.empty(), low.breakEvensOutsideMove());
        assertEquals(38_000, low.maxLossUsd().orElseThrow(), ROUNDING);
        CondorMeasures both = measures(aCondor().wings(10, 10).credit(12));
        assertEquals(List.of(), both.breakEvens());
        assertEquals(1, both.pop().orElseThrow());
        assertEquals(OptionalDouble.empty(), both.returnOnMargin(), "nothing is at risk");
    }

    @Test
    void aDebitCannotWin() {
        CondorMeasures condor = measures(aCondor().credit(-1));
        assertEquals(List.of(), condor.breakEvens());
        assertEquals(0, condor.pop().orElseThrow());
        assertEquals(0, condor.popLognormal().orElseThrow());
        assertEquals(51_000, condor.maxLossUsd().orElseThrow(), ROUNDING);
    }

    @Test
    void onTheDayOfExpiryNothingIsAnnualised() {
        Market day = aMarket().at("2026-04-10T10:00:00").build();
        CondorMeasures condor = measures(aCondor().credit(5), day, Settings.DEFAULT);
        assertEquals(1.0 / 9, condor.returnOnMargin().orElseThrow(), ROUNDING);
        assertEquals(OptionalDouble.empty(), condor.annualisedReturn());
        assertEquals(OptionalDouble.empty(), condor.irrIfMaxProfit());
        assertEquals(OptionalDouble.empty(), condor.irrExpected());
        assertTrue(condor.pop().isPresent());
    }

    @Test
    void summedWingsRaiseTheMarginAndNotTheLoss() {
        CondorMeasures condor =
                measures(aCondor().wings(50, 75).credit(5), MARKET, settings(Setting.MARGIN_UNEQUAL_WINGS, "SUM"));
        assertEquals(125_000, condor.marginRegTUsd());
        assertEquals(120_000, condor.netMarginUsd().orElseThrow(), ROUNDING);
        assertEquals(70_000, condor.maxLossUsd().orElseThrow(), ROUNDING);
        assertEquals(5.0 / 120, condor.returnOnMargin().orElseThrow(), ROUNDING);
    }

    @Test
    void expectedMoveAndDistances() {
        CondorMeasures condor = measures(aCondor().credit(5));
        double move = april().forward() * 0.148 * Math.sqrt(april().years());
        assertEquals(move, condor.expectedMovePoints().orElseThrow(), ROUNDING);
        assertEquals(300, condor.distance().putPoints());
        assertEquals(300 / move, condor.distance().putSigma().orElseThrow(), ROUNDING);
        assertEquals(250, condor.distance().callPoints());
        assertEquals(250 / move, condor.distance().callSigma().orElseThrow(), ROUNDING);
        assertFalse(condor.distance().isBreached());
        assertTrue(measures(aCondor().shortPut(6010)).distance().isBreached());
    }

    @Test
    void breakEvensAreComparedWithTheMoveAroundTheForward() {
        double forward = april().forward();
        double move = april().expectedMovePoints();
        int low = (int) Math.floor((forward - move) / 5) * 5;
        int high = (int) Math.ceil((forward + move) / 5) * 5;
        var outside =
                measures(aCondor().shortPut(low).shortCall(high).credit(1)).breakEvensOutsideMove();
        assertEquals(Optional.of(new CondorMeasures.OutsideMove(true, true)), outside);
        var inside = measures(aCondor().shortPut(low + 10).shortCall(high - 10).credit(1))
                .breakEvensOutsideMove();
        assertEquals(Optional.of(new CondorMeasures.OutsideMove(false, false)), inside);
    }

    @Test
    void lognormalProbabilityIsTheIntegralOfTheDensity() {
        ExpirySlice slice = april();
        double deviation = 0.148 * Math.sqrt(slice.years());
        double mean = Math.log(slice.forward()) - deviation * deviation / 2;
        double low = Math.log(5695);
        double step = (Math.log(6255) - low) / 2000;
        double sum = 0;
        for (int i = 0; i <= 2000; i++) {
            double z = (low + i * step - mean) / deviation;
            int weight = i == 0 || i == 2000 ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) / deviation;
        }
        assertEquals(
                sum * step / 3, measures(aCondor().credit(5)).popLognormal().orElseThrow(), INTEGRATION);
    }

    @Test
    void smileProbabilityIsTheSlopeOfTheUndiscountedPutPrice() {
        double expected = putSlope(6255) - putSlope(5695);
        CondorMeasures condor = measures(aCondor().credit(5));
        assertEquals(expected, condor.pop().orElseThrow(), DIFFERENCE);
        assertEquals(putSlope(6250) - putSlope(5700), condor.popBetweenShorts().orElseThrow(), DIFFERENCE);
        assertTrue(Math.abs(condor.pop().orElseThrow() - condor.popLognormal().orElseThrow()) > 0.005);
    }

    private static double putSlope(double strike) {
        double step = 0.01;
        return (put(strike + step) - put(strike - step)) / (2 * step);
    }

    private static double put(double strike) {
        ExpirySlice slice = april();
        double vol = slice.smile().vol(Math.log(strike / slice.forward()));
        return BlackKernel.price(slice.forward(), strike, slice.years(), vol, 1, false);
    }

    @Test
    void withoutSkewBothProbabilitiesAgree() {
        Market market = aMarket().spxSmile(Root.SPXW, "2026-04-10", flat(0.15)).build();
        CondorMeasures condor = measures(aCondor().credit(5), market, Settings.DEFAULT);
        assertEquals(condor.popLognormal().orElseThrow(), condor.pop().orElseThrow(), 1e-14);
    }

    @Test
    void probabilitiesStayWithinZeroAndOneForAnySmile() {
        ExpirySlice slice = april();
        for (double level = 100; level < 20000; level += 50) {
            double below = Probability.below(slice, level);
            assertTrue(below >= 0 && below <= 1, level + ": " + below);
        }
        assertEquals(0, Probability.below(slice, 100), 1e-6);
        assertEquals(1, Probability.below(slice, 20000), 1e-6);
    }
}
