package dev.wingspread.scenario;

import static dev.wingspread.testing.BookBuilder.aBook;
import static dev.wingspread.testing.CondorBuilder.aCondor;
import static dev.wingspread.testing.Legs.leg;
import static dev.wingspread.testing.MarketBuilder.aMarket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Workers;
import dev.wingspread.market.Market;
import dev.wingspread.market.spike.BetaCurve;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.risk.Revaluation;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class HedgeCoverageTest {

    /** Two ways of valuing that agree to 1e-12 of prices, on sums of some ten thousand dollars: far below a cent. */
    private static final double ROUNDING = 1e-6;

    /** Bisection ends at a hundredth of a point. */
    private static final double RESOLUTION = 0.01;

    private static final SpikeModel MODEL = SpikeModel.of(Settings.DEFAULT);
    private static final Market MARKET = aMarket().build();
    private static final List<BetaCurve> BETAS = List.of(BetaCurve.LOW, BetaCurve.BASE, BetaCurve.HIGH);
    private static final List<Double> SPIKES = List.of(1.0, 6.0, 25.0);

    private static Portfolio hedged() {
        return aBook().with(aCondor().named("M-1").contracts(10))
                .ladder(leg(20, "VIX260318C00021000"), leg(20, "VIX260415C00024000"), leg(10, "VIX260519C00026000"))
                .build();
    }

    private static Portfolio thinlyHedged() {
        return aBook().with(aCondor().named("M-1").contracts(25))
                .ladder(leg(20, "VIX260318C00021000"), leg(20, "VIX260415C00024000"))
                .build();
    }

    private static HedgeCoverage coverage(Portfolio book, Market market, double days) {
        return HedgeCoverage.of(
                Revaluation.of(book, market), MODEL, MODEL.shock(0).withDays(days), SPIKES, BETAS, Workers.CALLER);
    }

    @Test
    void everySpikeIsWhatTheWhatIfSaysOfIt() {
        for (double days : new double[] {0, 5, 20}) {
            HedgeCoverage coverage = coverage(hedged(), MARKET, days);
            for (HedgeCoverage.UnderBeta curve : coverage.curves()) {
                for (HedgeCoverage.Row row : curve.rows()) {
                    Shock shock =
                            MODEL.shock(row.vixPoints()).withBeta(curve.beta()).withDays(days);
                    WhatIfReport whatIf = WhatIf.report(Revaluation.of(hedged(), MARKET), MODEL, shock);
                    assertEquals(whatIf.condorsPnlUsd(), row.condorsUsd().orElseThrow(), ROUNDING);
                    assertEquals(whatIf.hedgePnlUsd(), row.hedgeUsd().orElseThrow(), ROUNDING);
                    assertEquals(
                            whatIf.offset().orElse(Double.NaN), row.coverage().orElse(Double.NaN), ROUNDING);
                    assertEquals(3, row.monthsUsd().size());
                    for (int month = 0; month < 3; month++) {
                        assertEquals(
                                whatIf.hedgeMonths().get(month).expiry(),
                                coverage.months().get(month));
                        assertEquals(
                                whatIf.hedgeMonths().get(month).pnlUsd().orElseThrow(),
                                row.monthsUsd().get(month).orElseThrow(),
                                ROUNDING);
                    }
                }
            }
        }
    }

    @Test
    void spikesAreThoseOfAGridAtTheSameMoves() {
        Revaluation book = Revaluation.of(hedged(), MARKET);
        HedgeCoverage.UnderBeta base = coverage(hedged(), MARKET, 0).curves().get(1);
        for (HedgeCoverage.Row row : base.rows()) {
            double move = MODEL.coupling().spxMovePct(row.vixPoints());
            PnlGrid grid = PnlGrid.of(
                    book, MODEL, MODEL.shock(0), List.of(0.0), List.of(move), List.of(row.vixPoints()), Workers.CALLER);
            assertEquals(
                    grid.rows().get(0).condorsUsd().orElseThrow(),
                    row.condorsUsd().orElseThrow(),
                    ROUNDING);
            assertEquals(
                    grid.rows().get(0).hedgeUsd().orElseThrow(), row.hedgeUsd().orElseThrow(), ROUNDING);
        }
    }

    @Test
    void aStrongerResponseOfTheFuturesPaysMoreAndBreaksEvenSooner() {
        List<HedgeCoverage.UnderBeta> curves = coverage(hedged(), MARKET, 0).curves();
        for (int i = 0; i < SPIKES.size(); i++) {
            double low = curves.get(0).rows().get(i).hedgeUsd().orElseThrow();
            double base = curves.get(1).rows().get(i).hedgeUsd().orElseThrow();
            double high = curves.get(2).rows().get(i).hedgeUsd().orElseThrow();
            assertTrue(low < base && base < high, low + " " + base + " " + high);
        }
        assertTrue(curves.get(2).noLossFromVixPoints().orElseThrow()
                <= curves.get(1).noLossFromVixPoints().orElse(60) + RESOLUTION);
    }

    @Test
    void theBookLosesJustBelowTheSpikeFromWhichItDoesNotAndNowhereAbove() {
        HedgeCoverage.UnderBeta base =
                coverage(thinlyHedged(), MARKET, 0).curves().get(1);
        double from = base.noLossFromVixPoints().orElseThrow();
        assertTrue(from > RESOLUTION, "a test of nothing: " + from);
        assertTrue(total(from - RESOLUTION) < 0);
        for (double points = from; points <= 60; points += 0.5) {
            assertTrue(total(points) >= 0, "at " + points);
        }
    }

    private static double total(double points) {
        return WhatIf.report(
                        Revaluation.of(thinlyHedged(), MARKET),
                        MODEL,
                        MODEL.shock(points).withBeta(BetaCurve.BASE))
                .totalPnlUsd();
    }

    @Test
    void aBookWithoutHedgeIsCoveredByNothing() {
        HedgeCoverage coverage = coverage(aBook().with(aCondor()).build(), MARKET, 0);
        assertEquals(List.of(), coverage.months());
        HedgeCoverage.Row row = coverage.curves().get(0).rows().get(1);
        assertEquals(OptionalDouble.of(0), row.hedgeUsd());
        assertEquals(OptionalDouble.of(0), row.coverage());
    }

    @Test
    void aBookWithoutCondorsHasNothingToCover() {
        HedgeCoverage coverage =
                coverage(aBook().ladder(leg(20, "VIX260415C00024000")).build(), MARKET, 0);
        HedgeCoverage.Row row = coverage.curves().get(0).rows().get(1);
        assertEquals(OptionalDouble.of(0), row.condorsUsd());
        assertTrue(row.hedgeUsd().orElseThrow() > 0);
        assertEquals(OptionalDouble.empty(), row.coverage());
    }

    @Test
    void aHedgeWithoutPricesIsUnknownAndNotNil() {
        Market unknown = aMarket().withoutVixSmiles().build();
        HedgeCoverage coverage = coverage(hedged(), unknown, 0);
        HedgeCoverage.Row row = coverage.curves().get(0).rows().get(1);
        assertEquals(OptionalDouble.empty(), row.hedgeUsd());
        assertEquals(OptionalDouble.empty(), row.coverage());
        assertTrue(row.monthsUsd().stream().allMatch(OptionalDouble::isEmpty));
        assertTrue(row.condorsUsd().orElseThrow() < 0);
        assertEquals(3, coverage.sides().unpriced().size());
    }

    @Test
    void aSpikeDownIsNoSpike() {
        assertThrows(
                IllegalArgumentException.class,
                () -> HedgeCoverage.of(
                        Revaluation.of(hedged(), MARKET), MODEL, MODEL.shock(0), List.of(-1.0), BETAS, Workers.CALLER));
    }
}
