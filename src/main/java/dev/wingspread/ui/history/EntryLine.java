package dev.wingspread.ui.history;

import dev.wingspread.base.Formats;
import dev.wingspread.monitor.journal.EntryKind;
import dev.wingspread.monitor.journal.JournalEntry;
import dev.wingspread.monitor.journal.RecordedEntry;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An entry of the journal, ready to show.
 *
 * @param kind what kind it is
 * @param time time of the market it belongs to
 * @param headline kind, decision and what it is about
 * @param text everything it says
 */
public record EntryLine(EntryKind kind, String time, String headline, String text) {

    static EntryLine of(RecordedEntry recorded) {
        JournalEntry entry = recorded.entry();
        var headline = new ArrayList<String>();
        headline.add(word(entry.kind()));
        entry.decision().ifPresent(decision -> headline.add(decision.name().toLowerCase(Locale.ROOT)));
        entry.subject().rule().ifPresent(rule -> headline.add(rule.name()));
        entry.subject().target().ifPresent(target -> headline.add(target.text()));
        String text = Stream.of(entry.text(), entry.reason(), entry.note(), String.join(", ", entry.tags()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        return new EntryLine(entry.kind(), Formats.time(entry.asOf()), String.join(" ", headline), text);
    }

    /** A kind in a word. */
    static String word(EntryKind kind) {
        String name = kind.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    /** Whether it holds a text, upper and lower case being the same. */
    boolean contains(String wanted) {
        String needle = wanted.strip().toLowerCase(Locale.ROOT);
        return (headline + "\n" + text + "\n" + time).toLowerCase(Locale.ROOT).contains(needle);
    }
}
