package dev.wingspread.ui.importing;

import dev.wingspread.model.positions.BrokerStatement;
import dev.wingspread.ui.importing.UnreadRow.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The rows that gave no position. Those that should have given one are typed in or left out, knowingly. */
public final class UnreadRows {

    private final Runnable onChange;
    private final List<UnreadRow> all = new ArrayList<>();
    private final ObservableList<UnreadRow> shown = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<UnreadRow>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty expectedShown = new SimpleBooleanProperty(false);
    private final ReadOnlyIntegerWrapper open = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyIntegerWrapper expected = new ReadOnlyIntegerWrapper(0);

    /**
     * No rows yet.
     *
     * @param onChange told when a row was typed in or left out
     */
    UnreadRows(Runnable onChange) {
        this.onChange = onChange;
        expectedShown.subscribe(on -> show());
    }

    /** Lists the rows of these files; what was decided on rows that are still there stays. */
    void follow(List<ImportFile> files) {
        List<UnreadRow> before = List.copyOf(all);
        all.clear();
        for (ImportFile file : files) {
            file.statement()
                    .ifPresent(statement -> rowsOf(file.name(), statement)
                            .forEach(row -> all.add(before.stream()
                                    .filter(row::isSameAs)
                                    .findFirst()
                                    .orElse(row))));
        }
        show();
        selected.set(selected.get().filter(all::contains).or(this::firstOpen));
        count();
    }

    private static List<UnreadRow> rowsOf(String file, BrokerStatement statement) {
        List<UnreadRow> rows = new ArrayList<>();
        statement.skipped().forEach(row -> rows.add(UnreadRow.of(file, row)));
        int unlisted = statement.skippedInAll() - statement.skipped().size();
        if (unlisted > 0) {
            rows.add(UnreadRow.unlisted(file, unlisted));
        }
        return rows;
    }

    private void show() {
        Optional<UnreadRow> kept = selected.get();
        List<UnreadRow> wanted = all.stream()
                .filter(row -> !row.isExpected() || expectedShown.get())
                .toList();
        if (!wanted.equals(shown)) {
            shown.setAll(wanted);
            selected.set(kept.filter(shown::contains));
        }
    }

    private Optional<UnreadRow> firstOpen() {
        return shown.stream()
                .filter(row -> row.stateProperty().get() == State.OPEN)
                .findFirst();
    }

    private void count() {
        open.set((int) all.stream()
                .filter(row -> row.stateProperty().get() == State.OPEN)
                .count());
        expected.set((int) all.stream().filter(UnreadRow::isExpected).count());
    }

    /** Takes what was typed for the selected row and goes to the next one; a fault is said at its field. */
    public void fixSelected() {
        selected.get().filter(UnreadRow::canBeFixed).ifPresent(row -> {
            if (row.fix()) {
                decided();
            }
        });
    }

    /** Leaves the selected row out and goes to the next one. */
    public void leaveOutSelected() {
        selected.get().ifPresent(row -> {
            row.leaveOut();
            decided();
        });
    }

    /** Leaves out every row that is still to do. */
    public void leaveOutRest() {
        all.stream().filter(row -> row.stateProperty().get() == State.OPEN).forEach(UnreadRow::leaveOut);
        decided();
    }

    /** Makes the selected row one to decide on again. */
    public void reopenSelected() {
        selected.get().ifPresent(row -> {
            row.reopen();
            count();
            onChange.run();
        });
    }

    private void decided() {
        count();
        firstOpen().ifPresent(next -> selected.set(Optional.of(next)));
        onChange.run();
    }

    /** The rows that were typed in. */
    List<UnreadRow> fixed() {
        return all.stream().filter(row -> row.position().isPresent()).toList();
    }

    long leftOut() {
        return all.stream()
                .filter(row -> row.stateProperty().get() == State.LEFT_OUT)
                .count();
    }

    /** The rows to show, in the order of the files. */
    public ObservableList<UnreadRow> shown() {
        return shown;
    }

    public ObjectProperty<Optional<UnreadRow>> selectedProperty() {
        return selected;
    }

    /** Whether rows that lose nothing are listed too. */
    public BooleanProperty expectedShownProperty() {
        return expectedShown;
    }

    /** Number of rows still to decide on. */
    public ReadOnlyIntegerProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Number of rows that lose nothing: cash, shares, totals. */
    public ReadOnlyIntegerProperty expectedProperty() {
        return expected.getReadOnlyProperty();
    }
}
