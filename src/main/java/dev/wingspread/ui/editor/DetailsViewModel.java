package dev.wingspread.ui.editor;

import dev.wingspread.app.BookNames;
import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Formats;
import dev.wingspread.model.Phase;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.RegimeFlags;
import dev.wingspread.model.settings.SettingKind;
import dev.wingspread.ui.support.BookEditor;
import dev.wingspread.ui.support.NumberEntry;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What holds for the whole book: its name, the stage of its hedge, the switches for the market regime. */
public final class DetailsViewModel {

    private final Supplier<Optional<OpenBook>> book;
    private final BookEditor editor;
    private final EditorField name = new EditorField(BookNames::problemWith);
    private final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(Phase.NONE);
    private final BooleanProperty thetaTighten = new SimpleBooleanProperty(false);
    private final NumberEntry vegaBand =
            new NumberEntry(new SettingKind.Decimal(RegimeFlags.MIN_MULTIPLIER, RegimeFlags.MAX_MULTIPLIER));
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(false);

    /**
     * The form.
     *
     * @param book the open book
     * @param editor takes the edited book
     */
    public DetailsViewModel(Supplier<Optional<OpenBook>> book, BookEditor editor) {
        this.book = book;
        this.editor = editor;
        name.textProperty().subscribe(this::judge);
        vegaBand.problemProperty().subscribe(this::judge);
    }

    /** Opens the form; without a book nothing happens. */
    public void show() {
        book.get().ifPresent(opened -> {
            Portfolio held = opened.portfolio();
            name.set(held.name());
            phase.set(held.phase());
            thetaTighten.set(held.flags().thetaTighten());
            vegaBand.textProperty().set(Formats.strike(held.flags().vegaBandMultiplier()));
            open.set(true);
        });
    }

    private void judge() {
        name.judge();
        ready.set(name.isSound() && vegaBand.problemProperty().get().isEmpty());
    }

    /** Puts the details into the book as one step that can be undone, and closes the form. */
    public void confirm() {
        Optional<OpenBook> opened = book.get();
        if (!open.get() || !ready.get() || opened.isEmpty() || vegaBand.value().isEmpty()) {
            return;
        }
        Portfolio before = opened.get().portfolio();
        Portfolio after = before.withDetails(
                name.trimmed(),
                phase.get(),
                new RegimeFlags(thetaTighten.get(), vegaBand.value().getAsDouble()));
        if (after.equals(before) || editor.edit(opened.get(), after, "Changed the book's details")) {
            cancel();
        }
    }

    /** Closes the form without an effect on the book. */
    public void cancel() {
        open.set(false);
    }

    public EditorField name() {
        return name;
    }

    public ObjectProperty<Phase> phaseProperty() {
        return phase;
    }

    public BooleanProperty thetaTightenProperty() {
        return thetaTighten;
    }

    /** Factor on the net vega band. */
    public NumberEntry vegaBand() {
        return vegaBand;
    }

    /** Whether the form is shown. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Whether everything typed is sound. */
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }
}
