package dev.wingspread.risk;

import static dev.wingspread.testing.BookBuilder.aBook;
import static dev.wingspread.testing.CondorBuilder.aCondor;
import static dev.wingspread.testing.Legs.leg;
import static dev.wingspread.testing.MarketBuilder.aBareMarket;
import static dev.wingspread.testing.MarketBuilder.aMarket;
import static dev.wingspread.testing.SettingsOf.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.Market;
import dev.wingspread.market.spike.BetaCurve;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.market.spike.SpxMove;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Layer;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.RegimeFlags;
import dev.wingspread.model.Root;
import dev.wingspread.model.VixOption;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.pricing.Priced;
import dev.wingspread.testing.BookBuilder;
import dev.wingspread.testing.CondorBuilder;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Measures of the book as a whole: net vega, ratios, offsets, break-even spike, theta, unpriced and unknown legs. */
class BookRiskTest {

    /** Dollars of a few products of doubles. */
    private static final double ROUNDING = 1e-8;

    /** Prices of compiled legs and of legs valued one by one agree to this share. */
    private static final double TWO_WAYS = 1e-12;

    /** Net vega is a central difference over two VIX points: its cubic term stays below 2 % of a smooth leg. */
    private static final double CONVEXITY = 0.02;

    private static final SpikeModel MODEL = SpikeModel.of(Settings.DEFAULT);
    private static final Market MARKET = aMarket().build();

    private static RiskReport risk(BookBuilder book) {
        return RiskEngine.report(book.build(), MARKET, Settings.DEFAULT);
    }

    private static CondorBuilder near() {
        return aCondor()
                .named("S-1")
                .layer(Layer.S)
                .expiring("2026-03-13")
                .shortPut(5800)
                .shortCall(6150);
    }

    /** The book of a short and a medium layer with a ladder, as described for the default parameters. */
    private static BookBuilder hedged(int scale) {
        return aBook().with(near().credit(4.9))
                .with(aCondor().named("M-1").credit(6))
                .ladder(
                        leg(4 * scale, "VIX260318C00021000", 0.8),
                        leg(4 * scale, "VIX260415C00024000", 1.1),
                        leg(2 * scale, "VIX260519C00026000", 1.3));
    }

    // Net vega

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

    // Offset

    @Test
    void offsetsAreHedgeGainOverCoupledCondorLoss() {
        BookBuilder book = hedged(5);
        Revaluation revaluation = Revaluation.of(book.build(), MARKET);
        Totals totals = risk(book).totals();
        assertEquals(
                List.of(5.0, 6.0, 7.0),
                totals.offsets().stream().map(SpikeOffset::vixPoints).toList());
        for (SpikeOffset spike : totals.offsets()) {
            double[] pnl = revaluation.pnlUsd(MODEL.shock(spike.vixPoints()), MODEL);
            double condors = revaluation.sum(pnl, Position::isCondorSide);
            double hedge = revaluation.total(pnl) - condors;
            assertTrue(condors < 0);
            assertEquals(-hedge / condors, spike.offset().orElseThrow(), ROUNDING);
            assertEquals(spike.offset(), totals.offsetAt(spike.vixPoints()));
        }
        assertEquals(
                totals.offsets().stream()
                        .mapToDouble(spike -> spike.offset().orElseThrow())
                        .min(),
                totals.leastOffset());
    }

    @Test
    void theBookBehavesAsLayeredCondorsWithALadderDo() {
        Totals totals = risk(hedged(5)).totals();
        for (int i = 0; i < 3; i++) {
            SpikeOffset base = totals.offsets().get(i);
            SpikeOffset low = totals.offsetsLowBeta().get(i);
            assertTrue(
                    base.condorPnlSpotFixedUsd() < 1.2 * base.condorPnlUsd(),
                    "losing clearly more with SPX fixed: " + base);
            assertTrue(
                    base.offset().orElseThrow() > 1.5 * totals.hedgeRatio().orElseThrow(),
                    "offset " + base.offset() + ", ratio " + totals.hedgeRatio());
            assertTrue(low.offset().orElseThrow() < base.offset().orElseThrow());
            assertEquals(base.condorPnlUsd(), low.condorPnlUsd(), ROUNDING, "beta does not touch SPX");
        }
    }

