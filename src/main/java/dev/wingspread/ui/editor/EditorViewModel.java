package dev.wingspread.ui.editor;

import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Loaded;
import dev.wingspread.model.Instrument;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Structure;
import dev.wingspread.model.StructureKind;
import dev.wingspread.model.Symbols;
import dev.wingspread.strategy.Dealing;
import dev.wingspread.strategy.condor.StrikeGrid;
import dev.wingspread.ui.editor.CondorFields.Role;
import dev.wingspread.ui.editor.EditEffect.Asked;
import dev.wingspread.ui.support.BookEditor;
import dev.wingspread.ui.support.Computing;
import dev.wingspread.ui.support.GuardedValuation;
import dev.wingspread.ui.support.Recalculator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The form for one position, an old one or a new one. Every change is judged at once, and what it does to the book is
 * computed in the background; the newest one wins.
 */
public final class EditorViewModel {

    private final Supplier<Optional<OpenBook>> book;
    private final BookEditor editor;
    private final PositionForm form = new PositionForm();
    private final Recalculator<Asked, EditEffect> effects;
    private final Recalculator<PriceQuestion, PriceAnswer> prices;

    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper fresh = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper verdict = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<Change>> changes = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<String>> remarks = new ReadOnlyObjectWrapper<>(List.of());
    private String replaced = "";
    private Optional<Structure> judged = Optional.empty();

    private record PriceQuestion(OpenBook book, List<String> symbols) {}

    private record PriceAnswer(List<String> symbols, List<String> prices) {}

    /**
     * The form.
     *
     * @param book the open book
     * @param editor takes the edited book
     */
    public EditorViewModel(Computing computing, Supplier<Optional<OpenBook>> book, BookEditor editor) {
        this.book = book;
        this.editor = editor;
        GuardedValuation valuation = computing.valuation();
        effects = computing.recalculator((asked, isUnwanted) -> EditEffect.of(asked, valuation), this::show);
        prices = computing.recalculator((question, isUnwanted) -> answer(question), this::fillIn);
        form.onChange(this::judge);
        form.kindProperty().subscribe(this::kindChanged);
    }

    /** Opens the form on a position of the book; without such a position nothing happens. */
    public void edit(String structureId) {
        book.get()
                .ifPresent(opened -> opened.portfolio().structure(structureId).ifPresent(structure -> {
                    replaced = structureId;
                    fresh.set(false);
                    title.set("Edit " + structureId);
                    form.fill(opened, structure);
                    show();
                }));
    }

    /** Opens the form on a new position. */
    public void create() {
        book.get().ifPresent(opened -> {
            begin("New position");
            form.begin(opened, form.kindProperty().get());
            show();
        });
    }

    /** Opens the form on a new position that is like one of the book. */
    public void duplicate(String structureId) {
        book.get()
                .ifPresent(opened -> opened.portfolio().structure(structureId).ifPresent(structure -> {
                    begin("New position like " + structureId);
                    form.fill(opened, structure);
                    form.id().set(opened.portfolio().freeId(structureId.replaceAll("\\d+$", "")));
                    show();
                }));
    }

    private void begin(String what) {
        replaced = "";
        fresh.set(true);
        title.set(what);
    }

    private void show() {
        open.set(true);
        judge();
    }

    private void kindChanged() {
        if (open.get() && fresh.get()) {
            book.get().ifPresent(form::nameForKind);
        }
    }

    /** Judges the form again in a book that was edited, reloaded or put into another market; closes it in another one. */
    public void openedBook(OpenBook opened) {
        if (!open.get()) {
            return;
        }
        if (replaced.isEmpty() || opened.portfolio().structure(replaced).isPresent()) {
            judge();
        } else {
            cancel();
        }
    }

    private void judge() {
        if (!open.get()) {
            return;
        }
        book.get().ifPresent(opened -> {
            judged = form.judged(id ->
                    !id.equals(replaced) && opened.portfolio().structure(id).isPresent());
            remarkOnStrikes(opened);
            ready.set(judged.isPresent());
            verdict.set(
                    judged.isPresent()
                            ? ""
                            : form.isMarked() ? "Correct the marked fields." : "Fill in what is missing.");
            judged.ifPresentOrElse(
                    structure -> effects.request(new Asked(opened, replaced, structure)), this::forgetEffect);
        });
    }

