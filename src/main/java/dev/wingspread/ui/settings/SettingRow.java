package dev.wingspread.ui.settings;

import dev.wingspread.model.settings.Preset;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.SettingKind;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.model.settings.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One setting as somebody changes it. */
public final class SettingRow {

    private final SettingEntry entry;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper presetText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper origin = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper lock = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper resettable = new ReadOnlyBooleanWrapper(false);
    private final BooleanProperty found = new SimpleBooleanProperty(true);

    private Preset preset = Preset.DEFAULT;
    private String before = "";
    private Optional<String> stored = Optional.empty();
    private boolean isFilling;

    SettingRow(SettingEntry entry) {
        this.entry = entry;
        text.subscribe(this::judge);
    }

    /**
     * Shows the setting of a book.
     *
     * @param own what the book stores for it, if anything
     * @param onTop what the command line sets it to, if anything
     */
    void fill(Preset named, Optional<String> own, Optional<String> onTop) {
        isFilling = true;
        preset = named;
        stored = own;
        lock.set(onTop.map(value -> lockReason(value, own)).orElse(""));
        presetText.set(textOf(named));
        before = onTop.or(() -> own).orElse(textOf(named));
        text.set(before);
        isFilling = false;
        judge();
    }

    private static String lockReason(String value, Optional<String> own) {
        return "set to " + value + " with --set when the program was started; "
                + own.map(text -> "this book stores " + text).orElse("this book stores no value for it");
    }

    /** Follows another preset unless the setting has a value of its own. */
    void follow(Preset other) {
        boolean hasOwn = own().isPresent();
        preset = other;
        presetText.set(textOf(other));
        if (!hasOwn && !isLocked()) {
            text.set(textOf(other));
        }
        judge();
    }

    /** Back to the value of the preset; the book stores nothing for it any more. */
    void reset() {
        if (!isLocked()) {
            stored = Optional.empty();
            text.set(presetText.get());
            judge();
        }
    }

    private void judge() {
        if (isFilling) {
            return;
        }
        String typed = text.get().strip();
        problem.set(isLocked() ? "" : setting().kind().problemWith(typed).orElse(""));
        changed.set(!isLocked() && !isSame(typed, before));
        resettable.set(!isLocked() && own().isPresent());
        origin.set(originText());
    }

    private String originText() {
        if (isLocked()) {
            return "Command line";
        }
        if (own().isPresent()) {
            return "This book";
        }
        return isSame(presetText.get(), setting().defaultText()) ? "Default" : "Preset " + preset;
    }

    /** What the book stores: nothing where the value is the preset's, unless it was stored before. */
    Optional<String> own() {
        if (isLocked()) {
            return stored;
        }
        String typed = text.get().strip();
        if (stored.isPresent() && isSame(typed, stored.get())) {
            return stored;
        }
        return stored.isEmpty() && isSame(typed, presetText.get()) ? Optional.empty() : Optional.of(typed);
    }

    private String textOf(Preset named) {
        return Settings.of(named, SettingOverrides.NONE).orThrow().text(setting());
    }

    /** Whether two texts stand for the same value: 0.2 is 0.20. */
    private static boolean isSame(String one, String other) {
        return one.equals(other) || (!numbers(one).isEmpty() && numbers(one).equals(numbers(other)));
    }

    /** The numbers of a list; empty for anything else. */
    private static List<Double> numbers(String text) {
        List<Optional<Double>> parts =
                Arrays.stream(text.split(",", -1)).map(SettingKind::parse).toList();
        return parts.stream().allMatch(Optional::isPresent)
                ? parts.stream().map(Optional::get).toList()
                : List.of();
    }

    void search(String words) {
        found.set(entry.matches(words));
    }

    Setting setting() {
        return entry.setting();
    }

    /** The key as users write it. */
    public String key() {
        return setting().key();
    }

    /** What it is, in words. */
    public String label() {
        return entry.label();
    }

    /** Unit of the value, empty where it has none. */
    public String unit() {
        return entry.unit();
    }

    /** The values it takes, in words. */
    public String allowed() {
        return setting().kind().allowed();
    }

    /** The range of its numbers, where there is little room; empty for words to choose from. */
    public String range() {
        if (setting().kind() instanceof SettingKind.Decimals list) {
            return "each " + new SettingKind.Decimal(list.min(), list.max()).allowed();
        }
        return choices().isEmpty() ? allowed() : "";
    }

    /** The words to choose from, empty where a number is typed. */
    public List<String> choices() {
        return setting().kind() instanceof SettingKind.Choice choice ? choice.words() : List.of();
    }

    public String defaultText() {
        return setting().defaultText();
    }

    boolean isLocked() {
        return !lock.get().isEmpty();
    }

    /** The value as it is typed. */
    public StringProperty textProperty() {
        return text;
    }

    /** What is wrong, as the end of a sentence that starts with the key; empty if nothing is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The value of the preset. */
    public ReadOnlyStringProperty presetTextProperty() {
        return presetText.getReadOnlyProperty();
    }

    /** Who sets it now. */
    public ReadOnlyStringProperty originProperty() {
        return origin.getReadOnlyProperty();
    }

    /** Why it cannot be changed here, empty if it can. */
    public ReadOnlyStringProperty lockProperty() {
        return lock.getReadOnlyProperty();
    }

    /** Whether it differs from the open book's. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** Whether it has a value of its own that can be given up for the preset's. */
    public ReadOnlyBooleanProperty resettableProperty() {
        return resettable.getReadOnlyProperty();
    }

    /** Whether it is among what is looked for. */
    public BooleanProperty foundProperty() {
        return found;
    }
}
