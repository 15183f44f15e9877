package dev.wingspread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarCommandTest {

    @Test
    void jsonHasTheFieldsScriptsReadInTheirOrder() {
        CommandRun run = CommandRun.of("calendar", "--year", "2026", "--format", "json");
        assertEquals(0, run.code());
        assertEquals("", run.err());
        String compact = run.out().replaceAll("\\s+", "");
        assertTrue(
                compact.startsWith("{\"schema\":\"wingspread.calendar/1\",\"asOf\":null,\"year\":2026,"
                        + "\"holidays\":[\"2026-01-01\",\"2026-01-19\",\"2026-02-16\",\"2026-04-03\",\"2026-05-25\","
                        + "\"2026-06-19\",\"2026-07-03\",\"2026-09-07\",\"2026-11-26\",\"2026-12-25\"],"
                        + "\"early_closes\":[\"2026-11-27\",\"2026-12-24\"],\"spx_monthly\":["),
                compact);
        assertTrue(
                run.lines()
                        .contains("    { \"month\": \"2026-06\", \"expiry\": \"2026-06-18\", \"last_trading\":"
                                + " \"2026-06-17\" },"),
                run.out());
        assertTrue(
                run.lines()
                        .contains("    { \"month\": \"2026-05\", \"expiry\": \"2026-05-19\", \"last_trading\":"
                                + " \"2026-05-18\" },"),
                run.out());
        assertTrue(run.out().endsWith("  ]\n}\n"), "final newline");
    }

    @Test
    void csvHasOneDateARow() {
        List<String> lines =
                CommandRun.of("calendar", "--year", "2026", "--format", "csv").lines();
        assertEquals("kind,month,date,last_trading", lines.get(0));
        assertEquals("HOLIDAY,,2026-01-01,", lines.get(1));
        assertTrue(lines.contains("EARLY_CLOSE,,2026-11-27,"));
        assertTrue(lines.contains("SPX_MONTHLY,2026-01,2026-01-16,2026-01-15"));
        assertTrue(lines.contains("VIX_MONTHLY,2026-05,2026-05-19,2026-05-18"));
        assertEquals(1 + 10 + 2 + 12 + 12, lines.size());
    }

    @Test
    void tableIsForPeopleAndFitsTheLine() {
        CommandRun run = CommandRun.of("calendar", "--year", "2026");
        assertTrue(run.lines().contains("  2026-07-03 Fri"), run.out());
        assertTrue(
                run.lines().contains("2026-05  2026-05-15 Fri  2026-05-14 Thu  2026-05-19 Tue  2026-05-18 Mon"),
                run.out());
        assertTrue(run.lines().stream().allMatch(line -> line.length() <= 100));
    }

    @Test
    void firstAndLastYearAreServed() {
        assertEquals(0, CommandRun.of("calendar", "--year", "1998").code());
        assertEquals(0, CommandRun.of("calendar", "--year", "2099").code());
    }
}