    @Test
    void offsetIsUndefinedWhereTheCondorsGain() {
        // A reversed condor as loose legs gains from a spike.
        Totals totals = risk(aBook().loose(leg(10, "SPXW260410P05700000"), leg(5, "SPXW260410C06250000"))
                        .ladder(leg(4, "VIX260318C00021000")))
                .totals();
        assertTrue(totals.offsets().get(1).condorPnlUsd() > 0);
        assertEquals(OptionalDouble.empty(), totals.offsetAt(6));
        assertEquals(OptionalDouble.empty(), totals.leastOffset());
    }

    @Test
    void furtherSpikesOfTheSettingsComeBesideTheStandardOnesAndAreNamedInFull() {
        RiskReport report = RiskEngine.report(
                aBook().ladder(leg(3, "VIX260415C00022000")).build(),
                MARKET,
                settings(Setting.HEDGE_SPIKES, "5,6.5,7"));
        assertEquals(
                List.of(5.0, 6.0, 6.5, 7.0),
                report.totals().offsets().stream().map(SpikeOffset::vixPoints).toList());
        List<String> warnings = report.quality().warnings().stream()
                .map(failure -> failure.text())
                .toList();
        assertTrue(warnings.stream().anyMatch(text -> text.startsWith("offset at +6.5 is")), warnings.toString());
    }

    // Break-even spike

    @Test
    void breakEvenSpikeIsTheSmallestRiseThatDoesNotLose() {
        BookBuilder book = hedged(12);
        double points = risk(book).totals().breakEvenSpikeVixPoints().orElseThrow();
        Revaluation revaluation = Revaluation.of(book.build(), MARKET);
        assertTrue(revaluation.total(revaluation.pnlUsd(MODEL.shock(points), MODEL)) >= 0);
        assertTrue(revaluation.total(revaluation.pnlUsd(MODEL.shock(points - 0.0101), MODEL)) < 0);
        for (double below = 0.5; below < points - 0.5; below += 0.5) {
            assertTrue(revaluation.total(revaluation.pnlUsd(MODEL.shock(below), MODEL)) < 0, "at " + below);
        }
    }

    @Test
    void anUnhedgedBookHasNoBreakEvenSpike() {
        RiskReport report = risk(aBook().with(aCondor()).with(near()));
        assertEquals(OptionalDouble.empty(), report.totals().breakEvenSpikeVixPoints());
        assertTrue(report.quality().warnings().stream()
                .anyMatch(failure -> failure.text().contains("no VIX spike")));
    }

    // Theta and margin

    @Test
    void thetaIsMeasuredAgainstTheGrossMarginOfTheCondors() {
        Totals totals = risk(hedged(5)).totals();
        double margin = 2 * 10 * 50 * 100;
        assertEquals(margin, totals.marginRegTUsd(), ROUNDING, "long VIX calls need none");
        assertEquals(
                100 * totals.book().thetaUsdPerDay() / margin,
                totals.thetaPctOfMargin().orElseThrow(),
                ROUNDING);
        assertEquals(0.08, totals.thetaThresholdPct());
    }

    @Test
    void thetaMayBeMeasuredAgainstNetMarginOrStress() {
        Portfolio book = hedged(5).build();
        double credit = 10 * 100 * (4.9 + 6);
        Totals net = RiskEngine.report(book, MARKET, settings(Setting.MARGIN_THETA_BASIS, "NET"))
                .totals();
        assertEquals(credit, net.creditUsd().orElseThrow(), ROUNDING);
        assertEquals(
                100 * net.book().thetaUsdPerDay() / (100_000 - credit),
                net.thetaPctOfMargin().orElseThrow(),
                ROUNDING);
        Totals stress = RiskEngine.report(book, MARKET, settings(Setting.MARGIN_MODEL, "PM_STRESS"))
                .totals();
        assertEquals(
                100 * stress.book().thetaUsdPerDay() / stress.marginPmUsd(),
                stress.thetaPctOfMargin().orElseThrow(),
                ROUNDING);
    }

    @Test
    void netThetaBasisWithoutEntryCreditIsUndefined() {
        Totals totals = RiskEngine.report(
                        aBook().with(aCondor()).build(), MARKET, settings(Setting.MARGIN_THETA_BASIS, "NET"))
                .totals();
        assertEquals(OptionalDouble.empty(), totals.thetaPctOfMargin());
        assertEquals(OptionalDouble.empty(), totals.creditUsd());
    }

