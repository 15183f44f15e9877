package dev.wingspread.risk;

import static dev.wingspread.risk.HedgedBooks.MARKET;
import static dev.wingspread.risk.HedgedBooks.MODEL;
import static dev.wingspread.risk.HedgedBooks.ROUNDING;
import static dev.wingspread.risk.HedgedBooks.hedged;
import static dev.wingspread.risk.HedgedBooks.near;
import static dev.wingspread.risk.HedgedBooks.risk;
import static dev.wingspread.testing.BookBuilder.aBook;
import static dev.wingspread.testing.CondorBuilder.aCondor;
import static dev.wingspread.testing.Legs.leg;
import static dev.wingspread.testing.SettingsOf.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.spike.BetaCurve;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Root;
import dev.wingspread.model.VixOption;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.testing.BookBuilder;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Net vega of legs and of the book, and what is measured by it: NV10, the hedge ratio and the combined delta. */
class BookNetVegaTest {

    /** Net vega is a central difference over two VIX points: its cubic term stays below 2 % of a smooth leg. */
    private static final double CONVEXITY = 0.02;

    @Test
    void netVegaOfAnSpxLegIsItsVegaTimesTheTenorsResponse() {
        for (String symbol : List.of("SPXW260313P05900000", "SPXW260410P05700000", "SPX260515C06200000")) {
            LegRisk leg = risk(aBook().loose(leg(-10, symbol)))
                    .structures()
                    .get(0)
                    .legs()
                    .get(0);
            double years = leg.inputs().orElseThrow().years();
            double expected = leg.exposure().vegaSpxUsdPerVolPt() * MODEL.spxTenor(years);
            assertEquals(expected, leg.exposure().netVega().totalUsd(), CONVEXITY * Math.abs(expected), symbol);
        }
    }

    @Test
    void netVegaOfAVixOptionIsFuturesDeltaSmileRideAndVolOfVol() {
        for (String symbol : List.of("VIX260318C00020000", "VIX260415C00022000", "VIX260519P00018000")) {
            LegRisk leg = risk(aBook().loose(leg(10, symbol)))
                    .structures()
                    .get(0)
                    .legs()
                    .get(0);
            var in = leg.inputs().orElseThrow();
            var greeks = leg.greeks().orElseThrow();
            double beta = BetaCurve.BASE.at(in.years());
            var slice = MARKET.slice(Root.VIX, leg.leg().instrument().expiry()).orThrow();
            double strike = ((VixOption) leg.leg().instrument()).strike();
            double slope = slice.smile().slope(Math.log(strike / in.forward()));
            double vegaPerOne = greeks.vegaPerVolPoint() * 100;
            double futures = 1000 * (greeks.delta() * beta - vegaPerOne * slope / in.forward() * beta);
            double volOfVol = 1000 * vegaPerOne * 0.40 / 17 * MODEL.vixTenor(in.years());
            NetVega netVega = leg.exposure().netVega();
            double allowed = CONVEXITY * (Math.abs(futures) + Math.abs(volOfVol));
            assertEquals(futures, netVega.futuresDeltaUsd(), allowed, symbol);
            assertEquals(volOfVol, netVega.volOfVolUsd(), allowed, symbol);
        }
    }

    @Test
    void netVegaOfAFutureIsItsBetaInFull() {
        LegRisk leg = risk(aBook().loose(leg(-3, "VXJ26", 18.1)))
                .structures()
                .get(0)
                .legs()
                .get(0);
        double years = MARKET.slice(Root.VIX, leg.leg().instrument().expiry())
                .orThrow()
                .years();
        assertEquals(-3000 * BetaCurve.BASE.at(years), leg.exposure().netVega().totalUsd(), ROUNDING);
        assertEquals(0, leg.exposure().netVega().volOfVolUsd(), ROUNDING);
    }

    @Test
    void condorsAreShortAndLaddersLongOfVix() {
        Totals totals = risk(hedged(5)).totals();
        assertTrue(totals.condors().netVega().totalUsd() < 0);
        assertTrue(totals.hedge().netVega().totalUsd() > 0);
        assertTrue(totals.hedge().netVega().volOfVolUsd() > 0);
    }

