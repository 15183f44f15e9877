package dev.wingspread.io.journal;

import static dev.wingspread.io.journal.SampleEntries.AS_OF;
import static dev.wingspread.io.journal.SampleEntries.NOW;

import dev.wingspread.io.journal.JournalStore.StateChange;
import dev.wingspread.monitor.MonitorState;
import dev.wingspread.monitor.journal.JournalEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A program that writes to a journal until it is killed. Once told the next number to write, it writes entries whose
 * contents follow from their numbers, and tells each number when it is recorded.
 */
final class JournalWriter {

    static final String BOOK = "Ladder";

    private JournalWriter() {}

    /** The file. */
    public static void main(String[] arguments) throws IOException {
        int number = nextNumber();
        try (JournalStore journal = JournalStore.open(Path.of(arguments[0])).orThrow()) {
            MonitorState state = journal.state(BOOK).orThrow();
            while (true) {
                if (isEvaluation(number)) {
                    MonitorState next = SampleEntries.state(number + 1);
                    var change = new StateChange(state, next, List.of(entry(number), entry(number + 1)));
                    journal.change(BOOK, AS_OF, change, NOW).orThrow();
                    state = next;
                    tell(number);
                    number++;
                } else if (isDay(number)) {
                    journal.recordDay(
                                    SampleEntries.day(BOOK, AS_OF.plusDays(number), number),
                                    SampleEntries.sources("of " + number))
                            .orThrow();
                } else {
                    journal.record(entry(number), NOW).orThrow();
                }
                tell(number);
                number++;
            }
        }
    }

    private static int nextNumber() throws IOException {
        var line = new StringBuilder();
        for (int c = System.in.read(); c >= '0'; c = System.in.read()) {
            line.append((char) c);
        }
        return Integer.parseInt(line.toString());
    }

    private static void tell(int number) throws IOException {
        System.out.write((number + "\n").getBytes(StandardCharsets.US_ASCII));
        System.out.flush();
    }

    /** Whether an evaluation writes this entry and the next one, with the state that has the next one's number. */
    static boolean isEvaluation(int number) {
        return number % 3 == 0;
    }

    /** Whether the entry tells of a stored day. */
    static boolean isDay(int number) {
        return number % 9 == 2;
    }

    /** What is written under a number. */
    static JournalEntry entry(int number) {
        return isDay(number)
                ? JournalEntry.snapshot(BOOK, AS_OF.plusDays(number), "figures of the day stored")
                : SampleEntries.entry(number);
    }
}
