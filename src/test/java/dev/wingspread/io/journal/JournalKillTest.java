package dev.wingspread.io.journal;

import static dev.wingspread.io.journal.SampleEntries.AS_OF;
import static dev.wingspread.io.journal.SampleEntries.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.monitor.MonitorState;
import dev.wingspread.monitor.journal.HistoryFilter;
import dev.wingspread.monitor.journal.JournalFilter;
import dev.wingspread.monitor.journal.RecordedEntry;
import dev.wingspread.monitor.journal.StoredDay;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program is killed again and again while it writes to one journal. */
class JournalKillTest {

    private static final int ROUNDS = 50;

    /** Every other round the program is killed while it opens the journal, not after it has written. */
    private static final int MOST_MILLIS = 150;

    private static final int LEAST_MILLIS = 5;

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("journal.db");
    }

    @Test
    void nothingAcknowledgedIsLostAndNothingIsTornHoweverOftenTheProgramIsKilled()
            throws IOException, InterruptedException {
        var random = new Random(50);
        int stored = 0;
        int acknowledged = 0;
        // The next program starts while the last one is looked into; it touches nothing before it is told to.
        Process writer = start();
        for (int round = 0; round < ROUNDS; round++) {
            int delay = LEAST_MILLIS + random.nextInt(MOST_MILLIS - LEAST_MILLIS);
            List<Integer> told = killed(writer, stored + 1, delay, round % 2 == 0);
            writer = start();
            try {
                assertEquals(
                        IntStream.rangeClosed(stored + 1, stored + told.size())
                                .boxed()
                                .toList(),
                        told);
                acknowledged += told.size();
                int before = stored + told.size();
                stored = confirmSound();
                assertTrue(stored >= before, "round " + round + ": " + before + " were told, " + stored + " are there");
            } catch (AssertionError | RuntimeException e) {
                writer.destroyForcibly();
                throw e;
            }
        }
        writer.destroyForcibly().waitFor();
        assertTrue(acknowledged >= ROUNDS, acknowledged + " entries in all");
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        // A killed program leaves the unpacked library behind: let it be here.
                        "-Djava.io.tmpdir=" + folder,
                        "-classpath",
                        System.getProperty("java.class.path"),
                        JournalWriter.class.getName(),
                        file().toString())
                .redirectError(folder.resolve("writer.log").toFile())
                .start();
    }

    /** Lets the program write, kills it, and gives the numbers it said were recorded. */
    private static List<Integer> killed(Process writer, int number, int delay, boolean waitsForFirst)
            throws IOException, InterruptedException {
        var told = new ArrayList<Integer>();
        try (BufferedReader lines = writer.inputReader(StandardCharsets.US_ASCII)) {
            writer.getOutputStream().write((number + "\n").getBytes(StandardCharsets.US_ASCII));
            writer.getOutputStream().flush();
            if (waitsForFirst) {
                String first = lines.readLine();
                assertTrue(first != null, "the program wrote nothing");
                told.add(Integer.valueOf(first));
            }
            // Any moment will do, as long as the program is still writing then.
            assertFalse(writer.waitFor(delay, TimeUnit.MILLISECONDS), "the program ended by itself");
            // Not by the process object, which would also close the stream with what was told last.
            assertTrue(writer.toHandle().destroyForcibly());
            assertTrue(writer.waitFor(1, TimeUnit.MINUTES));
            for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                told.add(Integer.valueOf(line));
            }
        }
        return told;
    }

    /** Opens the journal, which checks the whole file, and gives the number of entries, every one as it was written. */
    private int confirmSound() {
        if (!Files.exists(file())) {
            return 0;
        }
        try (JournalStore journal = JournalStore.open(file()).orThrow()) {
            List<RecordedEntry> entries = journal.entries(JournalFilter.ALL).orThrow();
            for (int i = 0; i < entries.size(); i++) {
                assertEquals(new RecordedEntry(i + 1, NOW, JournalWriter.entry(i + 1)), entries.get(i));
            }
            confirmState(journal, entries.size());
            confirmDays(journal, entries.size());
            return entries.size();
        }
    }

    /** Both entries of an evaluation are there with its state, or nothing of it is. */
    private static void confirmState(JournalStore journal, int last) {
        int evaluated = 0;
        for (int number = 3; number <= last; number += 3) {
            assertTrue(number + 1 <= last, "the second entry of an evaluation is missing");
            evaluated = number + 1;
        }
        MonitorState expected = evaluated == 0 ? MonitorState.EMPTY : SampleEntries.state(evaluated);
        assertEquals(expected, journal.state(JournalWriter.BOOK).orThrow());
    }

    /** An entry that tells of a day comes with the day and what it was computed from. */
    private static void confirmDays(JournalStore journal, int last) {
        List<Integer> numbers = IntStream.rangeClosed(1, last)
                .filter(JournalWriter::isDay)
                .boxed()
                .toList();
        List<StoredDay> days = journal.days(
                        new HistoryFilter(Optional.of(JournalWriter.BOOK), Optional.empty(), Optional.empty(), true))
                .orThrow();
        assertEquals(
                numbers.stream()
                        .map(number ->
                                SampleEntries.day(JournalWriter.BOOK, AS_OF.plusDays(number), number.doubleValue()))
                        .map(StoredDay::rows)
                        .toList(),
                days.stream().map(StoredDay::rows).toList());
        numbers.forEach(number -> assertEquals(
                Optional.of(SampleEntries.sources("of " + number)),
                journal.sources(JournalWriter.BOOK, AS_OF.plusDays(number)).orThrow()));
    }
}