    @Test
    void theFlagTightensTheThetaThreshold() {
        Portfolio book = hedged(5).flags(new RegimeFlags(true, 1)).build();
        assertEquals(
                0.08 * 1.15,
                RiskEngine.report(book, MARKET, Settings.DEFAULT).totals().thetaThresholdPct(),
                1e-15);
        Settings own = settings(Map.of(Setting.THETA_MIN_PCT, "0.1", Setting.THETA_TIGHTEN, "2"));
        assertEquals(0.2, RiskEngine.report(book, MARKET, own).totals().thetaThresholdPct(), 1e-15);
    }

    @Test
    void rollDownCarryIsADayOfContangoForTheHedgeAlone() {
        Totals totals = risk(hedged(5)).totals();
        assertEquals(0, totals.condors().rolldownCarryUsdPerDay());
        assertTrue(totals.hedge().rolldownCarryUsdPerDay() < 0);
        Revaluation revaluation =
                Revaluation.of(aBook().loose(leg(1, "VXJ26", 18.9)).build(), MARKET);
        double years = 44 / 365.0 - 375 / 525600.0;
        double march = 16 / 365.0 - 375 / 525600.0;
        double perDay = -0.9 / ((years - march) * 365);
        double carry = RiskEngine.report(aBook().loose(leg(1, "VXJ26", 18.9)).build(), MARKET, Settings.DEFAULT)
                .totals()
                .hedge()
                .rolldownCarryUsdPerDay();
        assertEquals(1000 * perDay, carry, 1e-6);
        assertEquals(1, revaluation.positions().size());
    }

    // Futures, unknown and unpriced

    @Test
    void aFutureIsWorthNothingAndHasPnlSinceEntry() {
        Exposure future = risk(aBook().loose(leg(-2, "VXJ26", 18.1))).totals().hedge();
        assertEquals(0, future.valueUsd());
        assertEquals((18.9 - 18.1) * 1000 * -2, future.pnlUsd().orElseThrow(), ROUNDING);
        assertEquals(-2000, future.deltaVixUsdPerFuturePt());
        assertEquals(0, future.thetaUsdPerDay());
    }

    @Test
    void anUnknownEntryPriceLeavesPnlUnknown() {
        RiskReport report = risk(aBook().with(aCondor()).ladder(leg(4, "VIX260318C00021000", 0.8)));
        assertEquals(OptionalDouble.empty(), report.totals().book().pnlUsd());
        assertEquals(OptionalDouble.empty(), report.totals().condors().pnlUsd());
        assertTrue(report.totals().hedge().pnlUsd().isPresent());
        assertTrue(report.quality().warnings().stream()
                .anyMatch(failure -> failure.text().contains("4 of 5 legs")));
    }

    @Test
    void premiumIsUnknownWithoutTheEntryPriceOfOneVixOption() {
        assertEquals(
                4 * 80 + 2 * 130,
                risk(aBook().ladder(leg(4, "VIX260318C00021000", 0.8), leg(2, "VIX260519C00026000", 1.3)))
                        .totals()
                        .premiumSpentUsd()
                        .orElseThrow(),
                ROUNDING);
        assertEquals(
                OptionalDouble.empty(),
                risk(aBook().ladder(leg(4, "VIX260318C00021000"))).totals().premiumSpentUsd());
    }

    @Test
    void anUnpricedLegIsExcludedAndCounted() {
        RiskReport report = risk(aBook().ladder(leg(4, "VIX260318C00021000", 0.8), leg(9, "VIX260617C00030000", 1)));
        RiskReport without = risk(aBook().ladder(leg(4, "VIX260318C00021000", 0.8)));
        assertEquals(
                without.totals().hedge().valueUsd(), report.totals().hedge().valueUsd());
        assertEquals(1, report.totals().hedge().unpricedLegs());
        LegRisk unpriced = report.structures().get(0).legs().get(1);
        assertEquals(LegStatus.UNPRICED, unpriced.status());
        assertEquals(OptionalDouble.empty(), unpriced.pricePoints());
        assertTrue(unpriced.why().isPresent());
    }

