package dev.wingspread.monitor.journal;

import dev.wingspread.base.Checks;
import dev.wingspread.monitor.KeyFigures;
import dev.wingspread.monitor.Prompt;
import dev.wingspread.monitor.RuleProfile;
import dev.wingspread.monitor.Target;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;

/**
 * Something worth remembering of a book. Once recorded it is never changed.
 *
 * @param book name of the book, as in the snapshot file
 * @param asOf time of the market it belongs to, New York wall clock
 * @param kind kind of entry
 * @param subject the rule it is about, if any
 * @param decision what was decided; present exactly when it is a decision
 * @param measure the figure the rule looked at
 * @param text what the program said, possibly empty
 * @param reason why the trader decided so, possibly empty
 * @param note free text of the trader, possibly empty
 * @param tags regime tags, one line each without comma, sorted and each once
 * @param before figures of the book then; unknown where they do not belong to the entry
 * @param after figures with the trades of the prompt done
 */
public record JournalEntry(
        String book,
        LocalDateTime asOf,
        EntryKind kind,
        Subject subject,
        Optional<Decision> decision,
        Measure measure,
        String text,
        String reason,
        String note,
        List<String> tags,
        KeyFigures before,
        KeyFigures after) {

    /** No figures known. */
    public static final KeyFigures NO_FIGURES = new KeyFigures(
            OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    /** Times are stored as text that sorts by time: the years of four digits do. */
    private static final int LAST_YEAR = 9999;

    public JournalEntry {
        Checks.notBlank(book, "book");
        Checks.require(isTime(asOf), "asOf is beyond the journal: " + asOf);
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Checks.require(
                decision.isPresent() == (kind == EntryKind.DECISION), "a decision belongs to an entry of that kind");
        tags.forEach(tag -> Checks.require(isTag(tag), "not a tag: '" + tag + "'"));
        tags = List.copyOf(new TreeSet<>(tags));
    }

    /** Whether an entry may belong to a time: that of a year of four digits. */
    public static boolean isTime(LocalDateTime time) {
        return time.getYear() >= 0 && time.getYear() <= LAST_YEAR;
    }

    /** Whether a text may be a tag: not blank, no blanks around it, no comma, on one line. */
    public static boolean isTag(String text) {
        return !text.isBlank()
                && text.equals(text.strip())
                && text.chars().noneMatch(c -> c == ',' || Character.isISOControl(c));
    }

    /**
     * A prompt that appeared or changed.
     *
     * @param profile thresholds in use
     */
    public static JournalEntry prompt(String book, LocalDateTime asOf, Prompt prompt, RuleProfile profile) {
        return new JournalEntry(
                book,
                asOf,
                EntryKind.PROMPT,
                Subject.of(prompt.finding()),
                Optional.empty(),
                new Measure(
                        prompt.finding().metric(),
                        prompt.finding().value(),
                        prompt.finding().threshold()),
                prompt.text() + " Profile " + profile.label() + ".",
                "",
                "",
                List.of(),
                prompt.before(),
                prompt.after());
    }

    /** A prompt that is no longer there, or another remark of the program on a rule. */
    public static JournalEntry remark(String book, LocalDateTime asOf, Subject subject, String text) {
        return plain(book, asOf, EntryKind.PROMPT, subject, Optional.empty(), text, "", "");
    }

    /** What the trader decided. */
    public static JournalEntry decision(
            String book, LocalDateTime asOf, Subject subject, Decision decision, String reason, String note) {
        return plain(book, asOf, EntryKind.DECISION, subject, Optional.of(decision), "", reason, note);
    }

    /** A remark of the trader. */
    public static JournalEntry note(String book, LocalDateTime asOf, Subject subject, String note) {
        return plain(book, asOf, EntryKind.NOTE, subject, Optional.empty(), "", "", note);
    }

    /** The figures of a day were stored. */
    public static JournalEntry snapshot(String book, LocalDateTime asOf, String text) {
        return plain(book, asOf, EntryKind.SNAPSHOT, Subject.NONE, Optional.empty(), text, "", "");
    }

    private static JournalEntry plain(
            String book,
            LocalDateTime asOf,
            EntryKind kind,
            Subject subject,
            Optional<Decision> decision,
            String text,
            String reason,
            String note) {
        return new JournalEntry(
                book,
                asOf,
                kind,
                subject,
                decision,
                Measure.NONE,
                text,
                reason,
                note,
                List.of(),
                NO_FIGURES,
                NO_FIGURES);
    }

    /** The same entry about this object. */
    public JournalEntry about(Target target) {
        var about = new Subject(subject.rule(), Optional.of(target), subject.action());
        return new JournalEntry(book, asOf, kind, about, decision, measure, text, reason, note, tags, before, after);
    }

    /** The same entry with these tags. */
    public JournalEntry withTags(List<String> replacement) {
        return new JournalEntry(
                book, asOf, kind, subject, decision, measure, text, reason, note, replacement, before, after);
    }

    /** The same entry about this figure. */
    public JournalEntry withMeasure(Measure replacement) {
        return new JournalEntry(
                book, asOf, kind, subject, decision, replacement, text, reason, note, tags, before, after);
    }

    /** The same entry with the figures before and after the trades. */
    public JournalEntry withFigures(KeyFigures newBefore, KeyFigures newAfter) {
        return new JournalEntry(
                book, asOf, kind, subject, decision, measure, text, reason, note, tags, newBefore, newAfter);
    }
}
