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
import static dev.wingspread.testing.MarketBuilder.aBareMarket;
import static dev.wingspread.testing.MarketBuilder.aMarket;
import static dev.wingspread.testing.SettingsOf.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.Market;
import dev.wingspread.market.spike.SpxMove;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.RegimeFlags;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.pricing.Priced;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Measures of the book as a whole: theta and margin, unpriced and unknown legs. */
class BookRiskTest {

    /** Prices of compiled legs and of legs valued one by one agree to this share. */
    private static final double TWO_WAYS = 1e-12;

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
