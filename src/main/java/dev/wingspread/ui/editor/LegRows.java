package dev.wingspread.ui.editor;

import dev.wingspread.app.TypedStructure.TypedLeg;
import dev.wingspread.model.Leg;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Any number of legs as somebody types them. */
public final class LegRows implements LegFields {

    private final boolean areCalls;
    private final ObservableList<LegRow> rows = FXCollections.observableArrayList();

    /**
     * No legs yet.
     *
     * @param areCalls whether they are VIX calls
     */
    LegRows(boolean areCalls) {
        this.areCalls = areCalls;
    }

    void fill(List<Leg> legs) {
        rows.setAll(legs.stream().map(leg -> LegRow.of(leg, areCalls)).toList());
    }

    /**
     * Starts with one leg.
     *
     * @param contract its expiry or symbol
     */
    void clear(String contract) {
        var row = new LegRow(areCalls);
        row.contract().set(contract);
        rows.setAll(List.of(row));
    }

    /** Adds a leg; a VIX call takes the expiry of the one before. */
    public void add() {
        var row = new LegRow(areCalls);
        if (areCalls && !rows.isEmpty()) {
            row.contract().set(rows.get(rows.size() - 1).contract().trimmed());
        }
        rows.add(row);
    }

    public void remove(LegRow row) {
        rows.remove(row);
    }

    @Override
    public List<EditorField> fields() {
        return rows.stream().flatMap(row -> row.fields().stream()).toList();
    }

    @Override
    public List<TypedLeg> typed() {
        return rows.stream().map(LegRow::typed).toList();
    }

    @Override
    public Optional<EditorField> field(int leg, String part) {
        return leg < rows.size() ? Optional.of(rows.get(leg).field(part)) : Optional.empty();
    }

    @Override
    public void price(List<String> prices) {
        for (int i = 0; i < rows.size(); i++) {
            if (!prices.get(i).isEmpty()) {
                rows.get(i).price().set(prices.get(i));
            }
        }
    }

    /** Whether the legs are VIX calls. */
    public boolean areCalls() {
        return areCalls;
    }

    public ObservableList<LegRow> rows() {
        return rows;
    }
}
