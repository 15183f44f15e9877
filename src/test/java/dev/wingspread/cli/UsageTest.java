package dev.wingspread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "price",
                "implied-vol",
                "calendar",
                "validate",
                "risk",
                "whatif",
                "payoff",
                "explain",
                "grid",
                "stress",
                "snapshot",
                "condor",
                "ladder",
                "term",
                "monitor",
                "compare",
                "refresh",
                "journal list",
                "journal add",
                "journal export",
                "open"
            })
    void helpOfACommandGoesToStandardOutputAndFitsTheLine(String command) {
        CommandRun run = CommandRun.of((command + " --help").split(" "));
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().startsWith("Usage: wingspread " + command), run.out());
        for (String option : new String[] {"--help", "--market", "--format", "--out", "--set"}) {
            assertTrue(run.out().contains(option), option);
        }
        assertTrue(run.lines().stream().allMatch(line -> line.length() <= 100), run.out());
        assertEquals("", run.err());
    }

    @Test
    void helpOfTheProgramListsTheCommands() {
        CommandRun run = CommandRun.of("--help");
        assertEquals(0, run.code());
        assertTrue(run.out().contains("  implied-vol  "), run.out());
        assertEquals("", run.err());
    }

    @Test
    void versionIsTold() {
        assertEquals(
                new CommandRun(0, "wingspread " + CommandRun.VERSION + System.lineSeparator(), ""),
                CommandRun.of("--version"));
    }

    @Test
    void windowOpensWithoutACommand() {
        assertEquals(new CommandRun(CommandRun.WINDOW_OPENED, "", ""), CommandRun.of());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            calendar --yaer 2026          | unknown option '--yaer'; did you mean --year?
            calendar --yaer=2026          | unknown option '--yaer'; did you mean --year?
            calendar --year 2026 extra    | 'extra' is not understood here
            calendar                      | Missing required option: '--year=Y'
            calendar --year               | Missing required parameter for option '--year' (Y)
            calendar --year x             | Invalid value for option '--year': 'x' is not a whole number
            calendar --year 1997          | --year must be 1998 to 9998 but is 1997
            calendar --year 9999          | --year must be 1998 to 9998 but is 9999
            calendar --year -5            | --year must be 1998 to 9998 but is -5
            calendar --year 2026 --format xml | Invalid value for option '--format': expected table, json or csv but was 'xml'
            calendar --year 2026 --year 2027 | option '--year' (Y) should be specified only once
            calendar --year 2026 --set x  | --set x: write KEY=VALUE, such as nv10.low=-0.10
            calendar --year 2026 --set nv10.lo=1 | --set nv10.lo=1: there is no setting 'nv10.lo'; the nearest is nv10.low
            calendar --year 2026 --set nv10.low=-99 | --set nv10.low=-99: it must be -10 to 10 but is -99
            calendar --year 2026 --set pop.min=x | --set pop.min=x: it must be a number but is 'x'; allowed is 0.3 to 0.99
            """)
    void wrongUsageIsOneLineAndAPointerToTheHelp(String command, String complaint) {
        CommandRun.of(command.split(" "))
                .refusedWith(ExitCode.USAGE, "wingspread calendar: " + complaint, "Try 'wingspread calendar --help'.");
    }

    @Test
    void unknownCommandIsNamedWithTheNearest() {
        CommandRun.of("calender")
                .refusedWith(
                        ExitCode.USAGE,
                        "wingspread: 'calender' is not understood here; did you mean calendar?",
                        "Try 'wingspread --help'.");
    }

    @Test
    void everyBadSettingIsListed() {
        CommandRun.of(
                        "calendar",
                        "--year=2026",
                        "--set=nv10.low=99",
                        "--set",
                        "hedge.hrmin=1",
                        "--set",
                        "pop.min=0.5",
                        "--set=pop.min=0.6")
                .refusedWith(
                        ExitCode.USAGE,
                        "wingspread calendar: --set nv10.low=99: it must be -10 to 10 but is 99",
                        "wingspread calendar: --set hedge.hrmin=1: there is no setting 'hedge.hrmin'; the nearest is"
                                + " hedge.hrMin",
                        "wingspread calendar: --set pop.min=0.6: the setting is given twice",
                        "Try 'wingspread calendar --help'.");
    }

    @Test
    void optionsAreReadWithBlankAndWithEqualsSign() {
        CommandRun blank = CommandRun.of("calendar", "--year", "2026", "--format", "csv", "--set", "nv10.low=-0.10");
        CommandRun equals = CommandRun.of("calendar", "--year=2026", "--format=csv", "--set=nv10.low=-0.10");
        assertEquals(0, blank.code());
        assertEquals(blank, equals);
    }
}