    private void remarkOnStrikes(OpenBook opened) {
        if (form.kindProperty().get() != StructureKind.IRON_CONDOR) {
            return;
        }
        String expiry = form.condor().expiry().trimmed();
        Optional<StrikeGrid> grid = new Listed(opened).spxStrikes(expiry).filter(StrikeGrid::isListed);
        for (Role role : Role.values()) {
            EditorField field = form.condor().strike(role);
            grid.map(known -> listed(known, role))
                    .filter(strikes -> Strikes.parse(field.trimmed()).isPresent()
                            && !strikes.contains(Strikes.parse(field.trimmed()).getAsDouble()))
                    .ifPresent(strikes -> field.remark("the market quotes no such strike"));
        }
    }

    private static List<Double> listed(StrikeGrid grid, Role role) {
        return role == Role.LONG_PUT || role == Role.SHORT_PUT ? grid.puts() : grid.calls();
    }

    private void forgetEffect() {
        changes.set(List.of());
        remarks.set(List.of());
    }

    private void show(EditEffect effect) {
        // A field may have become wrong, or the form closed, while the effect was computed.
        boolean isAsked =
                open.get() && judged.filter(effect.asked().fresh()::equals).isPresent();
        if (isAsked) {
            changes.set(effect.changes());
            remarks.set(effect.remarks());
        }
    }

    /**
     * The next listed strike for a leg of the condor.
     *
     * @param steps how many strikes up, negative down
     */
    public void stepStrike(Role role, int steps) {
        EditorField field = form.condor().strike(role);
        book.get()
                .flatMap(opened ->
                        new Listed(opened).spxStrikes(form.condor().expiry().trimmed()))
                .ifPresent(grid -> field.set(Strikes.next(listed(grid, role), field.trimmed(), steps)));
    }

    /** The next listed strike for a VIX call. */
    public void stepStrike(LegRow row, int steps) {
        book.get()
                .ifPresent(opened -> row.strike()
                        .set(Strikes.next(
                                new Listed(opened).vixStrikes(row.contract().trimmed()),
                                row.strike().trimmed(),
                                steps)));
    }

    /** Puts the middle of the market, or the model's price, in as entry price of every leg. */
    public void takeMarketPrices() {
        book.get().ifPresent(opened -> prices.request(new PriceQuestion(opened, symbols())));
    }

    private List<String> symbols() {
        return form.legs().typed().stream().map(leg -> leg.symbol()).toList();
    }

    private static PriceAnswer answer(PriceQuestion question) {
        Dealing dealing = Dealing.in(question.book().market(), question.book().settings());
        return new PriceAnswer(
                question.symbols(),
                question.symbols().stream()
                        .map(symbol -> price(dealing, symbol))
                        .toList());
    }

    private static String price(Dealing dealing, String symbol) {
        Loaded<Instrument> instrument = Symbols.parse(symbol, Optional.empty());
        return instrument
                .value()
                .map(dealing::mid)
                .filter(mid -> mid.isPresent())
                .map(mid -> Numbers.cents(mid.getAsDouble()))
                .orElse("");
    }

    private void fillIn(PriceAnswer answer) {
        if (open.get() && answer.symbols().equals(symbols())) {
            form.legs().price(answer.prices());
        }
    }

    /** Puts the position into the book as one step that can be undone, and closes the form. */
    public void confirm() {
        Optional<OpenBook> opened = book.get();
        if (!open.get() || opened.isEmpty() || judged.isEmpty()) {
            return;
        }
        Structure structure = judged.get();
        Portfolio before = opened.get().portfolio();
        Portfolio after = before.with(replaced, structure);
        boolean isDone = after.equals(before)
                || editor.edit(opened.get(), after, (fresh.get() ? "Added " : "Changed ") + structure.id());
        if (isDone) {
            cancel();
        }
    }

    /** Closes the form without an effect on the book. */
    public void cancel() {
        open.set(false);
        forgetEffect();
    }

    public PositionForm form() {
        return form;
    }

    /** Whether the form is shown. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Whether the position is a new one, whose kind can be chosen. */
    public ReadOnlyBooleanProperty freshProperty() {
        return fresh.getReadOnlyProperty();
    }

    /** Whether everything typed is sound. */
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** What to do before the position can be taken, empty if nothing. */
    public ReadOnlyStringProperty verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /** Figures before and after; empty while something is wrong. */
    public ReadOnlyObjectProperty<List<Change>> changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** What is odd about the position in this market, a sentence each. */
    public ReadOnlyObjectProperty<List<String>> remarksProperty() {
        return remarks.getReadOnlyProperty();
    }
}
