package dev.wingspread.ui.prompts;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A small sheet that asks for a text: why a prompt is left, or a note on it. */
public final class NoteViewModel {

    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper question = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper verb = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper incomplete = new ReadOnlyBooleanWrapper(false);
    private final StringProperty text = new SimpleStringProperty("");
    private boolean isTextNeeded;
    private Consumer<String> onText = answer -> {};

    NoteViewModel() {
        text.subscribe(this::check);
    }

    private void check() {
        incomplete.set(isTextNeeded && text.get().isBlank());
    }

    /**
     * Asks for a text.
     *
     * @param asked what is asked
     * @param confirm what the button says
     * @param isNeeded whether the text may not be empty
     * @param action takes the text
     */
    void ask(String asked, String confirm, boolean isNeeded, Consumer<String> action) {
        question.set(asked);
        verb.set(confirm);
        isTextNeeded = isNeeded;
        onText = action;
        text.set("");
        check();
        open.set(true);
    }

    /** Closes the sheet and hands the text over. */
    public void confirm() {
        if (!incomplete.get() && open.get()) {
            open.set(false);
            onText.accept(text.get().strip());
        }
    }

    /** Closes the sheet without an answer. */
    public void cancel() {
        open.set(false);
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** What the confirming button says. */
    public ReadOnlyStringProperty verbProperty() {
        return verb.getReadOnlyProperty();
    }

    /** Whether a text is still wanted. */
    public ReadOnlyBooleanProperty incompleteProperty() {
        return incomplete.getReadOnlyProperty();
    }

    public StringProperty textProperty() {
        return text;
    }
}
