package dev.wingspread.ui.importing;

import dev.wingspread.app.TypedStructure;
import dev.wingspread.app.TypedStructure.TypedLeg;
import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import dev.wingspread.model.Leg;
import dev.wingspread.model.Structure;
import dev.wingspread.model.StructureKind;
import dev.wingspread.model.Symbols;
import dev.wingspread.model.positions.BrokerPosition;
import dev.wingspread.model.positions.SkippedRow;
import dev.wingspread.ui.editor.EditorField;
import dev.wingspread.ui.editor.FieldWords;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A row of a file that gave no position, and what the user makes of it. */
public final class UnreadRow {

    private static final String NAME = "row";

    private final String file;
    private final SkippedRow row;
    private final boolean isListed;
    private final EditorField symbol = new EditorField();
    private final EditorField quantity = new EditorField();
    private final EditorField price = new EditorField();
    private final ReadOnlyObjectWrapper<State> state;
    private Optional<BrokerPosition> position = Optional.empty();

    /** What becomes of a row. */
    public enum State {
        OPEN("to do"),
        FIXED("typed in"),
        LEFT_OUT("left out"),
        EXPECTED("nothing lost");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private UnreadRow(String file, SkippedRow row, boolean isListed) {
        this.file = file;
        this.row = row;
        this.isListed = isListed;
        this.state = new ReadOnlyObjectWrapper<>(row.isExpected() ? State.EXPECTED : State.OPEN);
        if (Symbols.parse(row.text(), Optional.empty()).isOk()) {
            symbol.set(row.text().strip());
        }
    }

    /** A row that is listed. */
    static UnreadRow of(String file, SkippedRow row) {
        return new UnreadRow(file, row, true);
    }

    /** All the rows of a file that are not listed one by one: they can only be left out. */
    static UnreadRow unlisted(String file, int count) {
        return new UnreadRow(
                file,
                new SkippedRow(1, count + " further rows", "the file has more such rows than are listed", false),
                false);
    }

    boolean isSameAs(UnreadRow other) {
        return file.equals(other.file) && row.equals(other.row);
    }

    /** Judges what is typed and says at each field what is wrong; the position is taken if nothing is. */
    boolean fix() {
        Optional<Leg> leg = judged();
        position = leg.map(
                known -> new BrokerPosition(known, Optional.empty(), "", "", List.of(row.line()), Optional.empty()));
        state.set(position.isPresent() ? State.FIXED : State.OPEN);
        return position.isPresent();
    }

    /** Judges what is typed without taking it. */
    boolean judge() {
        return judged().isPresent();
    }

    private Optional<Leg> judged() {
        List<EditorField> fields = List.of(symbol, quantity, price);
        fields.forEach(EditorField::judge);
        Loaded<Structure> judged = new TypedStructure(
                        StructureKind.LOOSE_LEGS,
                        NAME,
                        Optional.empty(),
                        "",
                        "",
                        "",
                        List.of(new TypedLeg(symbol.trimmed(), quantity.trimmed(), price.trimmed())))
                .judged();
        judged.faults().forEach(fault -> fieldOf(fault).complain(FieldWords.of(fault)));
        judged.warnings().forEach(warning -> fieldOf(warning).remark(FieldWords.of(warning)));
        return judged.value().map(structure -> structure.legs().get(0));
    }

    private EditorField fieldOf(Failure said) {
        String pointer = said.location().map(place -> place.pointer()).orElse("");
        if (pointer.endsWith("/quantity")) {
            return quantity;
        }
        return pointer.endsWith("/price") ? price : symbol;
    }

    void leaveOut() {
        position = Optional.empty();
        state.set(State.LEFT_OUT);
    }

    /** Makes it a row to decide on again. */
    void reopen() {
        position = Optional.empty();
        state.set(row.isExpected() ? State.EXPECTED : State.OPEN);
    }

    /** The position that was typed in, if one was. */
    Optional<BrokerPosition> position() {
        return position;
    }

    public String file() {
        return file;
    }

    /** Line of the file; empty for rows that are not listed. */
    public String line() {
        return isListed ? Long.toString(row.line()) : "";
    }

    long lineNumber() {
        return row.line();
    }

    public String text() {
        return row.text();
    }

    /** Why it gave no position. */
    public String reason() {
        return row.reason();
    }

    public boolean isExpected() {
        return row.isExpected();
    }

    /** Whether a position can be typed for it. */
    public boolean canBeFixed() {
        return isListed;
    }

    /** What it was made of, such as {@code typed in: SPXW  260313P05750000 × -2}. */
    public String outcome() {
        return position.map(held -> state.get().words() + ": "
                        + held.leg().instrument().symbol() + " × " + held.leg().quantity())
                .orElse(state.get().words());
    }

    public EditorField symbol() {
        return symbol;
    }

    /** Signed contracts. */
    public EditorField quantity() {
        return quantity;
    }

    /** Entry price in points per contract. */
    public EditorField price() {
        return price;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
