package dev.wingspread.monitor;

import static dev.wingspread.testing.BookBuilder.aBook;
import static dev.wingspread.testing.CondorBuilder.aCondor;
import static dev.wingspread.testing.Legs.leg;
import static dev.wingspread.testing.MarketBuilder.aMarket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.FutureQuote;
import dev.wingspread.market.Market;
import dev.wingspread.model.Layer;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.risk.RiskEngine;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.risk.inputs.InputAge;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What the readings take from a risk report. */
class ReadingsTest {

    private static RiskReport report(Portfolio book, Market market) {
        return RiskEngine.report(book, market, Settings.DEFAULT);
    }

    private static Portfolio hedged() {
        return aBook().with(aCondor().credit(5))
                .ladder(leg(8, "VIX   260318C00025000", 0.9), leg(4, "VIX   260415C00026000", 1.1))
                .build();
    }

    @Test
    void bookFiguresAreThoseOfTheReport() {
        RiskReport report = report(hedged(), aMarket().build());
        Readings readings = Readings.of(report);
        assertEquals(report.totals().nv10(), readings.nv10());
        assertEquals(report.totals().hedgeRatio(), readings.hedgeRatio());
        assertEquals(report.totals().offsetAt(6), readings.offset6());
        assertEquals(report.totals().thetaPctOfMargin(), readings.thetaPctOfMargin());
        assertEquals(
                report.totals().book().netVega().totalUsd(),
                readings.netVegaUsd().orElseThrow());
        assertEquals(OptionalDouble.empty(), readings.thetaCapture());
        assertTrue(readings.now().isEmpty());
        assertEquals(12, aBookSize(readings));
    }

    private static int aBookSize(Readings readings) {
        return readings.hedgeMonths().stream()
                .mapToInt(HedgeMonthReading::contracts)
                .sum();
    }

    @Test
    void aLayerCarriesItsCondorsWithBreakEvensAroundTheirForward() {
        RiskReport report = report(hedged(), aMarket().build());
        LayerReading layer = Readings.of(report).layers().get(0);
        assertEquals(Layer.M, layer.layer());
        assertEquals(OptionalDouble.of(5000), layer.creditUsd());
        assertEquals(report.structures().get(0).pnlPctOfCredit(), layer.pnlPctOfCredit());
        CondorReading condor = layer.condors().get(0);
        assertEquals("C-1", condor.id());
        assertEquals(39, condor.dte());
        assertEquals(300, condor.putDistance());
        assertEquals(250, condor.callDistance());
        assertEquals(OptionalDouble.of(5695), condor.lowBreakEven());
        assertEquals(OptionalDouble.of(6255), condor.highBreakEven());
        assertTrue(condor.isTradable());
        double forward = condor.forward().orElseThrow();
        double move = condor.expectedMove().orElseThrow();
        assertEquals(
                Math.min(forward - 5695, 6255 - forward) / move,
                condor.breakEvenDistance().orElseThrow());
    }

    @Test
    void unknownEntryPricesLeaveProfitAndLossUnknown() {
        Readings readings =
                Readings.of(report(aBook().with(aCondor()).build(), aMarket().build()));
        assertEquals(OptionalDouble.empty(), readings.layers().get(0).pnlPctOfCredit());
    }

    @Test
    void hedgeMonthsAreCountedFromTheInnermostThatCanBeTraded() {
        Readings before = Readings.of(report(hedged(), aMarket().build()));
        assertEquals(
                List.of(1, 2),
                before.hedgeMonths().stream().map(HedgeMonthReading::order).toList());
        // VIX options stop trading on the day before they settle.
        Readings after =
                Readings.of(report(hedged(), aMarket().at("2026-03-17T16:15:01").build()));
        assertEquals(
                List.of(0, 1),
                after.hedgeMonths().stream().map(HedgeMonthReading::order).toList());
    }

    @Test
    void aMonthlyFutureBetweenTwoOthersIsMissing() {
        Readings readings = Readings.of(
                report(hedged(), aMarket().withoutFuture("2026-04-15").build()));
        assertEquals(List.of("2026-04-15"), readings.quality().missingFutures());
        assertTrue(Readings.of(report(hedged(), aMarket().build()))
                .quality()
                .missingFutures()
                .isEmpty());
    }

    @Test
    void aWeeklyOptionBetweenTwoMonthlyFuturesLacksNothing() {
        Portfolio weekly = aBook().with(aCondor())
                .ladder(leg(8, "VIXW  260401C00025000", 0.9))
                .build();
        assertEquals(
                List.of(),
                Readings.of(report(weekly, aMarket().build())).quality().missingFutures());
    }

    @Test
    void legsWithoutAPriceAreNamed() {
        Portfolio far = aBook().with(aCondor())
                .ladder(leg(8, "VIX   261216C00025000", 0.9))
                .build();
        DataQuality quality = Readings.of(report(far, aMarket().build())).quality();
        assertEquals(List.of("VIX   261216C00025000"), quality.unpriced());
        assertEquals(20, quality.failedPct());
        assertEquals(List.of("2026-12-16"), quality.missingFutures());
    }

    @Test
    void legsOnAFillerPriceAreNamedAsBad() {
        Portfolio weekly = aBook().with(aCondor())
                .ladder(leg(8, "VIXW  260408C00025000", 0.9))
                .build();
        DataQuality quality = Readings.of(report(
                        weekly, aMarket().vvix(90).future("2026-04-08", 18.9).build()))
                .quality();
        assertEquals(List.of("VIXW  260408C00025000"), quality.bad());
        assertEquals(20, quality.failedPct());
    }

    @Test
    void anOldFutureIsTakenOnceHoweverManyLegsRestOnIt() {
        var old = new FutureQuote(
                LocalDate.parse("2026-03-18"), 18, Optional.of(LocalDateTime.parse("2026-03-02T15:00:00")));
        DataQuality quality = Readings.of(report(
                        aBook().ladder(leg(8, "VIX   260318C00020000", 0.9), leg(8, "VIX   260318C00022000", 0.5))
                                .build(),
                        aMarket().with(old).build()))
                .quality();
        assertEquals(
                List.of(45.0), quality.ages().stream().map(InputAge::minutes).toList());
        assertEquals(List.of(), quality.bad());
    }

    @Test
    void anEmptyBookHasNothingToAskFor() {
        Readings readings = Readings.of(report(aBook().build(), aMarket().build()));
        Evaluation evaluation = Monitor.evaluate(
                readings,
                RuleLevels.of(Settings.DEFAULT, readings.flags(), RuleProfile.OF_BOOK),
                MonitorState.EMPTY,
                true);
        assertEquals(Rule.R99, evaluation.standing().get(0).finding().rule());
        assertFalse(evaluation.skipped().isEmpty());
    }
}
