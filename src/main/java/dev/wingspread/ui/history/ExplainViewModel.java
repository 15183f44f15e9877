package dev.wingspread.ui.history;

import dev.wingspread.app.Explaining;
import dev.wingspread.base.Formats;
import dev.wingspread.base.Loaded;
import dev.wingspread.monitor.journal.StoredDay;
import dev.wingspread.scenario.explain.PnlExplanation;
import dev.wingspread.ui.support.JournalDesk;
import dev.wingspread.ui.support.Recalculator;
import dev.wingspread.ui.support.UiThread;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** Where the change of P&amp;L from one stored day to the next came from. Nothing is computed before it is shown. */
public final class ExplainViewModel {

    private static final String ONE_DAY =
            "A change needs two stored days. Store the next one with Ctrl+E when the market has moved.";

    private final Recalculator<Days, Loaded<PnlExplanation>> explanations;
    private final BooleanProperty shown = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<Optional<PnlExplanation>> explanation =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notes = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper hasEarlier = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper hasLater = new ReadOnlyBooleanWrapper(false);
    private List<StoredDay> days = List.of();
    /** The later of the two days, counted from the oldest. */
    private int later;

    private record Days(String book, LocalDateTime from, LocalDateTime to) {}

    ExplainViewModel(JournalDesk desk, Executor background, UiThread uiThread, Consumer<Throwable> onDefect) {
        explanations = new Recalculator<>(
                (wanted, isUnwanted) -> desk.journal()
                        .then(journal -> Explaining.days(journal, wanted.book(), wanted.from(), wanted.to())),
                this::show,
                background,
                uiThread);
        explanations
                .failureProperty()
                .subscribe(failure -> Optional.ofNullable(failure).ifPresent(onDefect));
        shown.subscribe(this::explain);
    }

    /** The stored days of the open book, the oldest first; the newest is explained. */
    void offer(List<StoredDay> found) {
        days = List.copyOf(found);
        select(days.size() - 1);
    }

    /** Explains the day before. */
    public void earlier() {
        select(later - 1);
    }

    /** Explains the day after. */
    public void later() {
        select(later + 1);
    }

    /** Explains a day of the table, where the newest is number 0. */
    void selectNewestFirst(int number) {
        select(days.size() - 1 - number);
    }

    private void select(int day) {
        later = Math.max(Math.min(1, days.size() - 1), Math.min(days.size() - 1, day));
        hasEarlier.set(later > 1);
        hasLater.set(later < days.size() - 1);
        explain();
    }

    private void explain() {
        if (!shown.get()) {
            return;
        }
        if (days.size() < 2) {
            clear(ONE_DAY);
            return;
        }
        StoredDay to = days.get(later);
        explanations.restart(new Days(to.book(), days.get(later - 1).asOf(), to.asOf()));
    }

    private void clear(String why) {
        explanation.set(Optional.empty());
        title.set("");
        notes.set("");
        problem.set(why);
    }

    private void show(Loaded<PnlExplanation> found) {
        if (!found.isOk()) {
            clear(found.faults().get(0).text());
            return;
        }
        PnlExplanation explained = found.orThrow();
        if (explained.isUnknown()) {
            clear("No leg of the book has a price on both of these days, so nothing is known of the change.");
            return;
        }
        problem.set("");
        title.set(moment(explained.from()) + " to " + moment(explained.to()) + ": "
                + Formats.signedDollars(explained.totalUsd()));
        notes.set(notesOf(explained));
        explanation.set(Optional.of(explained));
    }

    private static String moment(LocalDateTime time) {
        return Formats.shortDate(time.toLocalDate()) + " " + time.toLocalTime();
    }

    private static String notesOf(PnlExplanation explained) {
        var text = new StringBuilder("Model values, step by step in this order; nothing is left over. ");
        explained
                .book()
                .greeksUsd()
                .ifPresent(usd -> text.append("The Greeks of the start make it ")
                        .append(Formats.signedDollars(usd))
                        .append(explained.book().areGreeksFarOff() ? ", more than 15 % off. " : ". "));
        if (explained.trading().feesUsd() != 0) {
            text.append("Fees paid ")
                    .append(Formats.dollars(explained.trading().feesUsd()))
                    .append(". ");
        }
        explained.trading().remarks().forEach(remark -> text.append(remark).append(". "));
        if (!explained.unpriced().isEmpty()) {
            text.append(Formats.plural(explained.unpriced().size(), "leg", "legs"))
                    .append(" left out: without a price in one of the markets.");
        }
        return text.toString().strip();
    }

    /** Whether it is looked at. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** The explanation; empty where there is a problem. */
    public ReadOnlyObjectProperty<Optional<PnlExplanation>> explanationProperty() {
        return explanation.getReadOnlyProperty();
    }

    /** From when to when, and how much. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** What to know about it. */
    public ReadOnlyStringProperty notesProperty() {
        return notes.getReadOnlyProperty();
    }

    /** Why there is none; empty if there is one. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty hasEarlierProperty() {
        return hasEarlier.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty hasLaterProperty() {
        return hasLater.getReadOnlyProperty();
    }
}
