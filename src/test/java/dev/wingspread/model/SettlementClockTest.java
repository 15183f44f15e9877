package dev.wingspread.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlementClockTest {

    /** Year fractions are one division of whole minutes: at most rounding of the last digit. */
    private static final double ROUNDING = 1e-15;

    private static Instrument instrument(String symbol) {
        return Symbols.parse(symbol, Optional.empty()).orThrow();
    }

    @ParameterizedTest(name = "{0} settles {1}")
    @CsvSource(textBlock = """
            SPX260320P05000000,  2026-03-20T09:30
            SPXW260320P05000000, 2026-03-20T16:00
            SPXW261127P05000000, 2026-11-27T13:00
            SPXW261224C06000000, 2026-12-24T13:00
            SPX260618P05000000,  2026-06-18T09:30
            VIX260519C00024000,  2026-05-19T09:30
            VIXW260311C00024000, 2026-03-11T09:30
            VXH26,               2026-03-18T09:30
            """)
    void rootDecidesWhenAContractSettles(String symbol, LocalDateTime settlement) {
        assertEquals(settlement, SettlementClock.settlement(instrument(symbol)));
    }

    @ParameterizedTest(name = "{0} to {1}: {2} minutes")
    @CsvSource(textBlock = """
            2026-03-02T15:45, 2026-03-13T16:00, 15855
            2026-03-02T15:45, 2026-03-18T09:30, 22665
            2026-03-13T15:59, 2026-03-13T16:00, 1
            2026-03-13T16:00, 2026-03-13T16:00, 0
            2026-03-13T16:01, 2026-03-13T16:00, 0
            2026-03-20T09:30, 2026-03-13T16:00, 0
            """)
    void timeToExpiryCountsMinutesAndNeverFallsBelowZero(LocalDateTime from, LocalDateTime to, long minutes) {
        assertEquals(minutes / 525_600.0, SettlementClock.years(from, to), ROUNDING);
    }

    @ParameterizedTest(name = "a week from {0}")
    @CsvSource({"2026-03-06T16:00", "2026-10-30T16:00", "2026-06-05T16:00"})
    void changingTheClocksDoesNotChangeTimeToExpiry(LocalDateTime friday) {
        assertEquals(7 / 365.0, SettlementClock.years(friday, friday.plusDays(7)), ROUNDING);
    }

    @Test
    void secondsCount() {
        LocalDateTime from = LocalDateTime.parse("2026-03-13T15:59:30");
        assertEquals(0.5 / 525_600, SettlementClock.years(from, LocalDateTime.parse("2026-03-13T16:00")), ROUNDING);
    }

    @Test
    void daysToExpiryAreCalendarDaysBetweenDates() {
        LocalDateTime lateOnFriday = LocalDateTime.parse("2026-03-06T23:59");
        assertEquals(3, SettlementClock.daysToExpiry(lateOnFriday, LocalDate.of(2026, 3, 9)));
        assertEquals(-1, SettlementClock.daysToExpiry(lateOnFriday, LocalDate.of(2026, 3, 5)));
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(textBlock = """
            SPX260320P05000000,  2026-03-19T16:15, TRADABLE
            SPX260320P05000000,  2026-03-19T16:16, AWAITING_SETTLEMENT
            SPX260320P05000000,  2026-03-20T09:29, AWAITING_SETTLEMENT
            SPX260320P05000000,  2026-03-20T09:30, SETTLED
            SPXW260320P05000000, 2026-03-20T15:59, TRADABLE
            SPXW260320P05000000, 2026-03-20T16:00, SETTLED
            SPXW261127P05000000, 2026-11-27T12:59, TRADABLE
            SPXW261127P05000000, 2026-11-27T13:00, SETTLED
            VIX260318C00024000,  2026-03-17T16:15, TRADABLE
            VIX260318C00024000,  2026-03-17T16:16, AWAITING_SETTLEMENT
            VIX260318C00024000,  2026-03-18T09:30, SETTLED
            VIX260519C00024000,  2026-05-18T18:00, AWAITING_SETTLEMENT
            VXH26,               2026-03-18T09:00, TRADABLE
            VXH26,               2026-03-18T09:15, AWAITING_SETTLEMENT
            VXH26,               2026-03-18T09:30, SETTLED
            """)
    void contractIsTradableThenAwaitsSettlementThenIsSettled(String symbol, LocalDateTime time, TradingState state) {
        assertEquals(state, SettlementClock.stateAt(time, instrument(symbol)));
    }
}
