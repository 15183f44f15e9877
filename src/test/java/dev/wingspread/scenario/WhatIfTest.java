package dev.wingspread.scenario;

import static dev.wingspread.testing.BookBuilder.aBook;
import static dev.wingspread.testing.CondorBuilder.aCondor;
import static dev.wingspread.testing.Legs.leg;
import static dev.wingspread.testing.MarketBuilder.aMarket;
import static dev.wingspread.testing.MarketBuilder.flat;
import static dev.wingspread.testing.MarketBuilder.ssvi;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.Market;
import dev.wingspread.market.smile.SmileSpec;
import dev.wingspread.market.smile.SmileSpec.StrikeVol;
import dev.wingspread.market.spike.Guard;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.market.spike.SpxMove;
import dev.wingspread.model.Layer;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Root;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.risk.Exposure;
import dev.wingspread.risk.Revaluation;
import dev.wingspread.risk.RiskEngine;
import dev.wingspread.testing.RandomBooks;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WhatIfTest {

    /** Sums must agree to the cent; a hundredth of one leaves room for the order of additions. */
    private static final double CENT = 1e-4;

    private static final double ROUNDING = 1e-8;

    private static final SpikeModel MODEL = SpikeModel.of(Settings.DEFAULT);
    private static final Market MARKET = aMarket().build();

    private static Portfolio hedged() {
        return aBook().with(aCondor()
                        .named("S-1")
                        .layer(Layer.S)
                        .expiring("2026-03-13")
                        .shortPut(5800)
                        .shortCall(6150))
                .with(aCondor().named("M-1"))
                .ladder(leg(20, "VIX260318C00021000"), leg(20, "VIX260415C00024000"), leg(10, "VIX260519C00026000"))
                .build();
    }

    private static WhatIfReport whatIf(Portfolio book, Shock shock) {
        return WhatIf.report(Revaluation.of(book, MARKET), MODEL, shock);
    }

    static Stream<SmileSpec> everySmileModel() {
        return Stream.of(
                flat(0.147),
                ssvi(0.147),
                new SmileSpec.Svi(0.0005, 0.01, -0.6, 0.01, 0.05),
                new SmileSpec.Quadratic(0.147, -0.1, 0.013),
                new SmileSpec.Table(
                        0.147,
                        List.of(new StrikeVol(5650, 0.19), new StrikeVol(5987, 0.149), new StrikeVol(6250, 0.128))));
    }

    @ParameterizedTest
    @MethodSource("everySmileModel")
    void aScenarioThatChangesNothingHasExactlyNoPnl(SmileSpec smile) {
        var vixTable = new SmileSpec.Table(0.8, List.of(new StrikeVol(17, 0.7), new StrikeVol(24, 1.013)));
        Market market = aMarket()
                .spxSmile(Root.SPXW, "2026-04-10", 6017.98, smile)
                .spxSmile(Root.SPX, "2026-05-15", smile)
                .vixSmile(Root.VIX, "2026-04-15", smile instanceof SmileSpec.Table ? vixTable : smile)
                .build();
        Portfolio book = aBook().with(aCondor())
                .loose(leg(7, "SPX260515P05650000"), leg(-3, "SPXW260424C06100000"))
                .ladder(leg(20, "VIX260415C00024000"), leg(3, "VIX260519C00026000"))
                .loose(leg(-1, "VXJ26"))
                .build();
        for (Shock none : List.of(
                MODEL.shock(0),
                MODEL.shock(0).withSpx(SpxMove.FIXED),
                MODEL.shock(0).withSmile(1, 0.05))) {
            WhatIfReport report = WhatIf.report(Revaluation.of(book, market), MODEL, none);
            report.legs().forEach(each -> assertTrue(each.pnlUsd().orElseThrow() == 0, each.toString()));
            assertEquals(0, report.totalPnlUsd());
            assertEquals(OptionalDouble.empty(), report.offset());
            assertEquals(Set.of(), report.guards());
        }
    }

    @Test
    void legsLayersMonthsAndTotalAgree() {
        Market market = RandomBooks.market();
        Shock shock = MODEL.shock(6).withDays(3);
        for (long seed = 1; seed <= 60; seed++) {
            WhatIfReport report = WhatIf.report(Revaluation.of(RandomBooks.book(seed), market), MODEL, shock);
            double legs = report.legs().stream()
                    .mapToDouble(each -> each.pnlUsd().orElse(0))
                    .sum();
            double layers = report.layers().stream()
                    .mapToDouble(layer -> layer.pnlUsd().orElse(0))
                    .sum();
            double months = report.hedgeMonths().stream()
                    .mapToDouble(month -> month.pnlUsd().orElse(0))
                    .sum();
            assertEquals(report.totalPnlUsd(), legs, CENT, "seed " + seed);
            assertEquals(report.condorsPnlUsd(), layers, CENT, "seed " + seed);
            assertEquals(report.hedgePnlUsd(), months, CENT, "seed " + seed);
            assertTrue(Double.isFinite(report.netVegaAfterUsd()));
        }
    }

    @Test
    void pnlOfALegIsItsPriceChangeInDollars() {
        for (WhatIfReport.LegPnl each : whatIf(hedged(), MODEL.shock(6)).legs()) {
            double change = each.priceAfter().orElseThrow() - each.priceBefore().orElseThrow();
            assertEquals(each.leg().dollarsPerPoint() * change, each.pnlUsd().orElseThrow(), ROUNDING);
        }
    }

    @Test
    void offsetIsHedgeGainOverCondorLoss() {
        WhatIfReport report = whatIf(hedged(), MODEL.shock(6));
        assertTrue(report.condorsPnlUsd() < 0);
        assertEquals(
                report.hedgePnlUsd() / -report.condorsPnlUsd(), report.offset().orElseThrow(), ROUNDING);
    }

    @Test
    void netVegaAfterIsThatOfTheScenariosMarket() {
        Shock held = MODEL.shock(6).withSpx(SpxMove.byPct(-2));
        WhatIfReport report = whatIf(hedged(), held);
        double up = whatIf(hedged(), held.withVixPoints(7)).totalPnlUsd();
        double down = whatIf(hedged(), held.withVixPoints(5)).totalPnlUsd();
        assertEquals((up - down) / 2, report.netVegaAfterUsd(), ROUNDING);
        assertEquals(
                whatIf(hedged(), MODEL.shock(0)).netVegaAfterUsd(),
                (whatIf(hedged(), MODEL.shock(1).withSpx(SpxMove.FIXED)).totalPnlUsd()
                                - whatIf(hedged(), MODEL.shock(-1).withSpx(SpxMove.FIXED))
                                        .totalPnlUsd())
                        / 2,
                ROUNDING,
                "without a shock it is today's");
    }

    @Test
    void thetaAndDeltaAfterAreTodaysWhereNothingHappens() {
        Exposure today =
                RiskEngine.report(hedged(), MARKET, Settings.DEFAULT).totals().book();
        WhatIfReport report = whatIf(hedged(), MODEL.shock(0));
        assertEquals(today.thetaUsdPerDay(), report.thetaAfterUsdPerDay(), ROUNDING);
        assertEquals(today.deltaCombinedUsdPerPt(), report.deltaCombinedAfterUsdPerPt(), ROUNDING);
    }

    @Test
    void thetaAndDeltaAfterAreThoseOfAMarketThatMoved() {
        Portfolio condor =
                aBook().with(aCondor().root(Root.SPXW).expiring("2026-04-10")).build();
        Market before = aMarket()
                .spx(6000)
                .spxSmile(Root.SPXW, "2026-04-10", flat(0.15))
                .build();
        Market moved = aMarket()
                .spx(5880)
                .spxSmile(Root.SPXW, "2026-04-10", flat(0.15))
                .build();
        Exposure expected =
                RiskEngine.report(condor, moved, Settings.DEFAULT).totals().book();
        WhatIfReport report = WhatIf.report(
                Revaluation.of(condor, before), MODEL, MODEL.shock(0).withSpx(SpxMove.byPct(-2)));
        assertEquals(expected.thetaUsdPerDay(), report.thetaAfterUsdPerDay(), ROUNDING);
        assertEquals(expected.deltaCombinedUsdPerPt(), report.deltaCombinedAfterUsdPerPt(), ROUNDING);
    }

    @Test
    void aBookThatSettlesWithinTheScenarioHasNoThetaAndDeltaAfter() {
        WhatIfReport report = whatIf(hedged(), MODEL.shock(3).withDays(200));
        assertEquals(0, report.thetaAfterUsdPerDay());
        assertEquals(0, report.deltaCombinedAfterUsdPerPt());
    }

    @Test
    void netVegaBelowTheFloorIsThatAtTheFloor() {
        WhatIfReport asked = whatIf(hedged(), MODEL.shock(-15));
        WhatIfReport reached = whatIf(hedged(), MODEL.shock(-9));
        assertEquals(
                Set.of(Guard.VIX_FLOOR),
                Set.copyOf(asked.guards().stream()
                        .filter(guard -> guard == Guard.VIX_FLOOR)
                        .toList()));
        assertEquals(-9, asked.effectiveVixPoints());
        assertEquals(reached.totalPnlUsd(), asked.totalPnlUsd(), ROUNDING);
        assertEquals(reached.netVegaAfterUsd(), asked.netVegaAfterUsd(), ROUNDING);
        assertTrue(Math.abs(asked.netVegaAfterUsd()) > 10, "never nil only because VIX cannot fall further");
    }

    @Test
    void futuresAreShownAtTheScenariosDateWithAndWithoutTheShock() {
        WhatIfReport report = whatIf(hedged(), MODEL.shock(6).withDays(5));
        assertEquals(3, report.futures().size());
        for (WhatIfReport.FutureMove future : report.futures()) {
            assertTrue(future.shockedPoints() > future.basePoints());
        }
        assertTrue(report.futures().get(2).basePoints() < 19.6, "a week nearer to spot in contango");
        assertEquals(19.6, whatIf(hedged(), MODEL.shock(6)).futures().get(2).basePoints());
    }

    @Test
    void unpricedLegsAreShownWithoutFiguresAndMoveNothing() {
        Portfolio book = aBook().ladder(leg(4, "VIX260318C00021000"), leg(9, "VIX260617C00030000"))
                .build();
        WhatIfReport report = whatIf(book, MODEL.shock(6));
        assertEquals(OptionalDouble.empty(), report.legs().get(1).pnlUsd());
        assertEquals(OptionalDouble.empty(), report.legs().get(1).priceAfter());
        assertEquals(report.legs().get(0).pnlUsd().orElseThrow(), report.totalPnlUsd());
    }

    @Test
    void legsThatHaveSettledAreNotMovedByAScenario() {
        Market close = aMarket().at("2026-03-13T16:05:00").build();
        Portfolio book = aBook().with(
                        aCondor().expiring("2026-03-13").shortPut(6100).shortCall(6200))
                .build();
        WhatIfReport report = WhatIf.report(Revaluation.of(book, close), MODEL, MODEL.shock(20));
        assertEquals(0, report.totalPnlUsd());
        report.legs().forEach(each -> assertEquals(each.priceBefore(), each.priceAfter()));
    }
}
