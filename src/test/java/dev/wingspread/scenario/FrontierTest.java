package dev.wingspread.scenario;

import static dev.wingspread.testing.BookBuilder.aBook;
import static dev.wingspread.testing.CondorBuilder.aCondor;
import static dev.wingspread.testing.Legs.leg;
import static dev.wingspread.testing.MarketBuilder.aMarket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Workers;
import dev.wingspread.market.Market;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.market.spike.SpxMove;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.risk.CondorUnits;
import dev.wingspread.risk.Revaluation;
import dev.wingspread.risk.RiskEngine;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontierTest {

    /** How close to the limit the search ends, in points or per cent, and a little for the rounding of the step. */
    private static final double CLOSE = 0.011;

    private static final SpikeModel MODEL = SpikeModel.of(Settings.DEFAULT);
    private static final Market MARKET = aMarket().build();
    private static final Portfolio UNHEDGED = aBook().with(aCondor()).build();

    private static Revaluation valued(Portfolio book) {
        return Revaluation.of(book, MARKET);
    }

    private static Frontier frontier(Portfolio book, MapRequest request, double budget) {
        return Frontier.of(valued(book), MODEL, request, new StressLimit.Loss(budget), Workers.CALLER);
    }

    private static MapRequest usualPath() {
        return new MapRequest(MapAxes.DAYS_VIX, MODEL.shock(0), true, List.of(0.0), List.of(0.0));
    }

    private static double pnl(Portfolio book, Shock shock) {
        return WhatIf.report(valued(book), MODEL, shock).totalPnlUsd();
    }

    @ParameterizedTest
    @ValueSource(doubles = {2_000, 8_000, 20_000})
    void theSmallestUsualSpikeLosesTheBudgetAndNoSmallerOneDoes(double budget) {
        double spike = frontier(UNHEDGED, usualPath(), budget).rises().get(0).orElseThrow();
        assertTrue(pnl(UNHEDGED, MODEL.shock(spike)) < -budget);
        assertTrue(pnl(UNHEDGED, MODEL.shock(spike - CLOSE)) >= -budget);
        DoubleStream.iterate(0, points -> points < spike - CLOSE, points -> points + 0.25)
                .forEach(points -> assertTrue(pnl(UNHEDGED, MODEL.shock(points)) >= -budget, "at " + points));
    }

    @Test
    void eachColumnHasItsOwnSmallestStep() {
        List<Double> moves = List.of(-4.0, -2.0, 0.0, 2.0);
        MapRequest map = MapRequest.spxByVix(MODEL.shock(0), moves, List.of(0.0));
        Frontier frontier = frontier(UNHEDGED, map, 15_000);
        for (int column = 0; column < moves.size(); column++) {
            Shock there = MODEL.shock(0).withSpx(SpxMove.byPct(moves.get(column)));
            OptionalDouble rise = frontier.rises().get(column);
            if (rise.isPresent() && rise.getAsDouble() > 0) {
                assertTrue(pnl(UNHEDGED, there.withVixPoints(rise.getAsDouble())) < -15_000);
                assertTrue(pnl(UNHEDGED, there.withVixPoints(rise.getAsDouble() - CLOSE)) >= -15_000);
            }
            assertEquals(
                    rise.isPresent() && rise.getAsDouble() == 0,
                    pnl(UNHEDGED, there) < -15_000,
                    "at " + moves.get(column));
        }
        assertTrue(frontier.rises().stream().anyMatch(OptionalDouble::isPresent));
    }

    @Test
    void whatIsBrokenAlreadyNeedsNoStep() {
        MapRequest farDown = MapRequest.spxByVix(MODEL.shock(0), List.of(-15.0), List.of(0.0));
        Frontier frontier = frontier(UNHEDGED, farDown, 5_000);
        assertEquals(List.of(OptionalDouble.of(0)), frontier.rises());
        assertEquals(List.of(OptionalDouble.of(0)), frontier.falls());
    }

    @Test
    void aLossTheBookCannotMakeIsNeverFound() {
        Frontier frontier = frontier(UNHEDGED, usualPath(), 60_000);
        assertEquals(List.of(OptionalDouble.empty()), frontier.rises());
        assertEquals(List.of(OptionalDouble.empty()), frontier.falls());
    }

    @Test
    void longCallsAloneBreakTheBudgetByAFallOfVix() {
        Portfolio calls = aBook().ladder(leg(100, "VIX260318C00018000")).build();
        Frontier frontier = frontier(calls, usualPath(), 2_000);
        assertTrue(frontier.rises().get(0).isEmpty());
        double fall = frontier.falls().get(0).orElseThrow();
        assertTrue(fall < 0);
        assertTrue(pnl(calls, MODEL.shock(fall)) < -2_000);
        assertTrue(pnl(calls, MODEL.shock(fall + CLOSE)) >= -2_000);
    }

    @Test
    void overDaysAndSpxTheStepIsAnSpxMoveInEachDirection() {
        MapRequest map = new MapRequest(MapAxes.DAYS_SPX, MODEL.shock(0), false, List.of(0.0, 20.0), List.of(0.0));
        Frontier frontier = frontier(UNHEDGED, map, 10_000);
        for (int column = 0; column < 2; column++) {
            double up = frontier.rises().get(column).orElseThrow();
            double down = frontier.falls().get(column).orElseThrow();
            assertTrue(up > 0 && down < 0);
            Shock date = MODEL.shock(0).withDays(20.0 * column);
            assertTrue(pnl(UNHEDGED, date.withSpx(SpxMove.byPct(up))) < -10_000);
            assertTrue(pnl(UNHEDGED, date.withSpx(SpxMove.byPct(up - CLOSE))) >= -10_000);
            assertTrue(pnl(UNHEDGED, date.withSpx(SpxMove.byPct(down))) < -10_000);
            assertTrue(pnl(UNHEDGED, date.withSpx(SpxMove.byPct(down + CLOSE))) >= -10_000);
        }
    }

    @Test
    void theAlarmOfNetVegaIsThatOfTheRiskReport() {
        Settings settings = Settings.DEFAULT;
        double nv10 =
                RiskEngine.report(UNHEDGED, MARKET, settings).totals().nv10().orElseThrow();
        double netVega = RiskEngine.report(UNHEDGED, MARKET, settings)
                .totals()
                .book()
                .netVega()
                .totalUsd();
        assertEquals(netVega, CondorUnits.netVegaUsd(nv10, valued(UNHEDGED), settings), 1e-9 * Math.abs(netVega));
        assertFalse(isBrokenToday(new StressLimit.NetVega(Math.abs(netVega) + 1)));
        assertTrue(isBrokenToday(new StressLimit.NetVega(Math.abs(netVega) - 1)));
    }

    @Test
    void aHedgeRatioOutsideItsBandIsBrokenAndOneThatIsNotDefinedIsNot() {
        double least = Settings.DEFAULT.number(Setting.HEDGE_HR_MIN);
        assertTrue(isBrokenToday(new StressLimit.HedgeRatio(least, 1.2)), "a book without a hedge has ratio 0");
        Portfolio calls = aBook().ladder(leg(1, "VIX260318C00018000")).build();
        Frontier frontier =
                Frontier.of(valued(calls), MODEL, usualPath(), new StressLimit.HedgeRatio(least, 1.2), Workers.CALLER);
        assertEquals(List.of(OptionalDouble.empty()), frontier.rises());
    }

    private static boolean isBrokenToday(StressLimit limit) {
        return Frontier.of(valued(UNHEDGED), MODEL, usualPath(), limit, Workers.CALLER)
                .rises()
                .get(0)
                .equals(OptionalDouble.of(0));
    }

    @Test
    void theUsualBudgetIsAQuarterOfTheCondorsMargin() {
        assertEquals(0.25 * 50 * 100 * 10, LossBudget.usualUsd(UNHEDGED, Settings.DEFAULT));
        assertEquals(0, LossBudget.usualUsd(aBook().build(), Settings.DEFAULT));
    }
}
