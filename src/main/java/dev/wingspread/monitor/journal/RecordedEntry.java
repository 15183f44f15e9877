package dev.wingspread.monitor.journal;

import java.time.Instant;
import java.util.Objects;

/**
 * An entry of the journal.
 *
 * @param id its number; later entries have higher ones, and no number is used twice
 * @param recordedAt when it was recorded
 * @param entry what was recorded
 */
public record RecordedEntry(long id, Instant recordedAt, JournalEntry entry) {

    public RecordedEntry {
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(entry, "entry");
    }
}
