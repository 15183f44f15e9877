package dev.wingspread.io.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12/08/26",
                "12/8/2026",
                "2026-12-08",
                "2026/12/8",
                "Dec 8, 2026",
                "DEC 08 26",
                "Dec-08-2026",
                "8 DEC 26",
                "08DEC26",
                " 8  December 2026 "
            })
    void everySpellingOfADayIsRead(String text) {
        assertEquals(Optional.of(LocalDate.of(2026, 12, 8)), DateText.date(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--", "13/08/26", "2/30/26", "12/08", "MAR 15", "8 DEZ 26", "1/1/1926", "12/8/2126"})
    void daysThatAreNoneAreNotRead(String text) {
        assertEquals(Optional.empty(), DateText.date(text));
    }

    @ParameterizedTest
    @CsvSource({"15:49:04,15:49:04", "4:10 p.m ET,16:10", "12:05 AM,00:05", "04:10 PM ET,16:10", "12:30 pm,12:30"})
    void everySpellingOfATimeIsRead(String text, LocalTime expected) {
        assertEquals(Optional.of(expected), DateText.time(text));
    }

    @Test
    void timeThatIsNoneIsNotRead() {
        assertEquals(Optional.empty(), DateText.time("25:00"));
    }

    @Test
    void dayAndTimeAreReadTogether() {
        assertEquals(
                Optional.of(LocalDateTime.of(2026, 11, 13, 22, 12, 31)),
                DateText.dateAndTime("11/13/2026 10:12:31 PM"));
    }
}
