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

import dev.wingspread.model.settings.Setting;
import dev.wingspread.testing.BookBuilder;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What the hedge earns back in a VIX spike, and the spike from which the book earns. */
class SpikeOffsetTest {

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
}