    @Test
    void aMonthKeepsTheBetaAndLevelOfItsFutureThoughAnOptionInItHasNoPrice() {
        Market noSmiles = aMarket().withoutVixSmiles().build();
        RiskReport report = RiskEngine.report(
                aBook().ladder(leg(4, "VIX260415C00021000"))
                        .loose(leg(1, "VXJ26"))
                        .build(),
                noSmiles,
                Settings.DEFAULT);
        HedgeMonthRisk month = report.hedgeMonths().get(0);
        assertEquals(1, month.exposure().unpricedLegs());
        assertEquals(18.9, month.future().orElseThrow());
        assertTrue(month.beta().isPresent());
    }

    @Test
    void marginOfACondorDoesNotDependOnAMarketForIt() {
        RiskReport report = RiskEngine.report(
                aBook().with(aCondor().credit(5)).build(), aBareMarket().build(), Settings.DEFAULT);
        assertEquals(4, report.totals().condors().unpricedLegs());
        assertEquals(50_000, report.totals().marginRegTUsd());
        CondorMeasures condor = report.structures().get(0).condor().orElseThrow();
        assertEquals(45_000, condor.netMarginUsd().orElseThrow(), ROUNDING);
        assertEquals(OptionalDouble.empty(), condor.pop());
        assertEquals(OptionalDouble.empty(), report.totals().thetaPctOfMargin(), "no condor has a theta");
    }

    @Test
    void aSettledCondorNeedsNoMarginAndHasNoRisk() {
        Market close = aMarket().at("2026-03-13T16:05:00").spx(5700).build();
        RiskReport report = RiskEngine.report(aBook().with(near().credit(5)).build(), close, Settings.DEFAULT);
        assertEquals(0, report.totals().marginRegTUsd());
        assertEquals(-50 * 1000, report.totals().book().valueUsd(), ROUNDING);
        assertEquals(-45 * 1000, report.totals().book().pnlUsd().orElseThrow(), ROUNDING);
        assertEquals(0, report.totals().book().deltaSpxUsdPerPt());
        assertEquals(0, report.totals().book().netVega().totalUsd());
        assertEquals(
                OptionalDouble.empty(),
                report.structures().get(0).condor().orElseThrow().netMarginUsd());
    }

    @Test
    void anEmptyBookHasZeroSumsAndNoRatios() {
        RiskReport report = risk(aBook());
        assertEquals(0, report.totals().book().valueUsd());
        assertEquals(OptionalDouble.empty(), report.totals().hedgeRatio());
        assertEquals(OptionalDouble.empty(), report.totals().nv10());
        assertEquals(OptionalDouble.empty(), report.totals().breakEvenSpikeVixPoints());
        assertEquals(OptionalDouble.empty(), report.totals().thetaPctOfMargin());
        assertEquals(1, report.quality().warnings().size());
    }

    @Test
    void pnlInPerCentOfCreditIsThatOfTheCondorAlone() {
        IronCondor condor = aCondor().credit(6).build();
        StructureRisk risk = risk(aBook().with(condor)).structures().get(0);
        assertEquals(
                100 * risk.exposure().pnlUsd().orElseThrow() / 6000,
                risk.pnlPctOfCredit().orElseThrow(),
                ROUNDING);
    }

    @Test
    void longOptionsNeverLoseMoreThanTheirValue() {
        Portfolio book = aBook().loose(
                        leg(3, "SPXW260313P05900000"),
                        leg(2, "SPX260515C06400000"),
                        leg(5, "VIX260318C00021000"),
                        leg(7, "VIX260519P00017000"))
                .build();
        Revaluation revaluation = Revaluation.of(book, MARKET);
        for (double vix = -15; vix <= 60; vix += 5) {
            for (double spx : List.of(-40.0, -12.0, 0.0, 9.0, 25.0)) {
                for (double days : List.of(0.0, 11.0, 40.0, 90.0)) {
                    var shock = MODEL.shock(vix)
                            .withSpx(SpxMove.byPct(spx))
                            .withDays(days)
                            .withVolOfVol(-40);
                    double[] pnl = revaluation.pnlUsd(shock, MODEL);
                    for (int i = 0; i < pnl.length; i++) {
                        var position = revaluation.positions().get(i);
                        double value = position.leg().dollarsPerPoint() * ((Priced) position.value()).pricePoints();
                        assertTrue(pnl[i] >= -value * (1 + TWO_WAYS), shock + ": " + pnl[i] + " below -" + value);
                    }
                }
            }
        }
    }
}
