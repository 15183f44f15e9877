package dev.wingspread.ui.positions;

import dev.wingspread.risk.RiskReport;
import dev.wingspread.scenario.WhatIfReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** The position tree. */
public final class PositionsViewModel {

    private final ReadOnlyObjectWrapper<List<PositionRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty perContract = new SimpleBooleanProperty(false);
    private Optional<RiskReport> report = Optional.empty();
    private ScenarioPnl scenario = ScenarioPnl.NONE;
    private PositionTree tree = new PositionTree(List.of(), Map.of());

    /** An empty tree. */
    public PositionsViewModel() {
        perContract.subscribe(this::arrange);
    }

    /** Shows a report and the outcome of a scenario, if one is on. */
    public void show(RiskReport shown, Optional<WhatIfReport> shownScenario) {
        scenario = shownScenario.map(ScenarioPnl::of).orElse(ScenarioPnl.NONE);
        // While a slider moves the report stays the same, and so do its lines.
        if (report.filter(shown::equals).isEmpty()) {
            report = Optional.of(shown);
            arrange();
        } else {
            rows.set(tree.with(scenario));
        }
    }

    private void arrange() {
        report.ifPresent(present -> {
            tree = PositionRows.of(present, perContract.get());
            rows.set(tree.with(scenario));
        });
    }

    /** Top lines of the tree. */
    public ReadOnlyObjectProperty<List<PositionRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** Whether legs show the Greeks of one contract instead of position dollars. */
    public BooleanProperty perContractProperty() {
        return perContract;
    }

    /** The lines as tab-separated text with a heading, for a spreadsheet: plain numbers without thousands separators. */
    public String asTable(List<PositionRow> lines, List<PositionColumn> columns) {
        var text = new StringBuilder("Position");
        for (PositionColumn column : columns) {
            text.append('\t').append(column.title());
        }
        for (PositionRow line : lines) {
            text.append('\n')
                    .append(line.label())
                    .append(columns.stream()
                            .map(column -> "\t" + line.text(column).replace(",", ""))
                            .collect(Collectors.joining()));
        }
        return text.append('\n').toString();
    }
}
