package dev.wingspread.ui.settings;

import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import dev.wingspread.model.settings.Preset;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.ui.kpi.KpiChange;
import dev.wingspread.ui.support.BookReplacement;
import dev.wingspread.ui.support.Computing;
import dev.wingspread.ui.support.Recalculator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The settings dialog: nothing changes in the book until OK, which is one step that can be undone. */
public final class SettingsViewModel {

    private static final String CORRECT = "Correct the marked settings.";

    private final Supplier<Optional<OpenBook>> book;
    private final BookReplacement editor;
    private final Recalculator<Candidate, Preview> previews;
    private final List<Group> groups;
    private final Map<Setting, SettingRow> rows = new EnumMap<>(Setting.class);

    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper(false);
    private final ObjectProperty<Preset> preset = new SimpleObjectProperty<>(Preset.DEFAULT);
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper verdict = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<KpiChange>> effect = new ReadOnlyObjectWrapper<>(List.of());
    private @Nullable OpenBook edited;
    private boolean isFilling;

    /** Settings under a heading. */
    public record Group(String title, List<SettingRow> rows) {}

    private record Candidate(OpenBook before, OpenBook after) {}

    private record Preview(Candidate of, List<KpiChange> changes) {}

    /**
     * The dialog.
     *
     * @param book the open book
     * @param editor takes the book under its new settings
     */
    public SettingsViewModel(Computing computing, Supplier<Optional<OpenBook>> book, BookReplacement editor) {
        this.book = book;
        this.editor = editor;
        previews = computing.recalculator(
                (candidate, isUnwanted) -> new Preview(
                        candidate,
                        KpiChange.between(
                                candidate.before(),
                                computing.valuation().risk(candidate.before()),
                                candidate.after(),
                                computing.valuation().risk(candidate.after()))),
                this::show);
        groups = List.of(SettingGroup.values()).stream()
                .map(group -> new Group(
                        group.title(),
                        group.entries().stream().map(SettingRow::new).toList()))
                .toList();
        groups.forEach(group -> group.rows().forEach(row -> {
            rows.put(row.setting(), row);
            row.textProperty().subscribe(this::changed);
        }));
        preset.subscribe(this::follow);
        search.subscribe(words -> rows.values().forEach(row -> row.search(words)));
    }

    /** Opens the dialog on the open book; without one nothing happens. */
    public void show() {
        book.get().ifPresent(opened -> {
            fill(opened);
            search.set("");
            open.set(true);
            changed();
        });
    }

    /** Shows another book, or the open one in another state, if the dialog is open. */
    public void openedBook(OpenBook opened) {
        if (open.get() && !opened.equals(edited)) {
            fill(opened);
            changed();
        }
    }

    private void fill(OpenBook opened) {
        isFilling = true;
        edited = opened;
        preset.set(opened.portfolio().preset());
        Map<Setting, String> own = opened.portfolio().overrides().values();
        Map<Setting, String> onTop = opened.unsavedOverrides().values();
        rows.forEach((setting, row) -> row.fill(
                opened.portfolio().preset(),
                Optional.ofNullable(own.get(setting)),
                Optional.ofNullable(onTop.get(setting))));
        isFilling = false;
    }

    private void follow(Preset chosen) {
        if (!isFilling) {
            isFilling = true;
            rows.values().forEach(row -> row.follow(chosen));
            isFilling = false;
            changed();
        }
    }

    private void changed() {
        if (isFilling || !open.get()) {
            return;
        }
        OpenBook before = edited;
        if (before == null) {
            return;
        }
        Optional<Loaded<OpenBook>> judged = judged(before);
        valid.set(judged.isPresent() && judged.get().isOk());
        if (!valid.get()) {
            effect.set(List.of());
            verdict.set(judged.map(refused -> "Settings contradict each other: " + words(refused.faults()))
                    .orElse(CORRECT));
            return;
        }
        OpenBook after = judged.get().orThrow();
        List<String> changes = SettingsChange.between(before, after);
        verdict.set(SettingsChange.sentence(changes));
        if (changes.isEmpty()) {
            effect.set(List.of());
        } else {
            previews.request(new Candidate(before, after));
        }
    }

    private static String words(List<Failure> faults) {
        return faults.stream()
                        .map(fault -> fault.message() + " (" + fault.cure() + ")")
                        .collect(Collectors.joining("; "))
                + ".";
    }

    /** The book under what is typed; empty while a value is no value. */
    private Optional<Loaded<OpenBook>> judged(OpenBook before) {
        boolean isReadable = rows.values().stream()
                .allMatch(row -> row.problemProperty().get().isEmpty());
        return isReadable ? Optional.of(before.withSettings(preset.get(), overrides(before))) : Optional.empty();
    }

    /** What is stored: in the order the book has it already, what is new behind. */
    private SettingOverrides overrides(OpenBook before) {
        var order = new ArrayList<>(before.portfolio().overrides().values().keySet());
        rows.keySet().stream().filter(each -> !order.contains(each)).forEach(order::add);
        var own = new LinkedHashMap<Setting, String>();
        for (Setting setting : order) {
            Optional.ofNullable(rows.get(setting)).flatMap(SettingRow::own).ifPresent(text -> own.put(setting, text));
        }
        return new SettingOverrides(own);
    }

    private void show(Preview preview) {
        OpenBook before = edited;
        boolean isAsked = open.get()
                && before != null
                && judged(before)
                        .flatMap(Loaded::value)
                        .filter(after ->
                                after.portfolio().equals(preview.of().after().portfolio()))
                        .isPresent();
        if (isAsked) {
            effect.set(preview.changes());
        }
    }

    /** Gives a setting the value of the preset. */
    public void reset(SettingRow row) {
        row.reset();
        changed();
    }

    /** Gives every setting the value of the preset. */
    public void resetAll() {
        isFilling = true;
        rows.values().forEach(SettingRow::reset);
        isFilling = false;
        changed();
    }

    /** Puts the settings into force, as an unsaved change of the book, and closes the dialog. */
    public void accept() {
        OpenBook before = edited;
        if (!open.get() || before == null) {
            return;
        }
        judged(before).flatMap(Loaded::value).ifPresent(after -> {
            List<String> changes = SettingsChange.between(before, after);
            open.set(false);
            if (!changes.isEmpty()) {
                editor.edit(before, after, SettingsChange.words(changes));
            }
        });
    }

    /** Closes the dialog; the book stays as it is. */
    public void cancel() {
        open.set(false);
    }

    /** Every setting, in groups. */
    public List<Group> groups() {
        return groups;
    }

    /** The row of a setting. */
    public SettingRow row(Setting setting) {
        return Optional.ofNullable(rows.get(setting)).orElseThrow();
    }

    /** Whether the dialog is shown. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Whether what is typed can be put into force. */
    public ReadOnlyBooleanProperty validProperty() {
        return valid.getReadOnlyProperty();
    }

    /** The set of thresholds that single settings differ from. */
    public ObjectProperty<Preset> presetProperty() {
        return preset;
    }

    /** Words that are looked for in labels, units and keys. */
    public StringProperty searchProperty() {
        return search;
    }

    /** What the edit comes to, or why it cannot be made. */
    public ReadOnlyStringProperty verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /** The key figures before and after, empty without a change. */
    public ReadOnlyObjectProperty<List<KpiChange>> effectProperty() {
        return effect.getReadOnlyProperty();
    }
}
