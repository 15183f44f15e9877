package dev.wingspread.ui.support;

import dev.wingspread.model.settings.SettingKind;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A number somebody types, and what is wrong with it while it is being typed. */
public final class NumberEntry {

    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper allowed = new ReadOnlyStringWrapper("");
    private SettingKind kind;

    /** A field for values of a kind. */
    public NumberEntry(SettingKind kind) {
        this.kind = kind;
        allow(kind);
        text.subscribe(this::check);
    }

    /** Takes other values from now on. */
    public void allow(SettingKind other) {
        kind = other;
        allowed.set(other.allowed());
        check();
    }

    private void check() {
        problem.set(kind.problemWith(text.get().strip()).orElse(""));
    }

    /** The number, empty while there is a problem. */
    public OptionalDouble value() {
        return problem.get().isEmpty()
                ? SettingKind.parse(text.get().strip()).map(OptionalDouble::of).orElse(OptionalDouble.empty())
                : OptionalDouble.empty();
    }

    public StringProperty textProperty() {
        return text;
    }

    /** What is wrong, as the end of a sentence that starts with the field's name; empty if nothing is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The values it takes, in words. */
    public ReadOnlyStringProperty allowedProperty() {
        return allowed.getReadOnlyProperty();
    }
}
