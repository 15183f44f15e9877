package dev.wingspread.ui.prompts;

import dev.wingspread.app.Journal;
import dev.wingspread.app.MonitorQuestion;
import dev.wingspread.app.Monitoring;
import dev.wingspread.app.OpenBook;
import dev.wingspread.app.Planning;
import dev.wingspread.base.Failure;
import dev.wingspread.base.Formats;
import dev.wingspread.base.Loaded;
import dev.wingspread.monitor.Prompt;
import dev.wingspread.monitor.Rule;
import dev.wingspread.monitor.RuleProfile;
import dev.wingspread.monitor.cure.MonitorReport;
import dev.wingspread.monitor.journal.Decision;
import dev.wingspread.monitor.journal.JournalEntry;
import dev.wingspread.monitor.journal.Subject;
import dev.wingspread.ui.basket.Basket;
import dev.wingspread.ui.basket.BasketViewModel;
import dev.wingspread.ui.support.BackgroundWork;
import dev.wingspread.ui.support.JournalDesk;
import dev.wingspread.ui.support.Recalculator;
import dev.wingspread.ui.support.UiThread;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * What the monitor says of the open book. It is asked whenever book or market change, never by a slider; what it remembers
 * and what the trader decides is in the journal. Without a journal the prompts are those of a first look.
 */
public final class PromptsViewModel {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final Planning planning;
    private final Monitoring monitoring;
    private final JournalDesk desk;
    private final BackgroundWork work;
    private final BasketViewModel basket;
    private final Clock clock;
    private final Consumer<String> message;
    private final Recalculator<Asked, Answered> evaluations;
    private final ComparisonViewModel comparison;
    private final NoteViewModel note = new NoteViewModel();
    private final ReadOnlyObjectWrapper<List<PromptCard>> cards = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper aside = new ReadOnlyStringWrapper("");
    private final BooleanProperty atOnce = new SimpleBooleanProperty(false);
    private Optional<OpenBook> book = Optional.empty();
    private Optional<Answered> shown = Optional.empty();
    private Runnable onRecorded = () -> {};

    private record Asked(OpenBook book, boolean atOnce, Optional<LocalDateTime> now) {}

    private record Answered(OpenBook book, Loaded<MonitorReport> report, List<Failure> trouble) {}

    /**
     * The prompts.
     *
     * @param desk where the journal is
     * @param basket takes the trades of a prompt
     * @param message takes a line for the status bar
     * @param onDefect told about exceptions, which are defects of the program
     */
    public PromptsViewModel(
            Planning planning,
            JournalDesk desk,
            Executor background,
            UiThread uiThread,
            BasketViewModel basket,
            Clock clock,
            Consumer<String> message,
            Consumer<Throwable> onDefect) {
        this.planning = planning;
        this.monitoring = new Monitoring(planning);
        this.desk = desk;
        this.work = new BackgroundWork(background, uiThread, onDefect);
        this.basket = basket;
        this.clock = clock;
        this.message = message;
        comparison = new ComparisonViewModel(planning, background, uiThread, basket, onDefect);
        evaluations = new Recalculator<>((asked, isUnwanted) -> evaluate(asked), this::show, background, uiThread);
        evaluations
                .failureProperty()
                .subscribe(failure -> Optional.ofNullable(failure).ifPresent(onDefect));
        atOnce.subscribe(this::ask);
    }

    /** Called when something was written to the journal. */
    public void onRecorded(Runnable action) {
        onRecorded = action;
    }

    /** Asks about a book that was opened, edited or put into another market. */
    public void openedBook(OpenBook opened) {
        book = Optional.of(opened);
        ask();
    }

    private void ask() {
        book.ifPresent(open -> evaluations.restart(new Asked(open, atOnce.get(), now(open))));
    }

