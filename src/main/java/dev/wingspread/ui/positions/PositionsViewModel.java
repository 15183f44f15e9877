package dev.wingspread.ui.positions;

import dev.wingspread.app.LeftOut;
import dev.wingspread.app.TableExport;
import dev.wingspread.base.Formats;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.scenario.WhatIfReport;
import dev.wingspread.ui.editor.PositionPick;
import dev.wingspread.ui.positions.PositionRow.Kind;
import dev.wingspread.ui.support.UiPreferences;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The position tree: what it shows, what of it is filtered, and what takes part in the figures. */
public final class PositionsViewModel {

    private final LeftOutViewModel leftOut;
    private final ColumnsViewModel columns;
    private final ReadOnlyObjectWrapper<List<PositionRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty perContract = new SimpleBooleanProperty(false);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper filtered = new ReadOnlyStringWrapper("");
    private Optional<Figures> figures = Optional.empty();
    private final ReadOnlyBooleanWrapper picked = new ReadOnlyBooleanWrapper(false);
    private PositionActions actions = PositionActions.NONE;
    private List<PositionPick> picks = List.of();
    private ScenarioPnl scenario = ScenarioPnl.NONE;
    private PositionTree tree = PositionTree.EMPTY;
    private Runnable onFilterWanted = () -> {};
    private Runnable onExport = () -> {};

    private record Figures(RiskReport whole, RiskReport shown, LeftOut leftOut) {}

    /** An empty tree. */
    public PositionsViewModel(LeftOutViewModel leftOut, UiPreferences preferences) {
        this.leftOut = leftOut;
        this.columns = new ColumnsViewModel(preferences);
        perContract.subscribe(this::arrange);
        filter.subscribe(this::publish);
    }

    /**
     * Shows today's figures and the outcome of a scenario, if one is on.
     *
     * @param whole figures of every position
     * @param shown figures without the positions left out
     * @param left the positions left out
     */
    public void show(RiskReport whole, RiskReport shown, LeftOut left, Optional<WhatIfReport> shownScenario) {
        scenario = shownScenario.map(ScenarioPnl::of).orElse(ScenarioPnl.NONE);
        var fresh = new Figures(whole, shown, left);
        // While a slider moves the reports stay the same, and so do their lines.
        if (figures.filter(fresh::equals).isEmpty()) {
            figures = Optional.of(fresh);
            arrange();
        } else {
            publish();
        }
    }

    private void arrange() {
        figures.ifPresent(present -> {
            tree = PositionRows.of(present.whole(), present.shown(), present.leftOut(), perContract.get());
            publish();
        });
    }

    private void publish() {
        List<PositionRow> all = tree.with(scenario);
        var wanted = PositionFilter.of(filter.get());
        List<PositionRow> found = wanted.apply(all);
        filtered.set(wanted.isOn() ? describe(found, all) : "");
        rows.set(found);
    }

    private String describe(List<PositionRow> found, List<PositionRow> all) {
        boolean isWhole = figures.map(present -> present.leftOut().isEmpty()).orElse(true);
        return Formats.count(PositionFilter.legs(found)) + " of "
                + Formats.plural(PositionFilter.legs(all), "leg", "legs") + " shown, sums are of "
                + (isWhole ? "the whole book" : "everything ticked");
    }

    // Ticks

    /** Takes lines out of every figure if they all are in, else into them; the lines below go along. */
    public void toggle(List<PositionRow> lines) {
        boolean isIn = lines.stream().anyMatch(line -> line.tick() != Tick.IN);
        tick(lines, isIn);
    }

    /** Takes lines out of every figure, or into them; the lines below go along. */
    public void tick(List<PositionRow> lines, boolean isIn) {
        Set<LeftOut.LegId> legs = new HashSet<>();
        lines.forEach(line -> tree.legs(line).forEach(leg -> legs.add(leg.id())));
        if (!legs.isEmpty()) {
            leftOut.tick(legs, isIn, what(lines));
        }
    }

    /** Takes a whole structure out of every figure, or into them, wherever in the tree its legs are. */
    public void tickStructure(String id, boolean isIn) {
        Set<LeftOut.LegId> legs = new HashSet<>();
        tree.legsByRow()
                .values()
                .forEach(held -> held.stream()
                        .filter(leg -> leg.structureId().equals(id))
                        .forEach(leg -> legs.add(leg.id())));
        leftOut.tick(legs, isIn, id);
    }

