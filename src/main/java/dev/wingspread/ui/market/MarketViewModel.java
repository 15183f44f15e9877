package dev.wingspread.ui.market;

import dev.wingspread.app.MarketTyping;
import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Failure;
import dev.wingspread.base.Formats;
import dev.wingspread.base.Loaded;
import dev.wingspread.market.ExpiryKey;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.market.TypedLevels;
import dev.wingspread.ui.kpi.KpiChange;
import dev.wingspread.ui.support.BookReplacement;
import dev.wingspread.ui.support.Computing;
import dev.wingspread.ui.support.Recalculator;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The market editor: levels are judged while they are typed; OK puts them into force, one step that can be undone. */
public final class MarketViewModel {

    private static final String WHAT = "Market levels changed";

    private final Supplier<Optional<OpenBook>> book;
    private final BookReplacement editor;
    private final Recalculator<Wish, Judged> judgements;

    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<Optional<MarketForm>> form = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper verdict = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper kept = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<KpiChange>> effect = new ReadOnlyObjectWrapper<>(List.of());
    private @Nullable Judged judged;
    private boolean isAcceptWanted;

    private record Wish(OpenBook before, TypedLevels typed) {}

    /**
     * What came of typed levels.
     *
     * @param after the book at them, or their faults
     * @param changes of the key figures
     */
    private record Judged(Wish of, Loaded<OpenBook> after, List<KpiChange> changes) {

        boolean isChange() {
            return after.value().filter(book -> !book.hasLevelsOf(of.before())).isPresent();
        }
    }

    /**
     * The editor.
     *
     * @param book the open book
     * @param editor takes the book at its new levels
     */
    public MarketViewModel(Computing computing, Supplier<Optional<OpenBook>> book, BookReplacement editor) {
        this.book = book;
        this.editor = editor;
        judgements = computing.recalculator((wish, isUnwanted) -> judge(wish, computing), this::show);
    }

    private static Judged judge(Wish wish, Computing computing) {
        Loaded<OpenBook> after = MarketTyping.valued(wish.before(), wish.typed());
        List<KpiChange> changes = after.value()
                .filter(typed -> !typed.hasLevelsOf(wish.before()))
                .map(typed -> KpiChange.between(
                        wish.before(),
                        computing.valuation().risk(wish.before()),
                        typed,
                        computing.valuation().risk(typed)))
                .orElse(List.of());
        return new Judged(wish, after, changes);
    }

    /** Opens the editor on the open book; without one nothing happens. */
    public void show() {
        book.get().ifPresent(opened -> {
            fill(opened);
            open.set(true);
            changed();
        });
    }

    /** Starts again from another book, or the open one in another state, if the editor is open. */
    public void openedBook(OpenBook opened) {
        if (open.get()) {
            fill(opened);
            changed();
        }
    }

    private void fill(OpenBook opened) {
        judged = null;
        isAcceptWanted = false;
        valid.set(false);
        effect.set(List.of());
        verdict.set("");
        kept.set(keptWords(opened.levels().now()));
        form.set(Optional.of(new MarketForm(opened, this::changed)));
    }

    private static String keptWords(MarketSnapshot levels) {
        return "Kept as they are: " + Formats.plural(levels.spxCloses().size(), "SPX close", "SPX closes") + ", "
                + Formats.plural(levels.vixCloses().size(), "VIX close", "VIX closes") + ", "
                + Formats.plural(levels.advanceDecline().size(), "day of breadth", "days of breadth") + ", "
                + Formats.plural(levels.yields().size(), "day of yields", "days of yields") + ", "
                + Formats.plural(levels.events().size(), "event", "events") + ".";
    }

    private void changed() {
        if (open.get()) {
            wish().ifPresent(judgements::request);
        }
    }

    private Optional<Wish> wish() {
        return book.get().flatMap(opened -> form.get().map(typed -> new Wish(opened, typed.typed())));
    }

    private void show(Judged fresh) {
        Optional<Wish> now = wish();
        if (!open.get() || now.isEmpty() || !now.get().equals(fresh.of())) {
            return;
        }
        judged = fresh;
        valid.set(fresh.after().isOk());
        effect.set(fresh.changes());
        List<Failure> elsewhere = form.get()
                .orElseThrow()
                .judge(fresh.after().faults(), fresh.after().warnings());
        verdict.set(verdictOn(fresh, elsewhere));
        if (isAcceptWanted) {
            isAcceptWanted = false;
            accept();
        }
    }

    private static String verdictOn(Judged judged, List<Failure> elsewhere) {
        String remarks =
                elsewhere.stream().map(each -> " " + each.message() + ".").collect(Collectors.joining());
        if (!judged.after().isOk()) {
            return "Correct the marked levels." + remarks;
        }
        return (judged.isChange() ? "These levels differ from those in force." : "No change.") + remarks;
    }

    /** Values the book at the typed levels, as an unsaved change of its market, and closes the editor. */
    public void accept() {
        Judged last = judged;
        Optional<Wish> now = wish();
        if (!open.get() || now.isEmpty()) {
            return;
        }
        if (last == null || !last.of().equals(now.get())) {
            // The answer to what is typed is on its way.
            isAcceptWanted = true;
            return;
        }
        last.after().value().ifPresent(after -> {
            open.set(false);
            if (last.isChange()) {
                editor.edit(last.of().before(), after, WHAT);
            }
        });
    }

    /** Closes the editor; the book stays as it is. */
    public void cancel() {
        isAcceptWanted = false;
        open.set(false);
    }

    // Rows

    /** Futures that can be added. */
    public List<LocalDate> offeredFutures() {
        return form.get().map(MarketForm::offeredFutures).orElse(List.of());
    }

    /** S&amp;P 500 expiries that can be added. */
    public List<ExpiryKey> offeredSpx() {
        return form.get().map(MarketForm::offeredSpx).orElse(List.of());
    }

    /** VIX expiries that can be added. */
    public List<ExpiryKey> offeredVix() {
        return form.get().map(MarketForm::offeredVix).orElse(List.of());
    }

    /** Adds a future without a price yet. */
    public void addFuture(LocalDate expiry) {
        form.get().ifPresent(each -> each.addFuture(expiry));
    }

    /** Adds an expiry without a vol yet. */
    public void addExpiry(ExpiryKey key) {
        form.get().ifPresent(each -> each.addExpiry(key));
    }

    /** Takes a future out. */
    public void remove(FutureRow row) {
        form.get().ifPresent(each -> each.remove(row));
    }

    /** Takes an expiry out, with its quotes. */
    public void remove(ExpiryRow row) {
        form.get().ifPresent(each -> each.remove(row));
    }

    /** Lets every forward follow spot and carry. */
    public void clearForwards() {
        form.get().ifPresent(MarketForm::clearForwards);
    }

    /** Whether the editor is shown. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** The form, a new one each time the editor is opened. */
    public ReadOnlyObjectProperty<Optional<MarketForm>> formProperty() {
        return form.getReadOnlyProperty();
    }

    /** Whether what is typed can be put into force. */
    public ReadOnlyBooleanProperty validProperty() {
        return valid.getReadOnlyProperty();
    }

    /** What is to be said about the levels as a whole. */
    public ReadOnlyStringProperty verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /** What the file holds besides, which is not edited here. */
    public ReadOnlyStringProperty keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /** The key figures before and after, empty without a change. */
    public ReadOnlyObjectProperty<List<KpiChange>> effectProperty() {
        return effect.getReadOnlyProperty();
    }
}
