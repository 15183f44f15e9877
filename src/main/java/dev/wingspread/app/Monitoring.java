package dev.wingspread.app;

import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import dev.wingspread.monitor.Finding;
import dev.wingspread.monitor.MonitorState;
import dev.wingspread.monitor.Prompt;
import dev.wingspread.monitor.Rule;
import dev.wingspread.monitor.cure.MonitorReport;
import dev.wingspread.monitor.journal.Decision;
import dev.wingspread.monitor.journal.JournalEntry;
import dev.wingspread.monitor.journal.Measure;
import dev.wingspread.monitor.journal.RecordedEntry;
import dev.wingspread.monitor.journal.Subject;
import java.time.LocalDateTime;
import java.util.List;

/** Asks the monitor about a book whose journal is kept: what is remembered comes from there and what changed goes there. */
public final class Monitoring {

    private final Planning planning;

    public Monitoring(Planning planning) {
        this.planning = planning;
    }

    /**
     * What the monitor says of a book, recorded in its journal. Where the journal cannot be written the answer still comes,
     * with the reason among the warnings.
     *
     * @param question its state and theta capture are taken from the journal
     * @return the report, or why the journal cannot be read or the thresholds contradict each other
     */
    public Loaded<MonitorReport> ask(OpenBook book, MonitorQuestion question, Journal journal) {
        return journal.state(book.displayName()).then(state -> {
            LocalDateTime asOf = book.market().asOf();
            MonitorQuestion known = question.remembering(state)
                    .withThetaCapture(DecayHistory.thetaCapture(journal, book.displayName(), asOf));
            return planning.monitor(book, known).then(report -> recorded(book, known, report, journal));
        });
    }

    private static Loaded<MonitorReport> recorded(
            OpenBook book, MonitorQuestion question, MonitorReport report, Journal journal) {
        MonitorState before = question.state();
        MonitorState next = report.evaluation().next();
        if (next.equals(before)) {
            return Loaded.of(report);
        }
        var changes =
                new PromptChanges(book.displayName(), book.market().asOf(), before.told(), report, question.profile());
        List<Failure> faults = journal.recordEvaluation(
                        book.displayName(),
                        book.market().asOf(),
                        before,
                        next.telling(changes.told()),
                        changes.entries())
                .faults();
        return Loaded.of(report, faults);
    }

    /**
     * Records that the trader has seen a prompt: it is silent for a trading day unless its figure becomes worse.
     *
     * @param reason why it is left, possibly empty
     */
    public Loaded<RecordedEntry> acknowledge(OpenBook book, Prompt prompt, String reason, Journal journal) {
        return decide(book, prompt, Decision.ACKNOWLEDGED, reason, journal);
    }

    /** Records what the trader decided about a prompt, with the figures before and after its trades. */
    public Loaded<RecordedEntry> decide(
            OpenBook book, Prompt prompt, Decision decision, String reason, Journal journal) {
        Finding finding = prompt.finding();
        return decide(
                JournalEntry.decision(
                                book.displayName(), book.market().asOf(), Subject.of(finding), decision, reason, "")
                        .withMeasure(new Measure(finding.metric(), finding.value(), finding.threshold()))
                        .withFigures(prompt.before(), prompt.after()),
                journal);
    }

    /**
     * Records a decision and what follows from it: a prompt that was acknowledged is silent for a trading day unless its
     * figure becomes worse; a rule that asks for its trades once a spike is silent, once they were done, until it has
     * cleared.
     *
     * @param decision an entry of a decision; one about no object silences nothing
     * @return the entry as recorded; UNDEFINED if the monitor does not remember the prompt that is acknowledged
     */
    public static Loaded<RecordedEntry> decide(JournalEntry decision, Journal journal) {
        boolean hasObject = decision.subject().target().isPresent();
        boolean isOnce = decision.subject().rule().map(Rule::isOncePerSpike).orElse(false);
        Decision word = decision.decision().orElseThrow(() -> new IllegalArgumentException("what was decided?"));
        if (word == Decision.ACKNOWLEDGED && hasObject) {
            return journal.acknowledge(decision);
        }
        return word == Decision.APPLIED && hasObject && isOnce ? journal.apply(decision) : journal.record(decision);
    }
}