    private static String what(List<PositionRow> lines) {
        if (lines.size() > 1) {
            return Formats.plural(lines.size(), "line", "lines");
        }
        PositionRow line = lines.get(0);
        return line.kind() == Kind.STRUCTURE ? line.structure() : line.label();
    }

    // Tables

    /** Lines with a heading as tab-separated text, for a spreadsheet. */
    public String asText(List<PositionRow> lines) {
        return TableExport.tabSeparated(sheet(lines));
    }

    /** Everything listed as tab-separated text. */
    public String asText() {
        return asText(listed());
    }

    /** Everything listed with a heading, for a file. */
    public List<List<TableExport.Cell>> sheet() {
        return sheet(listed());
    }

    private List<List<TableExport.Cell>> sheet(List<PositionRow> lines) {
        boolean withTicks = lines.stream().anyMatch(line -> line.tick() != Tick.IN);
        return new PositionSheet(columns.inOrder(), perContract.get(), withTicks).rows(lines);
    }

    /** All lines, folded or not; under a filter the legs alone, for the sums would not be theirs. */
    private List<PositionRow> listed() {
        List<PositionRow> all = new ArrayList<>();
        collect(rows.get(), all);
        return filtered.get().isEmpty()
                ? all
                : all.stream().filter(row -> row.kind() == Kind.LEG).toList();
    }

    private static void collect(List<PositionRow> rows, List<PositionRow> into) {
        for (PositionRow row : rows) {
            into.add(row);
            collect(row.children(), into);
        }
    }

    /** Called when the table is to be exported. */
    public void onExport(Runnable action) {
        onExport = action;
    }

    /** Asks for a file and writes the table to it. */
    public void export() {
        onExport.run();
    }

    // Small things

    /** Called when the user wants to type into the filter. */
    public void onFilterWanted(Runnable action) {
        onFilterWanted = action;
    }

    /** Lets the user type into the filter. */
    public void askForFilter() {
        onFilterWanted.run();
    }

    public ColumnsViewModel columns() {
        return columns;
    }

    // Editing

    /** Lets the positions be edited. */
    public void onAction(PositionActions wanted) {
        actions = wanted;
    }

    PositionActions actions() {
        return actions;
    }

    /** Remembers the selected lines. */
    void select(List<PositionRow> lines) {
        picks = lines.stream().map(this::pick).flatMap(Optional::stream).toList();
        picked.set(!picks.isEmpty());
    }

    /** What a line stands for, if it is a position or one of its legs. */
    private Optional<PositionPick> pick(PositionRow line) {
        return switch (line.kind()) {
            case STRUCTURE -> Optional.of(PositionPick.of(line.structure()));
            case LEG ->
                tree.legs(line).stream()
                        .findFirst()
                        .map(held -> new PositionPick(
                                held.structureId(), Optional.of(held.risk().leg())));
            default -> Optional.empty();
        };
    }

    /** Opens the form on the first selected position. */
    public void editSelected() {
        firstPicked().ifPresent(actions::edit);
    }

    /** Opens the form on a new position like the first selected one. */
    public void duplicateSelected() {
        firstPicked().ifPresent(actions::duplicate);
    }

    /** Shows how it would be to close the first selected position. */
    public void closeSelected() {
        firstPicked().ifPresent(actions::close);
    }

    /** Takes the selected positions and legs out of the book. */
    public void deleteSelected() {
        actions.delete(picks);
    }

    private Optional<String> firstPicked() {
        return picks.stream().map(PositionPick::structureId).findFirst();
    }

    /** Whether a position or a leg is selected. */
    public ReadOnlyBooleanProperty pickedProperty() {
        return picked.getReadOnlyProperty();
    }

    /** Top lines of the tree. */
    public ReadOnlyObjectProperty<List<PositionRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** Whether legs show the Greeks of one contract instead of position dollars. */
    public BooleanProperty perContractProperty() {
        return perContract;
    }

    /** The words that lines must have to be listed. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** How much of the book is listed, empty if all of it is. */
    public ReadOnlyStringProperty filteredProperty() {
        return filtered.getReadOnlyProperty();
    }
}
