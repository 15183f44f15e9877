package dev.wingspread.scenario;

import static dev.wingspread.testing.BookBuilder.aBook;
import static dev.wingspread.testing.CondorBuilder.aCondor;
import static dev.wingspread.testing.Legs.leg;
import static dev.wingspread.testing.MarketBuilder.aMarket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.risk.RiskEngine;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.scenario.ThetaCapture.Decay;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ThetaCaptureTest {

    private static final SpikeModel MODEL = SpikeModel.of(Settings.DEFAULT);
    private static final double A_MINUTE = 1.0 / 1440;

    /** Theta holds the vol of each strike, the clock holds the smile by moneyness: over a minute they nearly agree. */
    private static final double SMILE_RIDES = 0.05;

    private static final double ROUNDING = 1e-12;

    private static RiskReport report(Portfolio book) {
        return RiskEngine.report(book, aMarket().build(), Settings.DEFAULT);
    }

    @Test
    void aMinuteRealisesWhatThetaPredicts() {
        for (Portfolio book : List.of(
                aBook().with(aCondor()).build(),
                aBook().ladder(leg(10, "VIX260415C00024000", 1)).build())) {
            Decay decay = ThetaCapture.over(report(book), MODEL, A_MINUTE);
            assertEquals(1, decay.realisedUsd() / decay.predictedUsd(), SMILE_RIDES);
        }
    }

    @Test
    void noTimeDecaysNothing() {
        Decay decay = ThetaCapture.over(report(aBook().with(aCondor()).build()), MODEL, 0);
        assertEquals(new Decay(0, 0), decay);
    }

    @Test
    void aCondorThatExpiresOnTheWayKeepsWhatItIsWorthThen() {
        // Both shorts are out of the money at today's level: all of its value decays.
        Portfolio book =
                aBook().with(aCondor().expiring("2026-03-13").credit(2.75)).build();
        RiskReport report = report(book);
        Decay decay = ThetaCapture.over(report, MODEL, 30);
        double value = report.totals().book().valueUsd();
        assertTrue(value < 0);
        assertEquals(-value, decay.realisedUsd(), ROUNDING * Math.abs(value));
    }

    @Test
    void decaysOfSeveralDaysAreAddedBeforeTheyAreDivided() {
        assertEquals(OptionalDouble.of(0.75), ThetaCapture.of(List.of(new Decay(100, 100), new Decay(50, 100))));
    }

    @Test
    void whereNothingIsPredictedNothingCanBeCaptured() {
        assertEquals(OptionalDouble.empty(), ThetaCapture.of(List.of()));
        assertEquals(OptionalDouble.empty(), ThetaCapture.of(List.of(new Decay(10, 0))));
        assertEquals(OptionalDouble.empty(), ThetaCapture.of(List.of(new Decay(10, -20))));
    }
}
