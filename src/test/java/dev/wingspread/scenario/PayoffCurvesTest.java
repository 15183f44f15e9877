package dev.wingspread.scenario;

import static dev.wingspread.testing.BookBuilder.aBook;
import static dev.wingspread.testing.CondorBuilder.aCondor;
import static dev.wingspread.testing.Legs.leg;
import static dev.wingspread.testing.MarketBuilder.aMarket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Workers;
import dev.wingspread.market.Market;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.market.spike.SpxMove;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.risk.Revaluation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayoffCurvesTest {

    /** Dollars of intrinsic values of ten contracts. */
    private static final double ROUNDING = 1e-6;

    /** Bisection stops within 0.01 index points; its middle is half of that away at most. */
    private static final double BREAK_EVEN = 0.0051;

    private static final SpikeModel MODEL = SpikeModel.of(Settings.DEFAULT);
    private static final Market MARKET = aMarket().build();

    private static PayoffChart chart(Portfolio book, Shock shock, boolean vixCoupled) {
        return PayoffCurves.chart(
                Revaluation.of(book, MARKET), MODEL, PayoffRequest.usual(shock, vixCoupled), Workers.CALLER);
    }

    private static double condorPayoff(double spx, double credit) {
        double put = Math.min(Math.max(5700 - spx, 0), 50);
        double call = Math.min(Math.max(spx - 6250, 0), 50);
        return 1000 * (credit - put - call);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void atExpiryACondorPaysItsCreditLessIntrinsicWhateverVixDoes(boolean vixCoupled) {
        PayoffChart chart = chart(aBook().with(aCondor().credit(6)).build(), MODEL.shock(0), vixCoupled);
        assertEquals(PnlBasis.SINCE_ENTRY, chart.basis());
        assertEquals(
                List.of("T+0", "2026-04-10"),
                chart.curves().stream().map(PayoffCurve::label).toList());
        PayoffCurve expiry = chart.curves().get(1);
        for (PayoffCurve.Point point : expiry.points()) {
            assertEquals(condorPayoff(point.spx(), 6), point.totalUsd(), ROUNDING, "at " + point.spx());
        }
        assertEquals(2, expiry.breakEvens().size());
        assertEquals(5694, expiry.breakEvens().get(0), BREAK_EVEN);
        assertEquals(6256, expiry.breakEvens().get(1), BREAK_EVEN);
    }

    @Test
    void levelsSpanTheRangeInQuarterPerCentsAndIncludeEveryStrike() {
        PayoffChart chart = chart(aBook().with(aCondor().credit(6)).build(), MODEL.shock(0), true);
        List<Double> levels = chart.curves().get(0).points().stream()
                .map(PayoffCurve.Point::spx)
                .toList();
        assertEquals(4500, levels.get(0), ROUNDING);
        assertEquals(6900, levels.get(levels.size() - 1), ROUNDING);
        assertTrue(levels.containsAll(List.of(5650.0, 5700.0, 6250.0, 6300.0)));
        assertEquals(List.of(5700.0), chart.shortPutStrikes());
        assertEquals(List.of(6250.0), chart.shortCallStrikes());
        for (int i = 1; i < levels.size(); i++) {
            assertTrue(levels.get(i) > levels.get(i - 1) && levels.get(i) - levels.get(i - 1) <= 15 + ROUNDING);
        }
    }

    @Test
    void todaysCurveShowsTheOpenPnlAtTodaysLevel() {
        Portfolio book = aBook().with(aCondor().credit(6))
                .ladder(leg(5, "VIX260415C00024000", 1.1))
                .build();
        WhatIfReport none = WhatIf.report(Revaluation.of(book, MARKET), MODEL, MODEL.shock(0));
        double open = none.legs().stream()
                .mapToDouble(each -> each.leg().dollarsPerPoint()
                        * (each.priceBefore().orElseThrow()
                                - each.leg().entryPrice().orElseThrow()))
                .sum();
        PayoffCurve.Point spot = chart(book, MODEL.shock(0), true).curves().get(0).points().stream()
                .filter(point -> point.spx() == 6000)
                .findFirst()
                .orElseThrow();
        assertEquals(open, spot.totalUsd(), ROUNDING);
    }

    @Test
    void withoutAnEntryPricePnlCountsFromToday() {
        PayoffChart chart = chart(
                aBook().with(aCondor())
                        .ladder(leg(5, "VIX260415C00024000", 1.1))
                        .build(),
                MODEL.shock(0),
                true);
        assertEquals(PnlBasis.SINCE_TODAY, chart.basis());
        double spot = chart.curves().get(0).points().stream()
                .filter(point -> point.spx() == 6000)
                .findFirst()
                .orElseThrow()
                .totalUsd();
        assertEquals(0, spot, ROUNDING);
    }

    @Test
    void laterLegsAreValuedByTheModelAndEarlierOnesAtIntrinsicOnTheSameLevel() {
        Portfolio book = aBook().with(aCondor()
                        .named("near")
                        .expiring("2026-03-13")
                        .shortPut(5800)
                        .shortCall(6150))
                .with(aCondor().named("far"))
                .build();
        PayoffChart chart = chart(book, MODEL.shock(0), false);
        assertEquals(
                List.of("T+0", "2026-03-13", "2026-04-10"),
                chart.curves().stream().map(PayoffCurve::label).toList());
        for (PayoffCurve curve : chart.curves()) {
            for (int i = 0; i < curve.points().size(); i += 40) {
                PayoffCurve.Point point = curve.points().get(i);
                Shock there = MODEL.shock(0)
                        .withSpx(SpxMove.byPct(100 * (point.spx() / 6000 - 1)))
                        .withDays(curve.daysForward());
                assertEquals(
                        WhatIf.report(Revaluation.of(book, MARKET), MODEL, there)
                                .totalPnlUsd(),
                        point.totalUsd(),
                        ROUNDING);
            }
        }
        double last = chart.curves().get(2).points().get(0).totalUsd();
        double model = -WhatIf.report(Revaluation.of(book, MARKET), MODEL, MODEL.shock(0)).legs().stream()
                .mapToDouble(each ->
                        each.leg().dollarsPerPoint() * each.priceBefore().orElseThrow())
                .sum();
        assertEquals(model - 100_000, last, ROUNDING, "both condors at their greatest loss");
    }

    @Test
    void theHedgeMovesAlongTheAxisOnlyWhereVixIsCoupled() {
        Portfolio book = aBook().with(aCondor().credit(6))
                .ladder(leg(20, "VIX260415C00024000", 1.1))
                .build();
        List<PayoffCurve.Point> fixed =
                chart(book, MODEL.shock(0), false).curves().get(0).points();
        List<PayoffCurve.Point> coupled =
                chart(book, MODEL.shock(0), true).curves().get(0).points();
        assertEquals(fixed.get(0).hedgeUsd(), fixed.get(fixed.size() - 1).hedgeUsd(), ROUNDING);
        assertTrue(coupled.get(0).hedgeUsd() > fixed.get(0).hedgeUsd() + 10_000);
        double pct = 100 * (coupled.get(60).spx() / 6000 - 1);
        Shock there = MODEL.shock(MODEL.coupling().vixPoints(pct)).withSpx(SpxMove.byPct(pct));
        WhatIfReport report = WhatIf.report(Revaluation.of(book, MARKET), MODEL, there);
        double open = fixed.get(0).hedgeUsd();
        assertEquals(report.hedgePnlUsd() + open, coupled.get(60).hedgeUsd(), ROUNDING);
    }

    @Test
    void aScenarioDateLeavesOutExpiriesBeforeIt() {
        Portfolio book = aBook().with(aCondor()
                        .named("near")
                        .expiring("2026-03-13")
                        .shortPut(5800)
                        .shortCall(6150))
                .with(aCondor().named("far"))
                .build();
        PayoffChart chart = chart(book, MODEL.shock(0).withDays(20), true);
        assertEquals(
                List.of("T+20", "2026-04-10"),
                chart.curves().stream().map(PayoffCurve::label).toList());
    }

    @Test
    void aBookWithoutLegsHasAFlatLineAndNoBreakEvens() {
        PayoffChart chart = chart(aBook().build(), MODEL.shock(0), true);
        assertEquals(1, chart.curves().size());
        assertEquals(List.of(), chart.curves().get(0).breakEvens());
        assertTrue(chart.curves().get(0).points().stream().allMatch(point -> point.totalUsd() == 0));
        assertTrue(chart.oneSigmaPoints().isEmpty());
    }
}
