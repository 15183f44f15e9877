package dev.wingspread.monitor.journal;

import dev.wingspread.monitor.Rule;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Which entries are wanted; what is empty does not matter.
 *
 * @param book name of the book
 * @param from first day of the market
 * @param to last day of the market
 * @param kind kind of entry
 * @param rule the rule it is about
 * @param tag a tag it carries
 */
public record JournalFilter(
        Optional<String> book,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<EntryKind> kind,
        Optional<Rule> rule,
        Optional<String> tag) {

    /** Every entry. */
    public static final JournalFilter ALL = new JournalFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public JournalFilter {
        Objects.requireNonNull(book, "book");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(tag, "tag");
    }

    /** The entries of a book. */
    public static JournalFilter ofBook(String book) {
        return new JournalFilter(
                Optional.of(book),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Of these, the entries from a day of the market on. */
    public JournalFilter since(LocalDate day) {
        return new JournalFilter(book, Optional.of(day), to, kind, rule, tag);
    }

    /** Of these, the entries up to a day of the market, that day included. */
    public JournalFilter until(LocalDate day) {
        return new JournalFilter(book, from, Optional.of(day), kind, rule, tag);
    }

    /** Of these, the entries of a kind. */
    public JournalFilter only(EntryKind wanted) {
        return new JournalFilter(book, from, to, Optional.of(wanted), rule, tag);
    }

    /** Of these, the entries about a rule. */
    public JournalFilter about(Rule wanted) {
        return new JournalFilter(book, from, to, kind, Optional.of(wanted), tag);
    }
}
