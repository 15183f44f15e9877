package dev.wingspread.ui.positions;

import dev.wingspread.app.LeftOut;
import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Formats;
import dev.wingspread.ui.support.UndoHistory;
import dev.wingspread.ui.support.UndoHistory.Step;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The positions whose tick was taken away: out of every figure and curve until they are ticked again. */
public final class LeftOutViewModel {

    private final UndoHistory history;
    private final ReadOnlyObjectWrapper<LeftOut> leftOut = new ReadOnlyObjectWrapper<>(LeftOut.NOTHING);
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private Optional<OpenBook> book = Optional.empty();

    /** Everything is ticked. */
    public LeftOutViewModel(UndoHistory history) {
        this.history = history;
    }

    /**
     * Takes legs out of the figures or back into them, as one step that can be undone.
     *
     * @param what the legs in a few words
     */
    public void tick(Set<LeftOut.LegId> legs, boolean isIn, String what) {
        LeftOut before = leftOut.get();
        change(before, isIn ? before.without(legs) : before.with(legs), what + (isIn ? " ticked" : " left out"));
    }

    /** Takes everything back into the figures. */
    public void tickAll() {
        change(leftOut.get(), LeftOut.NOTHING, "everything ticked");
    }

    private void change(LeftOut before, LeftOut after, String what) {
        if (!after.equals(before)) {
            history.done(Step.of(what, () -> set(before), () -> set(after)));
            set(after);
        }
    }

    private void set(LeftOut fresh) {
        leftOut.set(fresh);
        describe();
    }

    /** Follows the open book: another one starts with everything ticked, an edited or saved one keeps its ticks. */
    public void openedBook(OpenBook fresh) {
        boolean isOther = book.filter(before -> !before.file().equals(fresh.file())
                        && !before.portfolio()
                                .structures()
                                .equals(fresh.portfolio().structures()))
                .isPresent();
        book = Optional.of(fresh);
        if (isOther) {
            leftOut.set(LeftOut.NOTHING);
        }
        describe();
    }

    private void describe() {
        LeftOut held = book.map(open -> leftOut.get().within(open.portfolio())).orElse(leftOut.get());
        on.set(!held.isEmpty());
        text.set(book.filter(open -> !held.isEmpty())
                .map(open -> describe(held, open))
                .orElse(""));
    }

    private static String describe(LeftOut held, OpenBook open) {
        if (held.legs().size() == open.portfolio().legs().size()) {
            return "Everything is left out: there is nothing to show figures and curves of";
        }
        long structures = held.wholeStructures(open.portfolio());
        long legs = held.singleLegs(open.portfolio());
        String whole = Formats.plural(structures, "structure", "structures");
        String single = Formats.plural(legs, "leg", "legs");
        String what = structures > 0 && legs > 0 ? whole + " and " + single : structures > 0 ? whole : single;
        return what + " left out of every figure";
    }

    public ReadOnlyObjectProperty<LeftOut> leftOutProperty() {
        return leftOut.getReadOnlyProperty();
    }

    /** Whether anything of the open book is left out. */
    public ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    /** What is left out, in words; empty if nothing is. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }
}
