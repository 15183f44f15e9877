package dev.wingspread.ui.editor;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A text somebody types, what is wrong with it, and what is odd about it without being wrong. */
public final class EditorField {

    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private String fault = "";
    private boolean isTouched;
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
    private final Function<String, Optional<String>> shape;

    /** A field whose text is judged with the whole position. */
    public EditorField() {
        this(text -> Optional.empty());
    }

    /**
     * A field whose text must have a shape before the position can be judged.
     *
     * @param shape what is wrong with a text, if anything is
     */
    EditorField(Function<String, Optional<String>> shape) {
        this.shape = shape;
        text.subscribe((before, now) -> isTouched = true);
    }

    /** Forgets what was said of the text and judges its shape anew. */
    public void judge() {
        fault = "";
        problem.set("");
        remark.set("");
        shape.apply(trimmed()).ifPresent(this::complain);
    }

    /** Notes what is wrong, unless something was noted before. An empty field nobody has touched yet does not say it. */
    public void complain(String what) {
        if (fault.isEmpty()) {
            fault = what;
            problem.set(isTouched || !trimmed().isEmpty() ? what : "");
        }
    }

    /** Says what is odd, unless something was said before. */
    public void remark(String what) {
        if (remark.get().isEmpty()) {
            remark.set(what);
        }
    }

    public boolean isSound() {
        return fault.isEmpty();
    }

    /** Whether something is wrong that is said. */
    public boolean isMarked() {
        return !problem.get().isEmpty();
    }

    public String trimmed() {
        return text.get().strip();
    }

    /** Puts in a text that nobody has typed. */
    public void set(String fresh) {
        text.set(fresh);
        isTouched = false;
    }

    public StringProperty textProperty() {
        return text;
    }

    /** What is wrong, a sentence without a full stop; empty if nothing is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What is odd, a sentence without a full stop; empty if nothing is. */
    public ReadOnlyStringProperty remarkProperty() {
        return remark.getReadOnlyProperty();
    }
}