    @Test
    void nv10CountsTenPointWideCondorsByTheirWiderWing() {
        BookBuilder book = aBook().with(aCondor().wings(50, 30).contracts(4)).ladder(leg(3, "VIX260415C00022000"));
        double netVega = risk(book).totals().book().netVega().totalUsd();
        assertEquals(netVega / (100 * 4 * 5), risk(book).totals().nv10().orElseThrow(), ROUNDING);
        Totals perCondor = RiskEngine.report(book.build(), MARKET, settings(Setting.NV10_NORM, "PER_CONDOR"))
                .totals();
        assertEquals(netVega / 400, perCondor.nv10().orElseThrow(), ROUNDING);
    }

    @Test
    void nv10OnTheCoupledBasisLetsSpxMoveAlong() {
        BookBuilder book = aBook().with(aCondor()).with(near());
        double fixed = risk(book).totals().nv10().orElseThrow();
        double coupled = RiskEngine.report(book.build(), MARKET, settings(Setting.NV10_BASIS, "COUPLED"))
                .totals()
                .nv10()
                .orElseThrow();
        Revaluation revaluation = Revaluation.of(book.build(), MARKET);
        double up = revaluation.total(revaluation.pnlUsd(MODEL.shock(1), MODEL));
        double down = revaluation.total(revaluation.pnlUsd(MODEL.shock(-1), MODEL));
        assertEquals((up - down) / 2 / (100 * (10 * 5 + 10 * 5)), coupled, ROUNDING);
        assertTrue(fixed < coupled && coupled < 0, fixed + " < " + coupled);
    }

    @Test
    void nv10CountsOnlyCondorsThatAreInItsNetVega() {
        Portfolio both = aBook().with(aCondor())
                .with(near().named("gone").expiring("2026-02-27"))
                .build();
        double with = RiskEngine.report(both, MARKET, Settings.DEFAULT)
                .totals()
                .nv10()
                .orElseThrow();
        double without = risk(aBook().with(aCondor())).totals().nv10().orElseThrow();
        assertEquals(without, with, ROUNDING);
    }

    @Test
    void hedgeRatioIsTheHedgesNetVegaOverThatOfTheCondors() {
        Totals totals = risk(hedged(5)).totals();
        double condors = totals.condors().netVega().totalUsd();
        assertEquals(
                totals.hedge().netVega().totalUsd() / -condors,
                totals.hedgeRatio().orElseThrow(),
                ROUNDING);
        assertEquals(
                totals.hedge().deltaVixUsdPerFuturePt()
                        / Math.abs(totals.condors().vegaSpxUsdPerVolPt()),
                totals.hedgeRatioNotional().orElseThrow(),
                ROUNDING);
    }

    @Test
    void hedgeRatioIsUndefinedBelowADollarOfCondorNetVega() {
        Totals totals = risk(aBook().ladder(leg(3, "VIX260415C00022000"))).totals();
        assertEquals(OptionalDouble.empty(), totals.hedgeRatio());
        assertEquals(OptionalDouble.empty(), totals.hedgeRatioNotional());
        assertEquals(OptionalDouble.empty(), totals.nv10());
        assertEquals(OptionalDouble.empty(), HedgeRatios.hedgeRatio(-0.99, 50));
        assertEquals(OptionalDouble.of(50), HedgeRatios.hedgeRatio(-1, 50));
    }

    @Test
    void combinedDeltaAddsVixLegsThroughBetaAndCoupling() {
        RiskReport report = risk(hedged(5));
        double vix = report.structures().stream()
                .flatMap(structure -> structure.legs().stream())
                .filter(leg -> leg.beta().isPresent())
                .mapToDouble(leg -> leg.leg().quantity()
                        * 100
                        * leg.greeks().orElseThrow().delta()
                        * leg.beta().getAsDouble()
                        * -1
                        / (0.0060 * 6000))
                .sum();
        Exposure book = report.totals().book();
        assertEquals(book.deltaSpxUsdPerPt() + vix, book.deltaCombinedUsdPerPt(), ROUNDING);
        assertTrue(vix < 0, "long VIX calls are short SPX");
        assertEquals(
                book.netVega().totalUsd() + book.deltaSpxUsdPerPt() * 6000 * -0.0060,
                report.totals().vixSensitivityUsd(),
                ROUNDING);
    }

    @Test
    void gammaPerCentIsTheChangeOfDollarDelta() {
        Exposure book = risk(aBook().with(aCondor())).totals().book();
        assertEquals(book.gammaSpxUsdPerPt2() * 6000 * 6000 * 0.01, book.gammaUsdPer1Pct(), 1e-6);
    }
}
