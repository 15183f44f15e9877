package dev.wingspread.ui.prompts;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.Planning;
import dev.wingspread.base.Loaded;
import dev.wingspread.monitor.Finding;
import dev.wingspread.monitor.RuleProfile;
import dev.wingspread.monitor.cure.Alternative;
import dev.wingspread.monitor.cure.Comparison;
import dev.wingspread.monitor.cure.Cure;
import dev.wingspread.monitor.cure.Objective;
import dev.wingspread.strategy.TradedBook;
import dev.wingspread.ui.basket.Basket;
import dev.wingspread.ui.basket.BasketViewModel;
import dev.wingspread.ui.support.Recalculator;
import dev.wingspread.ui.support.UiThread;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The ways to answer a prompt side by side: roll, hedge, both and wait, the best one first. */
public final class ComparisonViewModel {

    private final BasketViewModel basket;
    private final Recalculator<Asked, Answered> comparisons;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper question = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<ComparisonColumn>> columns = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Objective> objective = new SimpleObjectProperty<>(Objective.SPIKE_LOSS);
    private Optional<Shown> shown = Optional.empty();

    private record Asked(OpenBook book, Finding finding) {}

    private record Answered(Asked asked, Loaded<Comparison> comparison) {}

    private record Shown(OpenBook book, Comparison comparison) {}

    /**
     * The sheet.
     *
     * @param basket takes the trades of an alternative
     * @param onDefect told about exceptions, which are defects of the program
     */
    ComparisonViewModel(
            Planning planning,
            Executor background,
            UiThread uiThread,
            BasketViewModel basket,
            Consumer<Throwable> onDefect) {
        this.basket = basket;
        comparisons = new Recalculator<>(
                (asked, isUnwanted) -> new Answered(
                        asked,
                        planning.compare(asked.book(), RuleProfile.OF_BOOK, asked.finding(), Objective.SPIKE_LOSS)),
                this::show,
                background,
                uiThread);
        comparisons
                .failureProperty()
                .subscribe(failure -> Optional.ofNullable(failure).ifPresent(onDefect));
        objective.subscribe(this::rank);
    }

    /** Opens the sheet on a finding. */
    void compare(OpenBook book, Finding finding) {
        shown = Optional.empty();
        columns.set(List.of());
        question.set(finding.rule() + ", " + finding.target().text() + ": " + String.join("; ", finding.why()));
        message.set("Working out the alternatives…");
        open.set(true);
        comparisons.restart(new Asked(book, finding));
    }

    private void show(Answered answered) {
        message.set(answered.comparison().faults().stream()
                .findFirst()
                .map(fault -> fault.text())
                .orElse(""));
        shown = answered.comparison()
                .value()
                .map(found -> new Shown(answered.asked().book(), found));
        rank();
    }

    private void rank() {
        columns.set(ranked().stream().map(ComparisonColumn::of).toList());
    }

    private List<Alternative> ranked() {
        return shown.map(each -> each.comparison().by(objective.get()).alternatives())
                .orElse(List.of());
    }

    /** Fills the basket with an alternative's trades and closes the sheet. */
    public void preview(int column) {
        List<Alternative> alternatives = ranked();
        if (shown.isEmpty() || column >= alternatives.size()) {
            return;
        }
        OpenBook book = shown.get().book();
        Finding finding = shown.get().comparison().finding();
        Alternative chosen = alternatives.get(column);
        Cure cure = chosen.cure();
        var traded = TradedBook.of(
                book.portfolio(),
                cure.trades(),
                cure.layer(),
                book.market().asOf().toLocalDate());
        basket.fill(new Basket(
                ComparisonColumn.name(chosen) + " for " + finding.rule(),
                cure.trades(),
                book,
                cure.newPhase().map(traded::withPhase).orElse(traded),
                () -> {}));
        close();
    }

    /** Closes the sheet. */
    public void close() {
        open.set(false);
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** What is answered. */
    public ReadOnlyStringProperty questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** Why there is nothing to see yet; empty if there is. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** The alternatives, the best first. */
    public ReadOnlyObjectProperty<List<ComparisonColumn>> columnsProperty() {
        return columns.getReadOnlyProperty();
    }

    /** What they are ranked by. */
    public ObjectProperty<Objective> objectiveProperty() {
        return objective;
    }
}
