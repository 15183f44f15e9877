package dev.wingspread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.Journal;
import dev.wingspread.app.SqliteJournals;
import dev.wingspread.monitor.MonitorState;
import dev.wingspread.monitor.Rule;
import dev.wingspread.monitor.RuleMemory;
import dev.wingspread.monitor.RuleTarget;
import dev.wingspread.monitor.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalCommandTest {

    private static final String BOOK = "sample-portfolios/layered-hedged.json";
    private static final LocalDateTime AS_OF = LocalDateTime.of(2024, 7, 31, 16, 0);

    @TempDir
    Path folder;

    private String file() {
        return folder.resolve("journal.db").toString();
    }

    /** A journal command on the journal of the test. */
    private CommandRun journal(String... words) {
        var all = new ArrayList<>(List.of("journal"));
        all.addAll(List.of(words));
        all.addAll(List.of("--journal", file()));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private void addSome() {
        assertEquals(
                0,
                journal("add", BOOK, "--note", "calm\nbefore the FOMC", "--tag", "fed, calm")
                        .code());
        assertEquals(
                0,
                journal(
                                "add",
                                "--book",
                                "X",
                                "--as-of",
                                "2024-08-01T16:00",
                                "--rule",
                                "R50",
                                "--target",
                                "layer S",
                                "--decision",
                                "DEFERRED",
                                "--reason",
                                "=1+1")
                        .code());
    }

    @Test
    void whatIsAddedIsListed() {
        CommandRun added = journal("add", BOOK, "--note", "calm before the FOMC", "--tag", "fed,calm");
        assertEquals("entry 1 of Layered condors with a 4/4/2 VIX ladder is in " + file() + "\n", added.out());
        CommandRun listed = journal("list");
        assertEquals(2, listed.lines().size());
        assertTrue(listed.lines().get(1).matches(" 1 +2024-07-31 16:00 +Layered.* NOTE +calm before.* calm,fed"));
        assertEquals(0, listed.code());
        assertEquals("", listed.err());
    }

    @Test
    void aTableHasOneLineForEachEntryAndFitsTheConsole() {
        addSome();
        CommandRun listed = journal("list");
        assertEquals(3, listed.lines().size());
        assertTrue(listed.lines().stream().allMatch(line -> line.length() <= 100), listed.out());
        assertTrue(listed.lines().get(2).contains("R50   DEFERRED · layer S · =1+1"), listed.out());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            --book X          | 2
            --tag fed         | 1
            --tag fe          |
            --rule R50        | 2
            --rule R51        |
            --kind NOTE       | 1
            --from 2024-08-01 | 2
            --to 2024-07-31   | 1
            """)
    void aListCanBeNarrowed(String options, String expected) {
        addSome();
        var words = new ArrayList<>(List.of("list", "--format", "csv"));
        words.addAll(List.of(options.split(" ")));
        List<String> ids = journal(words.toArray(String[]::new))
                .out()
                .lines()
                .filter(line -> line.matches("\\d+,.*"))
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        assertEquals(expected == null ? List.of() : List.of(expected), ids);
    }

    @Test
    void csvKeepsSpreadsheetsFromRunningWhatWasTyped() {
        addSome();
        CommandRun exported = journal("export");
        assertTrue(exported.out().startsWith("id,recorded_at,as_of,book,kind,rule,target,"), exported.out());
        assertTrue(exported.out().contains(",'=1+1,"), exported.out());
        assertTrue(exported.out().contains("\"calm,fed\""), exported.out());
    }

    @Test
    void jsonCarriesItsSchemaAndUnknownsAsNull() {
        addSome();
        CommandRun listed = journal("list", "--format", "json");
        assertTrue(listed.out().startsWith("{\n  \"schema\": \"wingspread.journal/1\",\n"), listed.out());
        assertTrue(listed.out().contains("\"recorded_at\": \"2024-08-01T12:00:00Z\""), listed.out());
        assertTrue(listed.out().contains("\"reason\": \"=1+1\""), listed.out());
        assertTrue(listed.out().contains("\"hedge_ratio\": null"), listed.out());
    }

    @Test
    void theNameOfAnExportTellsItsForm() throws IOException {
        addSome();
        Path json = folder.resolve("all.json");
        assertEquals(0, journal("export", "--out", json.toString()).code());
        assertEquals(journal("list", "--format", "json").out(), Files.readString(json));
        Path csv = folder.resolve("all.csv");
        assertEquals(0, journal("export", "--out", csv.toString()).code());
        assertEquals(journal("list", "--format", "csv").out(), Files.readString(csv));
    }

    @Test
    void aStoredDayIsExportedAsTheSnapshotFileHasIt() throws IOException {
        Path csv = folder.resolve("days.csv");
        CommandRun stored = CommandRun.of("snapshot", BOOK, "--out", csv.toString(), "--journal", file());
        assertEquals(0, stored.code(), stored.err());
        assertTrue(stored.err().contains(" is in " + file()), stored.err());
        assertEquals(Files.readString(csv), journal("export", "--snapshots").out());
        CommandRun again = CommandRun.of("snapshot", BOOK, "--journal", file());
        assertTrue(again.err().contains(" was already in " + file()), again.err());
        assertTrue(journal("export", "--snapshots", "--format", "json").out().contains("\"level\": \"BOOK\""));
        assertEquals(1, journal("list", "--kind", "SNAPSHOT").lines().size() - 1);
    }

    @Test
    void anAcknowledgementSilencesTheOnePromptOfItsRule() {
        evaluate(Target.HEDGE);
        CommandRun added = acknowledge();
        assertEquals(0, added.code(), added.err());
        assertEquals("", added.err());
        assertEquals(List.of(Target.HEDGE), silenced());
    }

    @Test
    void anAcknowledgementOfSeveralPromptsAsksWhich() {
        evaluate(new Target(Target.Kind.LAYER, "S"), new Target(Target.Kind.LAYER, "M"));
        acknowledge()
                .refusedWith(
                        ExitCode.USAGE,
                        "wingspread journal add: R50 stands on several objects; say which with --target: layer S, layer M",
                        "Try 'wingspread journal add --help'.");
        assertEquals(0, acknowledge("--target", "layer M").code());
        assertEquals(List.of(new Target(Target.Kind.LAYER, "M")), silenced());
    }

    @Test
    void anAcknowledgementOfNoPromptIsRecordedAndSaysThatNothingIsSilenced() {
        CommandRun added = acknowledge();
        assertEquals(0, added.code());
        assertTrue(added.err().contains("nothing is silenced"), added.err());
    }

    private CommandRun acknowledge(String... further) {
        var words = new ArrayList<>(List.of(
                "add", "--book", "X", "--as-of", "2024-07-31T16:15", "--rule", "R50", "--decision", "ACKNOWLEDGED"));
        words.addAll(List.of(further));
        return journal(words.toArray(String[]::new));
    }

    private Journal open() {
        return new SqliteJournals(CommandRun.NO_JOURNAL, () -> CommandRun.RECORDED_AT, "1")
                .open(Path.of(file()))
                .orThrow();
    }

    private void evaluate(Target... targets) {
        Map<RuleTarget, RuleMemory> rules = new LinkedHashMap<>();
        for (Target target : targets) {
            rules.put(new RuleTarget(Rule.R50, target), new RuleMemory(AS_OF, AS_OF, true, Optional.empty()));
        }
        try (Journal journal = open()) {
            journal.recordEvaluation("X", AS_OF, MonitorState.EMPTY, new MonitorState(rules, Map.of()), List.of())
                    .orThrow();
        }
    }

    private List<Target> silenced() {
        try (Journal journal = open()) {
            return journal.state("X").orThrow().rules().entrySet().stream()
                    .filter(entry -> entry.getValue().acknowledged().isPresent())
                    .map(entry -> entry.getKey().target())
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            add --note x                                          | name a BOOK, or give --book and --as-of
            add --book X --as-of 2024-07-31T16:00                 | there is nothing to add: give --note or --decision
            add --book X --as-of 2024-07-31T16:00 --decision APPLIED | --decision needs the --rule it is about
            add --book X --as-of 2024-07-31T16:00 --note x --reason y | --reason belongs to a --decision; use --note
            add --book X --as-of 2024-07-31T16:00 --note x --target hedge | --target needs the --rule it is about
            add --book X --as-of 2024-07-31T16:00 --note x --rule R50 --target moon | --target must be hedge, book, layer S or hedge month 2024-08-21 but is 'moon'
            add --book X --as-of 2024-07-31T16:00 --note x --value NaN | --value must be a number
            add --book X --as-of 2024-07-31T16:00 --note x --tag a,,b | --tag must be words on one line but is ''
            add --book X --as-of yesterday --note x               | Invalid value for option '--as-of': 'yesterday' is no time such as 2024-07-31T16:00
            list --from July                                      | Invalid value for option '--from': 'July' is no day such as 2024-07-31
            list --to -0001-01-01                                 | --from and --to must be in the years 0 to 9998
            export --format table                                 | an export is csv or json; journal list prints a table
            export --snapshots --tag fed                          | stored days have no rule, tag or kind; leave out these options
            """)
    void wrongUsageIsToldInOneLine(String command, String complaint) {
        String name = "wingspread journal " + command.substring(0, command.indexOf(' '));
        journal(command.split(" ")).refusedWith(ExitCode.USAGE, name + ": " + complaint, "Try '" + name + " --help'.");
        assertFalse(Files.exists(Path.of(file())));
    }

    @Test
    void aNamedJournalThatIsNotThereIsRefusedAndTheUsualOneIsEmpty() {
        journal("list")
                .refusedWith(ExitCode.REFUSED, "wingspread journal list: " + file() + ": there is no journal here");
        CommandRun usual = CommandRun.of("journal", "list");
        assertEquals(0, usual.code());
        assertTrue(usual.err().startsWith("the journal is empty: nothing was recorded in "), usual.err());
        assertFalse(Files.exists(CommandRun.NO_JOURNAL));
    }

    @Test
    void aFileThatIsNoJournalIsRefused() {
        CommandRun run = CommandRun.of("journal", "list", "--journal", BOOK);
        assertEquals(ExitCode.REFUSED.code(), run.code());
        assertTrue(run.err().contains("this is no journal"), run.err());
    }

    @Test
    void aJournalIsNeverOverwrittenByItsOwnExport() throws IOException {
        addSome();
        byte[] before = Files.readAllBytes(Path.of(file()));
        for (CommandRun run :
                List.of(journal("export", "--out", file()), journal("add", BOOK, "--note", "x", "--out", file()))) {
            assertEquals(ExitCode.USAGE.code(), run.code());
            assertTrue(run.err().contains("--out names the input file"), run.err());
        }
        assertTrue(Arrays.equals(before, Files.readAllBytes(Path.of(file()))));
    }

    @Test
    void theWordAfterJournalIsRequiredAndAMisspeltOneIsNamed() {
        CommandRun.of("journal")
                .refusedWith(
                        ExitCode.USAGE,
                        "wingspread journal: Missing required subcommand",
                        "Try 'wingspread journal --help'.");
        CommandRun.of("journal", "lits")
                .refusedWith(
                        ExitCode.USAGE,
                        "wingspread journal: 'lits' is not understood here; did you mean list?",
                        "Try 'wingspread journal --help'.");
    }
}
