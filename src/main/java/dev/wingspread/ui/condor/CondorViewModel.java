package dev.wingspread.ui.condor;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.Planning;
import dev.wingspread.base.Formats;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.SettlementClock;
import dev.wingspread.scenario.PayoffCurve;
import dev.wingspread.strategy.OrderText;
import dev.wingspread.strategy.TradedBook;
import dev.wingspread.strategy.condor.BookEffect;
import dev.wingspread.strategy.condor.CondorCandidate;
import dev.wingspread.strategy.condor.CondorRequest;
import dev.wingspread.strategy.condor.CondorSearch;
import dev.wingspread.ui.support.BookEditor;
import dev.wingspread.ui.support.GuardedValuation;
import dev.wingspread.ui.support.RecalculationState;
import dev.wingspread.ui.support.Recalculator;
import dev.wingspread.ui.support.UiThread;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/** The dialog that looks for condors: every change of the form starts a search, the newest one wins. */
public final class CondorViewModel {

    private static final String SEARCHING = "Searching…";

    private final Planning planning;
    private final GuardedValuation valuation;
    private final Supplier<Optional<OpenBook>> book;
    private final BookEditor editor;
    private final CondorForm form = new CondorForm();
    private final Recalculator<Wish, Found> searches;
    private final Recalculator<Choice, CondorCurves> curveSearches;

    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<List<CandidateRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper verdict = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper order = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<EffectLine>> effect = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<CondorCurves>> curves = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final IntegerProperty selected = new SimpleIntegerProperty(-1);
    private Optional<Found> shown = Optional.empty();

    private record Wish(OpenBook book, CondorRequest request) {}

    private record Found(OpenBook book, CondorSearch search, List<BookEffect> effects) {}

    private record Choice(OpenBook book, CondorCandidate candidate) {}

    /**
     * The dialog.
     *
     * @param book the open book
     * @param editor takes the book with a candidate in it
     * @param onDefect told about exceptions, which are defects of the program
     */
    public CondorViewModel(
            Planning planning,
            GuardedValuation valuation,
            Executor background,
            UiThread uiThread,
            Supplier<Optional<OpenBook>> book,
            BookEditor editor,
            Consumer<Throwable> onDefect) {
        this.planning = planning;
        this.valuation = valuation;
        this.book = book;
        this.editor = editor;
        searches = new Recalculator<>((wish, isUnwanted) -> search(wish), this::show, background, uiThread);
        curveSearches =
                new Recalculator<>(this::curvesOf, found -> curves.set(Optional.of(found)), background, uiThread);
        searches.failureProperty()
                .subscribe(failure -> Optional.ofNullable(failure).ifPresent(onDefect));
        curveSearches
                .failureProperty()
                .subscribe(failure -> Optional.ofNullable(failure).ifPresent(onDefect));
        form.onChange(this::formChanged);
        selected.subscribe(this::selectionChanged);
    }

    /** Opens the dialog on the open book; without one nothing happens. */
    public void show() {
        book.get().ifPresent(opened -> {
            form.offer(opened);
            open.set(true);
            formChanged();
        });
    }

    /** Searches again, if the dialog is open, in a book that was edited, reloaded or put into another market. */
    public void openedBook(OpenBook opened) {
        if (open.get()) {
            form.offer(opened);
            formChanged();
        }
    }

    /** Closes the dialog without an effect on the book; what was typed is kept. */
    public void close() {
        searches.cancel();
        open.set(false);
    }

    private void formChanged() {
        if (!open.get()) {
            return;
        }
        book.get()
                .ifPresent(opened -> form.request(opened.settings())
                        .ifPresentOrElse(request -> search(opened, request), this::clearForProblem));
    }

    private void search(OpenBook opened, CondorRequest request) {
        if (rows.get().isEmpty()) {
            verdict.set(SEARCHING);
        }
        searches.request(new Wish(opened, request));
    }

    private void clearForProblem() {
        show(Optional.empty());
        verdict.set(
                form.places().isEmpty()
                        ? "The market lists no SPX expiry. Open a market with quotes or smiles."
                        : "Correct the marked fields to see candidates.");
    }

    private Found search(Wish wish) {
        CondorSearch search = planning.condors(wish.book(), wish.request());
        return new Found(wish.book(), search, planning.effects(wish.book(), search));
    }

    private void show(Found found) {
        // A field may have become wrong while the search was running: its candidates answer another question.
        boolean isAsked = open.get() && form.request(found.book().settings()).isPresent();
        if (isAsked) {
            show(Optional.of(found));
            verdict.set(verdictOn(found.search()));
        }
    }

