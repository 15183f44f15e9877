package dev.wingspread.monitor;

import static dev.wingspread.monitor.ReadingsBuilder.calm;
import static dev.wingspread.monitor.ReadingsBuilder.close;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wingspread.model.Phase;
import dev.wingspread.model.settings.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DryRunTest {

    private static Readings day(String date, double nv10) {
        return calm().phase(Phase.CONFIRMED).at(date + "T16:00:00").nv10(nv10).build();
    }

    @Test
    void trueConfirmedAndEnteredAreCountedApart() {
        DryRun run = DryRun.over(
                List.of(
                        day("2026-03-04", 0.3),
                        day("2026-03-02", 0.3),
                        day("2026-03-03", 0.3),
                        day("2026-03-05", 0.1),
                        day("2026-03-06", 0.3),
                        day("2026-03-09", 0.3)),
                Settings.DEFAULT,
                RuleProfile.OF_BOOK);
        assertEquals(6, run.evaluations());
        assertEquals(6, run.days());
        DryRun.RuleCount tooLong = run.of(Rule.R51);
        assertEquals(5, tooLong.daysTrue());
        assertEquals(3, tooLong.daysConfirmed());
        assertEquals(2, tooLong.entered());
        assertEquals(0, tooLong.daysSkipped());
        assertEquals(Optional.of(LocalDate.parse("2026-03-09")), tooLong.lastConfirmed());
        assertEquals(0, run.of(Rule.R50).daysTrue());
        assertEquals(Rule.values().length, run.rules().size());
    }

    @Test
    void severalTimesOfADayAreOneDay() {
        Readings morning = calm().phase(Phase.CONFIRMED).nv10(0.3).build();
        Readings later = calm().phase(Phase.CONFIRMED)
                .at("2026-03-03T12:00:00")
                .nv10(0.3)
                .build();
        DryRun run = DryRun.over(List.of(morning, later, morning), Settings.DEFAULT, RuleProfile.OF_BOOK);
        assertEquals(2, run.evaluations());
        assertEquals(1, run.days());
        assertEquals(1, run.of(Rule.R51).daysConfirmed());
    }

    @Test
    void whatIsMissingIsToldOnceWithTheNumberOfDays() {
        Readings one = calm().withoutCapture().build();
        Readings two = calm().at("2026-03-04T11:00:00").withoutCapture().build();
        DryRun.RuleCount overbought = DryRun.over(List.of(one, two), Settings.DEFAULT, RuleProfile.OF_BOOK)
                .of(Rule.R40);
        assertEquals(2, overbought.daysSkipped());
        assertEquals(1, overbought.missing().size());
        assertEquals(2, overbought.missing().get(0).days());
    }

    @Test
    void whatIsMissingOnSeveralDaysIsToldTogetherWithoutTheirDates() {
        Readings one = calm().closes(close().vix(23).withoutYields()).build();
        Readings two = calm().at("2026-03-04T11:00:00")
                .closes(close().vix(23).withoutYields())
                .build();
        assertEquals(
                List.of(new DryRun.Missing(
                        "2-year and 10-year yields of … and of 5 trading days before: list them under yields of the"
                                + " market file",
                        2)),
                DryRun.over(List.of(one, two), Settings.DEFAULT, RuleProfile.OF_BOOK)
                        .of(Rule.R31)
                        .missing());
    }

    @Test
    void aProfileChangesWhatWouldHaveSpoken() {
        List<Readings> history = List.of(day("2026-03-02", 0.22), day("2026-03-03", 0.22));
        Settings steward = Settings.of(dev.wingspread.model.settings.Preset.DEFAULT, RuleProfile.STEWARD.overrides())
                .orThrow();
        assertEquals(
                0,
                DryRun.over(history, Settings.DEFAULT, RuleProfile.OF_BOOK)
                        .of(Rule.R51)
                        .daysTrue());
        assertEquals(
                2,
                DryRun.over(history, steward, RuleProfile.STEWARD).of(Rule.R51).daysTrue());
    }

    @Test
    void noHistoryHasNoDays() {
        assertEquals(
                0, DryRun.over(List.of(), Settings.DEFAULT, RuleProfile.OF_BOOK).days());
    }
}
