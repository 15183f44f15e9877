package dev.wingspread.model.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TradingHoursTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:29:59, false",
        "2026-03-02T09:30:00, true",
        "2026-03-02T16:15:00, true",
        "2026-03-02T16:15:01, false",
        "2026-03-01T12:00:00, false",
        "2026-04-03T12:00:00, false",
        "2026-11-27T13:15:00, true",
        "2026-11-27T13:16:00, false"
    })
    void optionsTradeFromHalfPastNineToAQuarterPastFour(String time, boolean isOpen) {
        assertEquals(isOpen, TradingHours.isOpen(LocalDateTime.parse(time)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T12:00:00, 2026-03-02T12:00:00",
        "2026-03-02T20:00:00, 2026-03-02T16:15:00",
        "2026-03-02T08:00:00, 2026-02-27T16:15:00",
        "2026-03-01T12:00:00, 2026-02-27T16:15:00",
        "2026-11-28T12:00:00, 2026-11-27T13:15:00",
        "2026-11-27T15:00:00, 2026-11-27T13:15:00",
        "1990-01-01T12:00:00, 1990-01-01T12:00:00"
    })
    void outsideTheSessionTheLastQuoteIsThatOfTheClose(String time, String last) {
        assertEquals(LocalDateTime.parse(last), TradingHours.lastOpen(LocalDateTime.parse(time)));
    }
}
