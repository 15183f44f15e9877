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
import dev.wingspread.risk.RiskEngine;
import dev.wingspread.risk.Totals;
import dev.wingspread.scenario.PayoffSlices.Mark;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayoffSlicesTest {

    /** Two ways to the same sum of dollars, which agree to 1e-12 of prices. */
    private static final double ROUNDING = 1e-6;

    /** Break-evens are known to 0.01 points, with a delta of at most a thousand dollars a point. */
    private static final double BREAK_EVEN_USD = 10;

    private static final SpikeModel MODEL = SpikeModel.of(Settings.DEFAULT);
    private static final Market MARKET = aMarket().build();
    private static final Portfolio PORTFOLIO = aBook().with(aCondor().credit(6))
            .ladder(leg(20, "VIX260415C00024000", 1.1))
            .build();
    private static final Revaluation BOOK = Revaluation.of(PORTFOLIO, MARKET);

    private static PayoffRequest request(boolean coupled) {
        return PayoffRequest.usual(MODEL.shock(3), coupled, List.of(10.0));
    }

    private static PayoffSlices slices(PayoffRequest request, int curve, Double... typed) {
        PayoffChart chart = PayoffCurves.chart(BOOK, MODEL, request, Workers.CALLER);
        return PayoffSlices.of(BOOK, MODEL, request, chart, chart.curves().get(curve), List.of(typed), Workers.CALLER);
    }

    private static PayoffSlices.Row row(PayoffSlices slices, Mark mark) {
        return slices.rows().stream()
                .filter(row -> row.level().mark() == mark)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"0,true", "1,true", "2,true", "1,false", "2,false"})
    void everyRowIsTheWhatIfAtItsLevelOnTheDateOfTheCurve(int curve, boolean coupled) {
        PayoffRequest request = request(coupled);
        PayoffSlices slices = slices(request, curve, 5800.0);
        double open = OpenPnl.of(BOOK).condorsUsd() + OpenPnl.of(BOOK).hedgeUsd();
        assertTrue(slices.rows().size() >= 8, slices.toString());
        for (PayoffSlices.Row row : slices.rows()) {
            double move = (row.level().spx() / 6000 - 1) * 100;
            Shock there = MODEL.shock(coupled ? MODEL.coupling().vixPoints(move) : 3)
                    .withSpx(SpxMove.byPct(move))
                    .withDays(slices.daysForward());
            WhatIfReport report = WhatIf.report(BOOK, MODEL, there);
            assertEquals(report.totalPnlUsd() + open, row.totalUsd().orElseThrow(), ROUNDING);
            assertEquals(
                    report.deltaCombinedAfterUsdPerPt(), row.deltaUsdPerPt().orElseThrow());
            assertEquals(report.netVegaAfterUsd(), row.netVegaUsd().orElseThrow());
            assertEquals(report.thetaAfterUsdPerDay(), row.thetaUsdPerDay().orElseThrow());
        }
    }

    @Test
    void profitsAreThoseOfTheCurve() {
        PayoffRequest request = request(true);
        PayoffChart chart = PayoffCurves.chart(BOOK, MODEL, request, Workers.CALLER);
        PayoffSlices.Row put = row(slices(request, 1), Mark.SHORT_PUT);
        PayoffCurve.Point point = chart.curves().get(1).points().stream()
                .filter(each -> each.spx() == 5700)
                .findFirst()
                .orElseThrow();
        assertEquals(5700, put.level().spx());
        assertEquals(point.condorsUsd(), put.condorsUsd().orElseThrow(), ROUNDING);
        assertEquals(point.hedgeUsd(), put.hedgeUsd().orElseThrow(), ROUNDING);
    }

    @Test
    void todaysSpotHasTheGreeksOfTheRiskReport() {
        Totals totals = RiskEngine.report(PORTFOLIO, MARKET, Settings.DEFAULT).totals();
        PayoffSlices.Row spot = row(slices(request(true), 0), Mark.SPOT);
        assertEquals(totals.book().thetaUsdPerDay(), spot.thetaUsdPerDay().orElseThrow(), ROUNDING);
        assertEquals(totals.book().netVega().totalUsd(), spot.netVegaUsd().orElseThrow(), ROUNDING);
        assertEquals(0, spot.vixPoints(), ROUNDING);
    }

    @Test
    void levelsRiseAndEachIsToldOnceForItsFirstReason() {
        PayoffSlices slices = slices(request(true), 2, 5700.0, 5900.0);
        List<Double> levels =
                slices.rows().stream().map(row -> row.level().spx()).toList();
        IntStream.range(1, levels.size()).forEach(i -> assertTrue(levels.get(i) > levels.get(i - 1)));
        assertEquals(
                Mark.TYPED, slices.rows().get(levels.indexOf(5700.0)).level().mark(), "typed is said before short put");
        assertEquals(
                2,
                slices.rows().stream()
                        .filter(row -> row.level().mark() == Mark.ONE_SIGMA)
                        .count());
        assertEquals(
                2,
                slices.rows().stream()
                        .filter(row -> row.level().mark() == Mark.TWO_SIGMA)
                        .count());
    }

    @Test
    void breakEvensOfTheCurveMakeNothing() {
        PayoffSlices slices = slices(request(true), 2);
        List<PayoffSlices.Row> breakEvens = slices.rows().stream()
                .filter(row -> row.level().mark() == Mark.BREAK_EVEN)
                .toList();
        assertTrue(breakEvens.size() >= 2, slices.toString());
        breakEvens.forEach(row -> assertEquals(0, row.totalUsd().orElseThrow(), BREAK_EVEN_USD));
    }

    @Test
    void aBookWithoutLegsHasItsSpotAlone() {
        Revaluation empty = Revaluation.of(aBook().build(), MARKET);
        PayoffRequest request = PayoffRequest.usual(MODEL.shock(0), true);
        PayoffChart chart = PayoffCurves.chart(empty, MODEL, request, Workers.CALLER);
        PayoffSlices slices =
                PayoffSlices.of(empty, MODEL, request, chart, chart.curves().get(0), List.of(), Workers.CALLER);
        assertEquals(1, slices.rows().size());
        assertEquals(0, slices.rows().get(0).totalUsd().orElseThrow());
        assertEquals(0, slices.rows().get(0).thetaUsdPerDay().orElseThrow());
    }

    @Test
    void chosenDatesUpToTheScenariosDateAreLeftOut() {
        PayoffRequest request = PayoffRequest.usual(MODEL.shock(0).withDays(5), true, List.of(10.0, 3.0, 5.0, 8.0));
        assertEquals(List.of(5.0, 8.0, 10.0), request.days());
        List<PayoffCurve.Occasion> occasions =
                PayoffCurves.chart(BOOK, MODEL, request, Workers.CALLER).curves().stream()
                        .map(PayoffCurve::occasion)
                        .toList();
        assertEquals(
                List.of(
                        PayoffCurve.Occasion.NOW,
                        PayoffCurve.Occasion.CHOSEN,
                        PayoffCurve.Occasion.CHOSEN,
                        PayoffCurve.Occasion.EXPIRY),
                occasions);
    }
}
