package dev.wingspread.ui.market;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A level as it is typed, and what the reader of market files says to it. */
public final class LevelField {

    private final StringProperty text;
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper doubt = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(false);

    LevelField(String initial, Runnable onChange) {
        text = new SimpleStringProperty(initial);
        text.addListener((field, before, now) -> {
            changed.set(!now.strip().equals(initial));
            onChange.run();
        });
    }

    /** Shows what is wrong and what is odd. */
    void judge(List<Failure> faults, List<Failure> doubts) {
        fault.set(words(faults));
        doubt.set(words(doubts));
    }

    private static String words(List<Failure> remarks) {
        return remarks.stream()
                .map(remark -> isOfLevel(remark) ? remark.message() + " (" + remark.cure() + ")" : remark.message())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** Whether the cure is about the level and not about how it is written in a file. */
    private static boolean isOfLevel(Failure remark) {
        return !remark.cure().isEmpty()
                && (remark.reason() == FailureReason.OUT_OF_RANGE || remark.reason() == FailureReason.INCONSISTENT);
    }

    /** The text as it is typed. */
    public StringProperty textProperty() {
        return text;
    }

    /** What is wrong, empty if nothing is. */
    public ReadOnlyStringProperty faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /** What is odd without being wrong, empty if nothing is. */
    public ReadOnlyStringProperty doubtProperty() {
        return doubt.getReadOnlyProperty();
    }

    /** Whether the text is another one than the book's. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }
}