    /** The age of quotes is judged on the market's own day alone: an old market is looked at as of its own time. */
    private Optional<LocalDateTime> now(OpenBook open) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), NEW_YORK);
        return now.toLocalDate().equals(open.market().asOf().toLocalDate()) ? Optional.of(now) : Optional.empty();
    }

    private Answered evaluate(Asked asked) {
        MonitorQuestion plain = MonitorQuestion.of(RuleProfile.OF_BOOK);
        MonitorQuestion question = asked.now().map(plain::at).orElse(plain);
        Loaded<Journal> journal = desk.journal();
        Loaded<MonitorReport> report = journal.then(open -> ask(asked, question, open));
        if (report.isOk()) {
            return new Answered(asked.book(), report, report.warnings());
        }
        MonitorQuestion firstLook = asked.atOnce() ? question.assumingConfirmed() : question;
        return new Answered(asked.book(), planning.monitor(asked.book(), firstLook), report.faults());
    }

    /** What a single look would say is shown but not remembered: it would count as confirmed for ever. */
    private Loaded<MonitorReport> ask(Asked asked, MonitorQuestion question, Journal journal) {
        if (!asked.atOnce()) {
            return monitoring.ask(asked.book(), question, journal);
        }
        return journal.state(asked.book().displayName())
                .then(state -> planning.monitor(
                        asked.book(), question.remembering(state).assumingConfirmed()));
    }

    private void show(Answered answered) {
        shown = Optional.of(answered);
        Optional<MonitorReport> report = answered.report().value();
        desk.tell(report.isPresent() ? answered.trouble() : List.of());
        cards.set(report.map(PromptsViewModel::cards).orElse(List.of()));
        aside.set(report.map(PromptsViewModel::aside)
                .orElseGet(() ->
                        answered.report().faults().stream().map(Failure::text).collect(Collectors.joining("; "))));
        onRecorded.run();
    }

    private static List<PromptCard> cards(MonitorReport report) {
        return report.prompts().stream()
                .map(prompt -> PromptCard.of(
                        prompt, Rule.values().length - 1, report.evaluation().skipped()))
                .toList();
    }

    /** What is silent, and what could not be asked where no card says so. */
    private static String aside(MonitorReport report) {
        String silent = report.evaluation().silenced().stream()
                .map(standing -> standing.finding().rule() + " "
                        + standing.finding().target().text())
                .collect(Collectors.joining(", "));
        boolean isHolding = report.standing().isEmpty();
        String skipped = isHolding ? "" : PromptCard.text(report.evaluation().skipped());
        return (silent.isEmpty() ? "" : "Acknowledged: " + silent + ". ")
                + (skipped.isEmpty() ? "" : "Skipped " + skipped + ".");
    }

    private void with(String id, Consumer<Prompt> action) {
        shown.flatMap(each -> each.report().value())
                .flatMap(report -> report.prompt(id))
                .ifPresent(action);
    }

    /** Fills the basket with the trades of a prompt. */
    public void preview(String id) {
        with(id, prompt -> {
            OpenBook asked = shown.orElseThrow().book();
            basket.fill(new Basket(
                    origin(prompt),
                    prompt.trades(),
                    asked,
                    prompt.appliedTo(asked.portfolio(), asked.market().asOf().toLocalDate()),
                    () -> record(
                            journal -> monitoring.decide(asked, prompt, Decision.APPLIED, "", journal),
                            "Applied " + origin(prompt))));
        });
    }

    private static String origin(Prompt prompt) {
        return prompt.finding().action() + " " + prompt.finding().target().text() + " ("
                + prompt.finding().rule() + ")";
    }

    /** Opens the ways to answer a prompt side by side. */
    public void compare(String id) {
        with(id, prompt -> comparison.compare(shown.orElseThrow().book(), prompt.finding()));
    }

    /** Asks why, then silences a prompt for a trading day unless its figure becomes worse. */
    public void acknowledge(String id) {
        with(id, prompt -> {
            OpenBook asked = shown.orElseThrow().book();
            note.ask(
                    "Acknowledge " + origin(prompt) + "? It stays silent for a trading day unless its figure becomes"
                            + " worse. A reason, if you like:",
                    "Acknowledge",
                    false,
                    reason -> record(
                            journal -> monitoring.acknowledge(asked, prompt, reason, journal),
                            "Acknowledged " + origin(prompt),
                            this::ask));
        });
    }

    /** Asks for a note on a prompt and writes it into the journal. */
    public void journal(String id) {
        with(id, prompt -> {
            OpenBook asked = shown.orElseThrow().book();
            note.ask(
                    "Note on " + origin(prompt) + " as of "
                            + Formats.time(asked.market().asOf()) + ":",
                    "Write to journal",
                    true,
                    text -> record(
                            journal -> journal.record(JournalEntry.note(
                                            asked.displayName(),
                                            asked.market().asOf(),
                                            Subject.of(prompt.finding()),
                                            text)
                                    .withFigures(prompt.before(), prompt.after())),
                            "Noted on " + origin(prompt)));
        });
    }

    private void record(Function<Journal, Loaded<?>> writing, String done) {
        record(writing, done, () -> {});
    }

    private void record(Function<Journal, Loaded<?>> writing, String done, Runnable afterwards) {
        work.run(() -> desk.journal().then(journal -> writing.apply(journal).map(recorded -> done)), result -> {
            desk.tell(result.faults());
            message.accept(result.isOk() ? done : "Not written to the journal: " + done);
            afterwards.run();
            onRecorded.run();
        });
    }

    /** The prompts in the order of the rules; empty before the first answer. */
    public ReadOnlyObjectProperty<List<PromptCard>> cardsProperty() {
        return cards.getReadOnlyProperty();
    }

    /** What is silent or could not be asked; empty if nothing. */
    public ReadOnlyStringProperty asideProperty() {
        return aside.getReadOnlyProperty();
    }

    /** Whether what is true once counts as confirmed. */
    public BooleanProperty atOnceProperty() {
        return atOnce;
    }

    public ComparisonViewModel comparison() {
        return comparison;
    }

    /** The sheet that asks for a reason or a note. */
    public NoteViewModel note() {
        return note;
    }
}
