package dev.wingspread.strategy.ladder;

import static dev.wingspread.testing.MarketBuilder.aMarket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.EventType;
import dev.wingspread.market.MarketEvent;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.testing.MarketBuilder;
import dev.wingspread.testing.SettingsOf;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TiltTest {

    private static MarketBuilder withSlope(double first, double second) {
        return aMarket().future("2026-03-18", first).future("2026-04-15", second);
    }

    private static MarketEvent event(String day, EventType type) {
        return new MarketEvent(LocalDate.parse(day), type, Optional.empty(), "");
    }

    private static Tilt tilt(MarketBuilder market) {
        return Tilt.of(market.build(), Settings.DEFAULT, false);
    }

    @ParameterizedTest
    @CsvSource({
        // just above, at and just below +10 %
        "20, 22.001, STEEP_CONTANGO, 3/4/3",
        "20, 22, NORMAL, 4/4/2",
        "20, 21.999, NORMAL, 4/4/2",
        "30, 33, NORMAL, 4/4/2",
        "15.9, 17.49, NORMAL, 4/4/2",
        // just above, at and just below -2 %
        "20, 19.601, NORMAL, 4/4/2",
        "20, 19.6, NORMAL, 4/4/2",
        "20, 19.599, BACKWARDATION, 6/3/1",
        "25, 24.5, NORMAL, 4/4/2",
        "15, 14.7, NORMAL, 4/4/2",
        "20, 20, NORMAL, 4/4/2",
        "40, 30, BACKWARDATION, 6/3/1"
    })
    void theSlopeDecidesTheWeightsAndTheLevelsThemselvesAreNormal(
            double first, double second, TermRegime regime, String weights) {
        Tilt tilt = tilt(withSlope(first, second));

        assertEquals(regime, tilt.regime());
        assertEquals(weights, tilt.weightsText());
    }

    @ParameterizedTest
    @CsvSource({
        "20, 22.001, EVENT_WEEK, 3/4/3",
        "20, 21, EVENT_WEEK, 3/4/3",
        "20, 19.601, EVENT_WEEK, 3/4/3",
        "20, 19.6, EVENT_WEEK, 3/4/3",
        "20, 19.599, BACKWARDATION, 6/3/1"
    })
    void inAnEventWeekLaterMonthsGetMoreUnlessTheCurveIsInverted(
            double first, double second, TermRegime regime, String weights) {
        for (EventType type : EventType.values()) {
            Tilt tilt = tilt(withSlope(first, second).event(event("2026-03-09", type)));
            assertEquals(regime, tilt.regime());
            assertEquals(weights, tilt.weightsText());
            assertEquals(1, tilt.events().size());
        }
    }

    @Test
    void aReleaseFurtherAwayThanFiveTradingDaysChangesNothing() {
        assertEquals(
                TermRegime.NORMAL,
                tilt(withSlope(20, 21).event(event("2026-03-10", EventType.CPI)))
                        .regime());
    }

    @Test
    void withFewerThanTwoFuturesTheCurveCountsAsNormal() {
        Tilt tilt = tilt(aMarket()
                .withoutFuture("2026-04-15")
                .withoutFuture("2026-05-19")
                .event(event("2026-03-04", EventType.CPI)));

        assertEquals(TermRegime.NORMAL, tilt.regime());
        assertTrue(tilt.slope().isEmpty());
        assertEquals("4/4/2", tilt.weightsText());
    }

    @Test
    void weightsOtherThanTheDefaultAreTheTradersAndHoldInEveryRegime() {
        Tilt tilt = Tilt.of(withSlope(40, 30).build(), SettingsOf.settings(Setting.LADDER_WEIGHTS, "5,3,2.5"), false);

        assertEquals(TermRegime.BACKWARDATION, tilt.regime());
        assertEquals(List.of(5.0, 3.0, 2.5), tilt.weights());
        assertTrue(tilt.isChosen());
    }

    @Test
    void theDefaultWeightsHoldInEveryRegimeOnlyWhereTheTraderSaysSo() {
        assertEquals(
                "4/4/2",
                Tilt.of(withSlope(40, 30).build(), Settings.DEFAULT, true).weightsText());
        assertFalse(tilt(withSlope(40, 30)).isChosen());
    }
}