    private void show(Optional<Found> found) {
        shown = found;
        selected.set(-1);
        List<CondorCandidate> candidates =
                found.map(each -> each.search().candidates()).orElse(List.of());
        rows.set(IntStream.range(0, candidates.size())
                .mapToObj(i -> CandidateRow.of(i, candidates.get(i)))
                .toList());
        selected.set(candidates.isEmpty() ? -1 : 0);
    }

    private static String verdictOn(CondorSearch search) {
        String remarks = search.remarks().stream()
                .map(remark -> " Note: " + remark + ".")
                .collect(Collectors.joining());
        if (search.candidates().isEmpty()) {
            return search.why() + remarks;
        }
        String rejected = search.rejected().entrySet().stream()
                .map(entry ->
                        Formats.count(entry.getValue()) + " " + entry.getKey().text())
                .collect(Collectors.joining(", "));
        return "Of " + Formats.plural(search.examined(), "pair", "pairs") + " of short strikes "
                + Formats.count(search.passed()) + " will do" + (rejected.isEmpty() ? "." : "; " + rejected + ".")
                + remarks;
    }

    private void selectionChanged() {
        Optional<Choice> choice = chosen();
        order.set(choice.map(each -> OrderText.of(each.candidate().trades())).orElse(""));
        effect.set(choice.flatMap(each -> shown)
                .filter(found -> selected.get() < found.effects().size())
                .map(found -> EffectLine.of(found.effects().get(selected.get())))
                .orElse(List.of()));
        if (choice.isPresent()) {
            curveSearches.request(choice.get());
        } else {
            curves.set(Optional.empty());
        }
    }

    private Optional<Choice> chosen() {
        int index = selected.get();
        return shown.filter(found ->
                        index >= 0 && index < found.search().candidates().size())
                .map(found ->
                        new Choice(found.book(), found.search().candidates().get(index)));
    }

    private CondorCurves curvesOf(Choice choice, BooleanSupplier isUnwanted) {
        OpenBook now = choice.book();
        OpenBook after = now.withPortfolio(traded(choice));
        var condor = choice.candidate().condor();
        double days =
                SettlementClock.years(now.market().asOf(), SettlementClock.settlement(condor.root(), condor.expiry()))
                        * SettlementClock.DAYS_PER_YEAR;
        Shock today = now.model().shock(0);
        Shock then = today.withDays(days);
        return new CondorCurves(
                now.market().spxSpot(),
                Formats.shortDate(condor.expiry()),
                firstCurve(now, today, isUnwanted),
                firstCurve(now, then, isUnwanted),
                firstCurve(after, today, isUnwanted),
                firstCurve(after, then, isUnwanted));
    }

    /** The curve at the scenario's own date. */
    private PayoffCurve firstCurve(OpenBook valued, Shock shock, BooleanSupplier isUnwanted) {
        return valuation.payoff(valued, shock, true, isUnwanted).curves().get(0);
    }

    private static Portfolio traded(Choice choice) {
        return TradedBook.of(
                choice.book().portfolio(),
                choice.candidate().trades(),
                choice.candidate().condor().layer(),
                choice.book().market().asOf().toLocalDate());
    }

    /** Puts the selected candidate into the book at its estimated prices, as an unsaved change, and closes the dialog. */
    public void addToBook() {
        chosen().ifPresent(choice -> {
            var condor = choice.candidate().condor();
            String what = "added " + Formats.plural(condor.contracts(), "condor", "condors") + " "
                    + CandidateRow.strikes(condor).replace("  ", "/") + " of " + Formats.date(condor.expiry());
            if (editor.edit(choice.book(), traded(choice), what)) {
                close();
            }
        });
    }

    public CondorForm form() {
        return form;
    }

    /** Whether the dialog is shown. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** The candidates, best first. */
    public ReadOnlyObjectProperty<List<CandidateRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** What became of all pairs, or why there is no candidate. */
    public ReadOnlyStringProperty verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /** The selected candidate as an order, empty without one. */
    public ReadOnlyStringProperty orderProperty() {
        return order.getReadOnlyProperty();
    }

    /** What the selected candidate does to the book; empty without one or for an empty book. */
    public ReadOnlyObjectProperty<List<EffectLine>> effectProperty() {
        return effect.getReadOnlyProperty();
    }

    /** The risk graph of the selected candidate. */
    ReadOnlyObjectProperty<Optional<CondorCurves>> curvesProperty() {
        return curves.getReadOnlyProperty();
    }

    /** Number of the selected candidate, -1 without one. */
    public IntegerProperty selectedProperty() {
        return selected;
    }

    /** How current the candidates are. */
    public ReadOnlyObjectProperty<RecalculationState> stateProperty() {
        return searches.stateProperty();
    }
}
