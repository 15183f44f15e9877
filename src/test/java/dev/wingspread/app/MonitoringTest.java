package dev.wingspread.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.market.spike.BaseCurve;
import dev.wingspread.market.spike.SpxMove;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.monitor.Action;
import dev.wingspread.monitor.MonitorState;
import dev.wingspread.monitor.Prompt;
import dev.wingspread.monitor.Rule;
import dev.wingspread.monitor.RuleProfile;
import dev.wingspread.monitor.RuleTarget;
import dev.wingspread.monitor.Target;
import dev.wingspread.monitor.cure.MonitorReport;
import dev.wingspread.monitor.journal.Decision;
import dev.wingspread.monitor.journal.EntryKind;
import dev.wingspread.monitor.journal.JournalEntry;
import dev.wingspread.monitor.journal.JournalFilter;
import dev.wingspread.monitor.journal.RecordedEntry;
import dev.wingspread.monitor.journal.Subject;
import dev.wingspread.scenario.ThetaCapture.Decay;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonitoringTest {

    private static final String MARKET = "2024-06-03.market.json";
    private static final Instant NOW = Instant.parse("2024-06-03T20:00:00Z");
    private static final List<String> DAYS =
            List.of("2024-06-03", "2024-06-04", "2024-06-05", "2024-06-06", "2024-06-07");

    /** Two ways through the engine, leg by leg and compiled, agree to 1e-12 of the prices; the ratio adds little. */
    private static final double SAME_ENGINE = 1e-9;

    private final Monitoring monitoring = new Monitoring(new Planning());

    @TempDir
    private Path folder;

    private Journal journal() {
        return new SqliteJournals(folder.resolve("journal.db"), () -> NOW, "test")
                .open(folder.resolve("journal.db"))
                .orThrow();
    }

    /** The over-hedged sample at another time: nothing but the clock differs. */
    private OpenBook bookAt(String time) throws IOException {
        Path market = folder.resolve(MARKET);
        Files.writeString(
                market, Files.readString(Path.of("sample-portfolios", MARKET)).replace("2024-06-03T16:00:00", time));
        return new FileWorkspace(InputStream.nullInputStream())
                .open(
                        Path.of("sample-portfolios", "over-hedged-contango.json"),
                        Optional.of(market),
                        SettingOverrides.NONE)
                .orThrow();
    }

    private MonitorReport ask(OpenBook book, Journal journal) {
        return monitoring
                .ask(book, MonitorQuestion.of(RuleProfile.OF_BOOK), journal)
                .orThrow();
    }

    private static List<JournalEntry> entries(Journal journal) {
        return journal.entries(JournalFilter.ALL).orThrow().stream()
                .map(RecordedEntry::entry)
                .toList();
    }

    @Test
    void whatCameAndWhatWentIsInTheJournal() throws IOException {
        try (Journal journal = journal()) {
            ask(bookAt("2024-06-03T15:00:00"), journal);
            int first = entries(journal).size();
            ask(bookAt("2024-06-03T15:20:00"), journal);
            List<JournalEntry> after =
                    entries(journal).subList(first, entries(journal).size());
            assertTrue(
                    after.stream()
                            .anyMatch(entry -> entry.kind() == EntryKind.PROMPT
                                    && entry.text().startsWith("REDUCE hedge: nv10 ")
                                    && entry.after().nv10().isPresent()),
                    after::toString);
            assertTrue(
                    after.stream()
                            .anyMatch(entry -> entry.subject().rule().equals(Optional.of(Rule.R99))
                                    && entry.text().equals("no longer true")),
                    after::toString);
        }
    }

    @Test
    void anEvaluationThatChangesNothingAddsNoEntry() throws IOException {
        try (Journal journal = journal()) {
            ask(bookAt("2024-06-03T15:00:00"), journal);
            ask(bookAt("2024-06-03T15:20:00"), journal);
            int entries = entries(journal).size();
            ask(bookAt("2024-06-03T15:40:00"), journal);
            ask(bookAt("2024-06-03T15:40:00"), journal);
            assertEquals(entries, entries(journal).size());
        }
    }

    private static List<Action> actions(Journal journal, Rule rule) {
        return entries(journal).stream()
                .filter(entry -> entry.kind() == EntryKind.PROMPT)
                .filter(entry -> entry.subject().rule().equals(Optional.of(rule)))
                .flatMap(entry -> entry.subject().action().stream())
                .toList();
    }

    @Test
    void aPromptThatAsksForSomethingElseIsTold() throws IOException {
        try (Journal journal = journal()) {
            ask(bookAt("2024-06-03T15:00:00"), journal);
            assertEquals(List.of(Action.WATCH), actions(journal, Rule.R51));
            ask(bookAt("2024-06-03T15:20:00"), journal);
            ask(bookAt("2024-06-03T15:40:00"), journal);
            assertEquals(List.of(Action.WATCH, Action.REDUCE), actions(journal, Rule.R51));
        }
    }

    @Test
    void aRuleThatAnotherSpokeForIsToldOnceItSpeaksItself() throws IOException {
        try (Journal journal = journal()) {
            ask(bookAt("2024-06-03T15:00:00"), journal);
            OpenBook book = bookAt("2024-06-03T15:20:00");
            Prompt first = prompt(ask(book, journal), Rule.R51).orElseThrow();
            assertEquals(List.of(Action.WATCH), actions(journal, Rule.R61));
            assertTrue(
                    entries(journal).stream()
                            .anyMatch(entry -> entry.subject().rule().equals(Optional.of(Rule.R61))
                                    && entry.text().equals("still true, an earlier rule speaks")),
                    () -> entries(journal).toString());
            monitoring.acknowledge(book, first, "", journal).orThrow();
            ask(bookAt("2024-06-03T15:40:00"), journal);
            ask(bookAt("2024-06-03T15:50:00"), journal);
            assertEquals(List.of(Action.WATCH, Action.REDUCE), actions(journal, Rule.R61));
            assertEquals(List.of(Action.WATCH, Action.REDUCE), actions(journal, Rule.R51));
        }
    }

    @Test
    void whatIsRememberedOutlivesTheProgram() throws IOException {
        try (Journal journal = journal()) {
            ask(bookAt("2024-06-03T15:00:00"), journal);
        }
        try (Journal journal = journal()) {
            MonitorReport report = ask(bookAt("2024-06-03T15:20:00"), journal);
            assertTrue(report.standing().stream()
                    .anyMatch(prompt -> prompt.finding().rule() == Rule.R51));
        }
    }

    @Test
    void anAcknowledgedPromptIsSilentUntilTheNextTradingDay() throws IOException {
        try (Journal journal = journal()) {
            ask(bookAt("2024-06-03T15:00:00"), journal);
            OpenBook book = bookAt("2024-06-03T15:20:00");
            Prompt prompt = prompt(ask(book, journal), Rule.R51).orElseThrow();
            monitoring
                    .acknowledge(book, prompt, "waiting for the close", journal)
                    .orThrow();
            assertEquals(Optional.empty(), prompt(ask(bookAt("2024-06-03T16:00:00"), journal), Rule.R51));
            assertTrue(prompt(ask(bookAt("2024-06-04T15:20:00"), journal), Rule.R51)
                    .isPresent());
            JournalEntry decision = entries(journal).stream()
                    .filter(entry -> entry.kind() == EntryKind.DECISION)
                    .findFirst()
                    .orElseThrow();
            assertEquals(Optional.of(Decision.ACKNOWLEDGED), decision.decision());
            assertEquals("waiting for the close", decision.reason());
        }
    }

    private static Optional<Prompt> prompt(MonitorReport report, Rule rule) {
        return report.standing().stream()
                .filter(prompt -> prompt.finding().rule() == rule)
                .findFirst();
    }

    @Test
    void theTradesOfASpikeAreRecordedAsDoneAndSilentUntilItIsOver() {
        var key = new RuleTarget(Rule.R30, Target.month(LocalDate.parse("2024-08-21")));
        LocalDateTime asOf = LocalDateTime.parse("2024-07-31T16:00:00");
        JournalEntry done = JournalEntry.decision("X", asOf, Subject.of(key), Decision.APPLIED, "half sold", "");
        try (Journal journal = journal()) {
            Monitoring.decide(done, journal).orThrow();
            assertTrue(
                    Objects.requireNonNull(journal.state("X").orThrow().rules().get(key))
                            .acknowledged()
                            .orElseThrow()
                            .untilCleared());
            assertEquals(List.of(done), entries(journal));
            var other = new RuleTarget(Rule.R51, Target.HEDGE);
            Monitoring.decide(JournalEntry.decision("X", asOf, Subject.of(other), Decision.APPLIED, "", ""), journal)
                    .orThrow();
            assertFalse(journal.state("X").orThrow().rules().containsKey(other));
        }
    }

    @Test
    void twoProgramsThatEvaluateTheSameBookDoNotOverwriteEachOther() throws IOException {
        try (Journal mine = journal();
                Journal theirs = journal()) {
            OpenBook book = bookAt("2024-06-03T15:00:00");
            MonitorState before = mine.state(book.displayName()).orThrow();
            ask(book, theirs);
            Loaded<?> late = mine.recordEvaluation(
                    book.displayName(), book.market().asOf(), before, MonitorState.EMPTY, List.of());
            assertTrue(late.isOk() || late.faults().get(0).reason() == FailureReason.CHANGED_ON_DISK);
        }
    }

    /** Stores a book on five days running and adds up what the clock did to it and what theta said it would. */
    private Decay storeFiveDays(Journal journal, UnaryOperator<OpenBook> form) throws IOException {
        var valuation = new Valuation(new WorkerPool());
        double realised = 0;
        double predicted = 0;
        for (int i = 0; i < DAYS.size(); i++) {
            OpenBook book = form.apply(bookAt(DAYS.get(i) + "T16:00:00"));
            journal.recordSnapshot(book, valuation.risk(book)).orThrow();
            double days = i + 1 < DAYS.size() ? 1 : 3;
            var shock = book.model()
                    .shock(0)
                    .withSpx(SpxMove.FIXED)
                    .withBase(BaseCurve.MARTINGALE)
                    .withDays(days);
            realised += valuation.whatIf(book, shock).knownTotalPnlUsd().orElseThrow();
            predicted += days * valuation.risk(book).totals().book().thetaUsdPerDay();
        }
        return new Decay(realised, predicted);
    }

    private OptionalDouble captureAt(String time, Journal journal) throws IOException {
        OpenBook book = bookAt(time);
        return DecayHistory.thetaCapture(
                journal, book.displayName(), book.market().asOf());
    }

    @Test
    void thetaCaptureIsTheDecayOfTheStoredDaysOverWhatWasPredicted() throws IOException {
        try (Journal journal = journal()) {
            Decay decay = storeFiveDays(journal, MonitoringTest::unhedged);
            double capture = captureAt("2024-06-10T16:00:00", journal).orElseThrow();
            assertEquals(decay.realisedUsd() / decay.predictedUsd(), capture, SAME_ENGINE);
        }
    }

    @Test
    void aBookWhoseHedgeCostsMoreThanItsCondorsEarnHasNothingToCapture() throws IOException {
        try (Journal journal = journal()) {
            assertTrue(storeFiveDays(journal, book -> book).predictedUsd() < 0);
            assertEquals(OptionalDouble.empty(), captureAt("2024-06-10T16:00:00", journal));
        }
    }

    @Test
    void thetaCaptureNeedsTheDayFiveTradingDaysBefore() throws IOException {
        try (Journal journal = journal()) {
            storeFiveDays(journal, MonitoringTest::unhedged);
            assertTrue(captureAt("2024-06-14T16:00:00", journal).isPresent());
            assertEquals(OptionalDouble.empty(), captureAt("2024-06-17T16:00:00", journal));
            assertEquals(OptionalDouble.empty(), captureAt("2024-06-07T16:00:00", journal));
        }
    }

    private static OpenBook unhedged(OpenBook book) {
        return book.withPortfolio(book.portfolio()
                .withStructures(book.portfolio().structures().stream()
                        .filter(structure -> structure instanceof dev.wingspread.model.IronCondor)
                        .toList()));
    }
}
