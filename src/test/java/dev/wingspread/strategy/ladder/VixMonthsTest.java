package dev.wingspread.strategy.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wingspread.model.settings.Setting;
import dev.wingspread.testing.MarketBuilder;
import dev.wingspread.testing.SettingsOf;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VixMonthsTest {

    private static List<LocalDate> first(int count, String time, long minDte) {
        return VixMonths.first(count, LocalDateTime.parse(time), minDte);
    }

    private static List<LocalDate> days(String... dates) {
        return List.of(dates).stream().map(LocalDate::parse).toList();
    }

    @Test
    void theFrontMonthNeedsTheLeastDaysToExpiry() {
        // The March contract settles on 18 March 2026.
        assertEquals(days("2026-03-18", "2026-04-15", "2026-05-19"), first(3, "2026-03-10T15:45:00", 8));
        assertEquals(days("2026-04-15", "2026-05-19", "2026-06-17"), first(3, "2026-03-11T09:31:00", 8));
        assertEquals(days("2026-03-18", "2026-04-15", "2026-05-19"), first(3, "2026-03-09T15:45:00", 8));
    }

    @Test
    void aMonthThatNoLongerTradesIsNeverOneOfThem() {
        // Last traded on Tuesday until 16:15, settled on Wednesday at 9:30.
        assertEquals(days("2026-03-18"), first(1, "2026-03-17T16:15:00", 0));
        assertEquals(days("2026-04-15"), first(1, "2026-03-17T16:16:00", 0));
        assertEquals(days("2026-04-15"), first(1, "2026-03-18T09:00:00", 0));
    }

    @Test
    void tuesdaysBeforeHolidaysCountWithTheirOwnDate() {
        assertEquals(days("2026-05-19"), first(1, "2026-05-11T15:45:00", 8));
        assertEquals(days("2026-06-17"), first(1, "2026-05-12T15:45:00", 8));
    }

    @Test
    void monthsGoOnOverTheYearsEnd() {
        assertEquals(days("2026-12-16", "2027-01-20", "2027-02-17"), first(3, "2026-12-01T12:00:00", 8));
    }

    @Test
    void theLadderTakesItsLeastDaysFromTheSettings() {
        assertEquals(
                days("2026-04-15", "2026-05-19", "2026-06-17"),
                VixMonths.ofLadder(MarketBuilder.aMarket().build(), SettingsOf.settings(Setting.LADDER_MIN_DTE, "17")));
        assertEquals(
                days("2026-03-18", "2026-04-15", "2026-05-19"),
                VixMonths.ofLadder(MarketBuilder.aMarket().build(), SettingsOf.settings(Setting.LADDER_MIN_DTE, "16")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-17, 2026-03-18",
        "2026-03-18, 2026-04-15",
        "2026-03-25, 2026-04-15",
        "2026-04-15, 2026-05-19",
        "2026-12-16, 2027-01-20"
    })
    void theMonthAfterADayIsTheFirstMonthlyExpiryBehindIt(LocalDate day, LocalDate month) {
        assertEquals(month, VixMonths.after(day));
    }
}
