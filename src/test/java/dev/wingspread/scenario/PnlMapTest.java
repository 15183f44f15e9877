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
import dev.wingspread.model.settings.Settings;
import dev.wingspread.risk.Revaluation;
import java.util.List;
import org.junit.jupiter.api.Test;

class PnlMapTest {

    /** Two ways to the same sum of dollars, which agree to 1e-12 of prices. */
    private static final double ROUNDING = 1e-6;

    private static final SpikeModel MODEL = SpikeModel.of(Settings.DEFAULT);
    private static final Market MARKET = aMarket().build();
    private static final Revaluation BOOK = Revaluation.of(
            aBook().with(aCondor())
                    .ladder(leg(20, "VIX260318C00021000"), leg(20, "VIX260415C00024000"))
                    .build(),
            MARKET);
    private static final List<Double> DAYS = List.of(0.0, 5.0, 10.0);
    private static final List<Double> MOVES = List.of(-10.0, -3.5, 0.0, 2.0);
    private static final List<Double> POINTS = List.of(-30.0, -2.0, 0.0, 6.0, 40.0);

    private static PnlMap map(MapRequest request) {
        return PnlMap.of(BOOK, MODEL, request, Workers.CALLER);
    }

    private static double whatIf(Shock shock) {
        return WhatIf.report(BOOK, MODEL, shock).totalPnlUsd();
    }

    @Test
    void everyCellIsThatScenariosWhatIf() {
        Shock shock = MODEL.shock(3).withDays(4).withVolOfVol(5);
        PnlMap map = map(MapRequest.spxByVix(shock, MOVES, POINTS));
        for (int row = 0; row < map.rows(); row++) {
            for (int column = 0; column < map.columns(); column++) {
                Shock cell = shock.withVixPoints(POINTS.get(row)).withSpx(SpxMove.byPct(MOVES.get(column)));
                assertEquals(whatIf(cell), map.at(row, column), ROUNDING);
                assertEquals(new MapRequest.Place(MOVES.get(column), POINTS.get(row), 4), map.place(row, column));
            }
        }
    }

    @Test
    void overDaysSpxMovesAlongWithVixAlsoWhereTheFloorStopsIt() {
        PnlMap map = map(new MapRequest(MapAxes.DAYS_VIX, MODEL.shock(0), true, DAYS, POINTS));
        for (int row = 0; row < map.rows(); row++) {
            for (int column = 0; column < map.columns(); column++) {
                Shock cell = MODEL.shock(POINTS.get(row)).withDays(DAYS.get(column));
                assertEquals(whatIf(cell), map.at(row, column), ROUNDING);
            }
        }
        assertTrue(map.place(0, 0).spxMovePct() < MODEL.coupling().spxMovePct(-30), "VIX does not fall by 30 points");
    }

    @Test
    void overDaysSpxMayStayWhereTheScenarioPutsIt() {
        Shock byHand = MODEL.shock(0).withSpx(SpxMove.byPct(-2));
        PnlMap chosen = map(new MapRequest(MapAxes.DAYS_VIX, byHand, false, DAYS, POINTS));
        assertEquals(whatIf(byHand.withVixPoints(6).withDays(5)), chosen.at(POINTS.indexOf(6.0), 1), ROUNDING);
        double usual = MODEL.coupling().spxMovePct(4);
        PnlMap ofSpike = map(new MapRequest(MapAxes.DAYS_VIX, MODEL.shock(4), false, DAYS, POINTS));
        assertEquals(usual, ofSpike.place(0, 0).spxMovePct());
    }

    @Test
    void overDaysVixMovesAlongWithSpxOrStays() {
        PnlMap along = map(new MapRequest(MapAxes.DAYS_SPX, MODEL.shock(0), true, DAYS, MOVES));
        Shock fall = MODEL.shock(MODEL.coupling().vixPoints(-3.5))
                .withSpx(SpxMove.byPct(-3.5))
                .withDays(10);
        assertEquals(whatIf(fall), along.at(1, 2), ROUNDING);
        PnlMap held = map(new MapRequest(MapAxes.DAYS_SPX, MODEL.shock(4), false, DAYS, MOVES));
        assertEquals(whatIf(fall.withVixPoints(4)), held.at(1, 2), ROUNDING);
    }

    @Test
    void theReachIsTheGreatestAmountOfEitherSign() {
        PnlMap map = map(MapRequest.spxByVix(MODEL.shock(0), MOVES, POINTS));
        double reach = 0;
        for (int row = 0; row < map.rows(); row++) {
            for (int column = 0; column < map.columns(); column++) {
                reach = Math.max(reach, Math.abs(map.at(row, column)));
            }
        }
        assertEquals(reach, map.reachUsd());
        assertTrue(reach > 0);
    }
}
