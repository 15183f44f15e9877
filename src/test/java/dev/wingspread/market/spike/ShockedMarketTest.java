package dev.wingspread.market.spike;

import static dev.wingspread.testing.Legs.option;
import static dev.wingspread.testing.MarketBuilder.aMarket;
import static dev.wingspread.testing.MarketBuilder.flat;
import static dev.wingspread.testing.SettingsOf.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.ExpirySlice;
import dev.wingspread.market.Market;
import dev.wingspread.market.PricingInputs;
import dev.wingspread.market.smile.SmileSpec;
import dev.wingspread.model.Root;
import dev.wingspread.model.VixFuture;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.testing.Legs;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShockedMarketTest {

    /** A few roundings of vols below 4 and levels in the thousands. */
    private static final double ROUNDING = 1e-12;

    private static final double POINTS_ROUNDING = 1e-9;

    private static final double DAY = 1 / 365.0;
    private static final SpikeModel MODEL = SpikeModel.of(Settings.DEFAULT);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 10);
    private static final String ATM_APRIL = "SPXW260410C06000000";

    private static ShockedMarket shocked(Market market, Shock shock) {
        return new ShockedMarket(market, shock, MODEL);
    }

    private static PricingInputs inputs(ShockedMarket market, String symbol) {
        return market.inputs(option(symbol)).orThrow();
    }

    private static double future(ShockedMarket market, String symbol) {
        return market.future((VixFuture) Legs.instrument(symbol)).orThrow();
    }

    // SPX surface

    @Test
    void atmVolStaysPutWhenSpxMovesAndVixDoesNot() {
        Market market = aMarket().build();
        ExpirySlice slice = market.slice(Root.SPXW, APRIL).orThrow();
        for (double pct : List.of(-10.0, -3.0, 2.5, 8.0)) {
            ShockedMarket moved = shocked(market, MODEL.shock(0).withSpx(SpxMove.byPct(pct)));
            double forward = inputs(moved, ATM_APRIL).forward();
            assertEquals(slice.forward() * (1 + pct / 100), forward, POINTS_ROUNDING);
            String atm = String.format("SPXW260410C%08d", Math.round(forward * 1000));
            assertEquals(slice.smile().atmVol(), inputs(moved, atm).volatility(), 1e-6, "strikes have 0.001 points");
        }
    }

    @Test
    void smileIsReadAtTheNewMoneynessAndShiftedByTheTenorsResponse() {
        Market market = aMarket().build();
        ExpirySlice slice = market.slice(Root.SPXW, APRIL).orThrow();
        ShockedMarket moved = shocked(market, MODEL.shock(6).withSpx(SpxMove.byPct(-3)));
        PricingInputs in = inputs(moved, "SPXW260410P05500000");
        double k = Math.log(5500 / (slice.forward() * 0.97));
        double shift = Math.pow(30 * DAY / slice.years(), 0.40) * 6 / 100;
        assertEquals(slice.smile().vol(k) + shift, in.volatility(), ROUNDING);
        assertEquals(6000 * 0.97, in.underlying(), POINTS_ROUNDING);
        assertEquals(slice.years(), in.years());
    }

    @Test
    void theBaseSmileStaysTheOneOfTodayWhenTimePasses() {
        Market market = aMarket().build();
        ExpirySlice slice = market.slice(Root.SPXW, APRIL).orThrow();
        ShockedMarket later =
                shocked(market, MODEL.shock(5).withSpx(SpxMove.byPct(-2)).withDays(20));
        PricingInputs in = inputs(later, "SPXW260410P05500000");
        double years = slice.years() - 20 * DAY;
        double forward = 6000 * 0.98 * Math.exp((0.04 - 0.012) * years);
        double shift = Math.min(1.5, Math.pow(30 * DAY / years, 0.40)) * 5 / 100;
        assertEquals(years, in.years(), ROUNDING);
        assertEquals(forward, in.forward(), POINTS_ROUNDING);
        assertEquals(slice.smile().vol(Math.log(5500 / forward)) + shift, in.volatility(), ROUNDING);
    }

    @Test
    void fullStickinessKeepsTheStrikeShapeAndLeavesTheAtmTargetAlone() {
        Market market = aMarket().build();
        ExpirySlice slice = market.slice(Root.SPXW, APRIL).orThrow();
        Shock shock = MODEL.shock(0).withSpx(SpxMove.byPct(-5)).withSmile(1, 0);
        ShockedMarket moved = shocked(market, shock);
        double slide = Math.log(0.95);
        double[] strikes = {5200, 5500, 5700, 6000, 6300};
        double shapeShift = slice.smile().vol(slide) - slice.smile().vol(0);
        for (double strike : strikes) {
            double vol = inputs(moved, String.format("SPXW260410P%08d", Math.round(strike * 1000)))
                    .volatility();
            double before = slice.inputs(strike).volatility();
            assertEquals(before - shapeShift, vol, ROUNDING, "strike " + strike);
        }
    }

    @Test
    void aStickySmileFarFromTheMoneyIsHeldAtTheLeastVol() {
        Shock crash = MODEL.shock(0).withSpx(SpxMove.byPct(-40)).withSmile(1, 0);
        ShockedMarket market = shocked(aMarket().build(), crash);
        double vol = inputs(market, "SPXW260410C06000000").volatility();
        assertEquals(MODEL.spxVols().min(), vol, ROUNDING, "what was at the money is now the far call wing");
        assertEquals(Set.of(Guard.SPX_VOL_CLAMPED), market.guards());
    }

    @Test
    void skewSteepensTheSmileAroundTheForwardOnly() {
        Market market = aMarket().build();
        ExpirySlice slice = market.slice(Root.SPXW, APRIL).orThrow();
        Shock plain = MODEL.shock(5).withSpx(SpxMove.FIXED);
        Shock steep = plain.withSmile(0, 0.02);
        String put = "SPXW260410P05500000";
        double without = inputs(shocked(market, plain), put).volatility();
        double with = inputs(shocked(market, steep), put).volatility();
        double richness = slice.inputs(5500).volatility() - slice.smile().vol(0);
        assertEquals(0.02 * 5 * richness, with - without, ROUNDING);
        assertTrue(with > without);
    }

    @Test
    void theExponentOfAScenarioReplacesThatOfTheModel() {
        Market market = aMarket().build();
        ExpirySlice slice = market.slice(Root.SPXW, APRIL).orThrow();
        Shock spike = MODEL.shock(6).withSpx(SpxMove.FIXED);
        double usual = inputs(shocked(market, spike), ATM_APRIL).volatility();
        double steeper =
                inputs(shocked(market, spike.withSpxExponent(0.6)), ATM_APRIL).volatility();
        double tenor = 30 * DAY / slice.years();
        assertEquals((Math.pow(tenor, 0.6) - Math.pow(tenor, 0.4)) * 6 / 100, steeper - usual, ROUNDING);
    }

    @Test
    void rateShockMovesForwardAndDiscountAndNoSmilePoint() {
        Market market = aMarket().build();
        Shock up = MODEL.shock(0).withSpx(SpxMove.FIXED).withRate(1);
        PricingInputs in = inputs(shocked(market, up), ATM_APRIL);
        assertEquals(0.05, in.rate(), ROUNDING);
        assertEquals(6000 * Math.exp((0.05 - 0.012) * in.years()), in.forward(), POINTS_ROUNDING);
    }

    @Test
    void givenForwardsKeepTheirCarryInEveryScenario() {
        Market market =
                aMarket().spxSmile(Root.SPXW, "2026-04-10", 6035.5, flat(0.15)).build();
        double years = market.slice(Root.SPXW, APRIL).orThrow().years();
        double carry = Math.log(6035.5 / 6000) / years;
        ShockedMarket now = shocked(market, MODEL.shock(0).withSpx(SpxMove.byPct(-1)));
        ShockedMarket later =
                shocked(market, MODEL.shock(0).withSpx(SpxMove.byPct(-1)).withDays(10));
        assertEquals(6035.5 * 0.99, inputs(now, ATM_APRIL).forward(), POINTS_ROUNDING);
        assertEquals(
                5940 * Math.exp(carry * (years - 10 * DAY)),
                inputs(later, ATM_APRIL).forward(),
                POINTS_ROUNDING);
    }

    // VIX futures and options

    @Test
    void futuresMoveByTheirBeta() {
        Market market = aMarket().build();
        ShockedMarket moved = shocked(market, MODEL.shock(6));
        for (var level : List.of(List.of("VXH26", 18.0), List.of("VXJ26", 18.9), List.of("VXK26", 19.6))) {
            var future = (VixFuture) Legs.instrument((String) level.get(0));
            double years = market.slice(Root.VIX, future.expiry()).orThrow().years();
            double expected = (double) level.get(1) + 6 * BetaCurve.BASE.at(years);
            assertEquals(expected, future(moved, (String) level.get(0)), ROUNDING);
            assertEquals(level.get(1), moved.baseFuture(future).orThrow());
        }
    }

    @Test
    void vixOptionVolsAnswerToTheRelativeMoveOfVixAndTheExtraPoints() {
        Market market = aMarket().build();
        LocalDate expiry = LocalDate.of(2026, 4, 15);
        ExpirySlice slice = market.slice(Root.VIX, expiry).orThrow();
        ShockedMarket moved = shocked(market, MODEL.shock(6).withVolOfVol(10));
        PricingInputs in = inputs(moved, "VIX260415C00024000");
        double future = 18.9 + 6 * BetaCurve.BASE.at(slice.years());
        double expected =
                slice.smile().vol(Math.log(24 / future)) + 0.40 * 6 / 17 * Math.sqrt(30 * DAY / slice.years()) + 0.10;
        assertEquals(future, in.forward(), ROUNDING);
        assertEquals(expected, in.volatility(), ROUNDING);
    }

    @Test
    void futuresRollDownTheCurveThroughSpotOrStayWhereTheyAre() {
        Market market = aMarket().build();
        var may = (VixFuture) Legs.instrument("VXK26");
        double years = market.slice(Root.VIX, may.expiry()).orThrow().years();
        double april =
                market.slice(Root.VIX, LocalDate.of(2026, 4, 15)).orThrow().years();
        double march =
                market.slice(Root.VIX, LocalDate.of(2026, 3, 18)).orThrow().years();
        Shock rolled = MODEL.shock(0).withBase(BaseCurve.ROLL_DOWN);
        Shock held = MODEL.shock(0).withBase(BaseCurve.MARTINGALE);
        double daysToApril = (years - april) / DAY;
        assertEquals(
                18.9, shocked(market, rolled.withDays(daysToApril)).future(may).orThrow(), ROUNDING);
        double half = (years - march / 2) / DAY;
        assertEquals(17.5, shocked(market, rolled.withDays(half)).future(may).orThrow(), ROUNDING, "towards spot");
        assertEquals(19.6, shocked(market, held.withDays(half)).future(may).orThrow());
    }

    @Test
    void aSpikeAfterSomeDaysHitsWithTheBetaOfTheTimeLeft() {
        Market market = aMarket().build();
        var may = (VixFuture) Legs.instrument("VXK26");
        double left = market.slice(Root.VIX, may.expiry()).orThrow().years() - 30 * DAY;
        ShockedMarket moved = shocked(market, MODEL.shock(8).withDays(30).withBase(BaseCurve.MARTINGALE));
        assertEquals(19.6 + 8 * BetaCurve.BASE.at(left), moved.future(may).orThrow(), ROUNDING);
    }

    // Settlement inside the scenario

    @Test
    void legsThatSettleWithinTheScenarioArePaidOnItsSpotLevels() {
        Market market = aMarket().build();
        ShockedMarket later =
                shocked(market, MODEL.shock(10).withSpx(SpxMove.byPct(-4)).withDays(60));
        PricingInputs put = inputs(later, "SPXW260313P05900000");
        assertEquals(new PricingInputs(5760, 5760, 0, 0, put.rate(), put.dividendYield()), put);
        PricingInputs call = inputs(later, "VIX260318C00020000");
        assertEquals(0, call.years());
        assertEquals(27, call.forward(), "spot VIX, not a future");
        assertEquals(27, future(later, "VXH26"));
        assertEquals(17, later.baseFuture((VixFuture) Legs.instrument("VXH26")).orThrow());
    }

    @Test
    void aScenarioThatEndsAtTheMinuteOfSettlementSettlesTheLeg() {
        Market market = aMarket().build();
        double days = market.slice(Root.SPXW, APRIL).orThrow().years() * 365;
        PricingInputs in = inputs(shocked(market, MODEL.shock(0).withDays(days)), ATM_APRIL);
        assertEquals(0, in.years());
        assertEquals(6000, in.forward());
    }

    // Guards

    @Test
    void spotVixIsHeldAtItsFloorAndTheEffectiveShockSaysSo() {
        ShockedMarket moved = shocked(aMarket().build(), MODEL.shock(-15));
        assertEquals(8, moved.vixSpot());
        assertEquals(-9, moved.effectiveVixPoints());
        assertEquals(4.5, moved.spxMovePct(), ROUNDING, "SPX follows the effective shock");
        assertEquals(Set.of(Guard.VIX_FLOOR), moved.guards());
    }

    @Test
    void aMarketBelowTheFloorIsNotLiftedByAScenarioThatChangesNothing() {
        ShockedMarket moved = shocked(aMarket().vix(7.5).build(), MODEL.shock(0));
        assertEquals(0, moved.effectiveVixPoints());
        assertEquals(Set.of(), moved.guards());
    }

    @Test
    void futuresAreHeldAtTheFloorAndReported() {
        Market market = aMarket().vix(30).future("2026-03-18", 10).build();
        ShockedMarket moved = shocked(market, MODEL.shock(-15));
        assertEquals(8, future(moved, "VXH26"));
        assertEquals(Set.of(Guard.FUTURE_FLOOR), moved.guards());
    }

    @Test
    void spxMovesAreClippedOnBothSides() {
        Market market = aMarket().build();
        ShockedMarket down = shocked(market, MODEL.shock(0).withSpx(SpxMove.byPct(-60)));
        ShockedMarket up = shocked(market, MODEL.shock(0).withSpx(SpxMove.byPct(60)));
        assertEquals(-40, down.spxMovePct());
        assertEquals(3600, down.spxSpot(), POINTS_ROUNDING);
        assertEquals(25, up.spxMovePct());
        assertEquals(Set.of(Guard.SPX_MOVE_CLIPPED), down.guards());
        assertEquals(Set.of(Guard.SPX_MOVE_CLIPPED), up.guards());
    }

    @Test
    void volsAreHeldWithinTheirRangesAndReported() {
        Market market = aMarket().vix(30).build();
        ShockedMarket calm =
                shocked(market, MODEL.shock(-22).withSpx(SpxMove.FIXED).withVolOfVol(-100));
        assertEquals(0.03, inputs(calm, "SPXW260313C06100000").volatility());
        assertEquals(Set.of(Guard.SPX_VOL_CLAMPED), calm.guards());
        assertEquals(0.25, inputs(calm, "VIX260318C00008000").volatility());
        assertEquals(Set.of(Guard.SPX_VOL_CLAMPED, Guard.FUTURE_FLOOR, Guard.VIX_VOL_CLAMPED), calm.guards());
        ShockedMarket wild = shocked(market, MODEL.shock(60).withVolOfVol(300));
        assertEquals(3.5, inputs(wild, "VIX260318C00020000").volatility());
    }

    @Test
    void aFloorOfTheSettingsIsTheOneThatHolds() {
        var model = SpikeModel.of(settings(Setting.FLOOR_VIX, "10"));
        assertEquals(10, new ShockedMarket(aMarket().build(), model.shock(-15), model).vixSpot());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.999})
    void unusualVolsOfTodaySurviveAScenarioThatChangesNothing(double share) {
        double spxVol = 0.03 * share;
        Market market = aMarket()
                .spxSmile(Root.SPXW, "2026-04-10", flat(spxVol))
                .vixSmile(Root.VIX, "2026-04-15", new SmileSpec.Flat(3.5 / share))
                .build();
        ShockedMarket same = shocked(market, MODEL.shock(0));
        assertEquals(spxVol, inputs(same, ATM_APRIL).volatility());
        assertEquals(3.5 / share, inputs(same, "VIX260415C00020000").volatility());
        assertEquals(Set.of(), same.guards());
    }
}
