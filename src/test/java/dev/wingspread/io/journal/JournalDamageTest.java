package dev.wingspread.io.journal;

import static dev.wingspread.io.journal.SampleEntries.AS_OF;
import static dev.wingspread.io.journal.SampleEntries.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import dev.wingspread.io.journal.JournalStore.StateChange;
import dev.wingspread.monitor.MonitorState;
import dev.wingspread.monitor.journal.HistoryFilter;
import dev.wingspread.monitor.journal.JournalFilter;
import dev.wingspread.monitor.journal.RecordedEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a bad disk or a power cut does to the files. */
class JournalDamageTest {

    private static final int FLIPS = 400;
    private static final int CUTS = 60;
    private static final int ENTRIES = 40;

    private static final HistoryFilter EVERY_DAY =
            new HistoryFilter(Optional.empty(), Optional.empty(), Optional.empty(), true);

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("journal.db");
    }

    private static Path log(Path file) {
        return file.resolveSibling(file.getFileName() + "-wal");
    }

    private static void fill(JournalStore journal) {
        for (int seed = 0; seed < ENTRIES; seed++) {
            journal.record(SampleEntries.entry(seed), NOW).orThrow();
        }
        journal.change("Ladder", AS_OF, new StateChange(MonitorState.EMPTY, SampleEntries.state(1), List.of()), NOW)
                .orThrow();
        journal.recordDay(SampleEntries.day("Ladder", AS_OF, -0.21), SampleEntries.sources("x"))
                .orThrow();
    }

    /** Everything there is to read, or the first fault met. */
    private static Loaded<List<Object>> everything(Path file) {
        return JournalStore.open(file).then(journal -> {
            try (journal) {
                return journal.entries(JournalFilter.ALL)
                        .then(entries -> journal.state("Ladder")
                                .then(state -> journal.days(EVERY_DAY)
                                        .then(days -> journal.sources("Ladder", AS_OF)
                                                .map(sources -> List.<Object>of(entries, state, days, sources)))));
            }
        });
    }

    @Test
    void aChangedBitIsNoticedOrChangesNothing() throws IOException {
        try (JournalStore journal = JournalStore.open(file()).orThrow()) {
            fill(journal);
        }
        byte[] sound = Files.readAllBytes(file());
        List<Object> recorded = everything(file()).orThrow();
        var random = new Random(20240731);
        Path damaged = folder.resolve("damaged.db");
        int noticed = 0;
        for (int i = 0; i < FLIPS; i++) {
            byte[] bytes = sound.clone();
            int place = random.nextInt(bytes.length);
            int bit = random.nextInt(Byte.SIZE);
            bytes[place] = (byte) (bytes[place] ^ (1 << bit));
            Files.deleteIfExists(log(damaged));
            Files.write(damaged, bytes);
            Loaded<List<Object>> read = everything(damaged);
            if (read.isOk()) {
                assertEquals(recorded, read.orThrow(), "bit " + bit + " of byte " + place);
            } else {
                noticed++;
                Failure fault = read.faults().get(0);
                assertTrue(fault.location().isPresent() && !fault.cure().isEmpty(), fault.text());
            }
        }
        // Most of the file is text of entries; the rest of the bits are in room nobody uses.
        assertTrue(noticed > FLIPS / 4, noticed + " of " + FLIPS);
    }

    @Test
    void aLogCutOffOrDamagedAnywhereLeavesWhatWasRecordedBeforeInWhole() throws IOException {
        byte[] base;
        byte[] written;
        List<RecordedEntry> recorded;
        try (JournalStore journal = JournalStore.open(file()).orThrow()) {
            for (int seed = 0; seed < ENTRIES; seed++) {
                journal.record(SampleEntries.entry(seed), NOW).orThrow();
            }
            recorded = journal.entries(JournalFilter.ALL).orThrow();
            base = Files.readAllBytes(file());
            written = Files.readAllBytes(log(file()));
        }
        var random = new Random(20240805);
        Path cut = folder.resolve("cut.db");
        int shortest = ENTRIES;
        for (int i = 0; i < CUTS; i++) {
            int place = random.nextInt(written.length);
            byte[] rest = i % 2 == 0 ? Arrays.copyOf(written, place) : flipped(written, place);
            Files.deleteIfExists(log(cut));
            Files.write(cut, base);
            Files.write(log(cut), rest);
            try (JournalStore journal = JournalStore.open(cut).orThrow()) {
                List<RecordedEntry> left = journal.entries(JournalFilter.ALL).orThrow();
                assertEquals(recorded.subList(0, left.size()), left);
                shortest = Math.min(shortest, left.size());
            }
        }
        assertTrue(shortest < ENTRIES / 4, "the cuts reach far back");
    }

    private static byte[] flipped(byte[] bytes, int place) {
        byte[] changed = bytes.clone();
        changed[place] ^= 0x10;
        return changed;
    }
}
