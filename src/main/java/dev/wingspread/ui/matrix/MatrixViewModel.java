package dev.wingspread.ui.matrix;

import dev.wingspread.base.Formats;
import dev.wingspread.market.spike.Coupling;
import dev.wingspread.scenario.PnlMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The heat map of P&amp;L over SPX moves and VIX changes. */
public final class MatrixViewModel {

    private static final int SPX_LOW_PCT = -12;
    private static final int SPX_HIGH_PCT = 6;
    private static final double SPX_STEP_PCT = 0.5;
    private static final int VIX_LOW = -5;
    private static final int VIX_HIGH = 40;

    private final ReadOnlyObjectWrapper<Optional<PnlMatrix>> matrix = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Mark>> scenario = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper("");
    private Optional<Coupling> coupling = Optional.empty();
    private CellAction onCell = (spxPct, vixPoints) -> {};

    /** A place on the map: SPX move in per cent, VIX change in points. */
    public record Mark(double spxPct, double vixPoints) {}

    /** What a click on a cell does. */
    public interface CellAction {
        void apply(double spxPct, double vixPoints);
    }

    /** Columns of the map: SPX moves in per cent. */
    public static List<Double> spxMovesPct() {
        var moves = new ArrayList<Double>();
        for (int i = 0; i <= (SPX_HIGH_PCT - SPX_LOW_PCT) / SPX_STEP_PCT; i++) {
            moves.add(SPX_LOW_PCT + i * SPX_STEP_PCT);
        }
        return moves;
    }

    /** Rows of the map: changes of VIX in points. */
    public static List<Double> vixPoints() {
        var points = new ArrayList<Double>();
        for (int point = VIX_LOW; point <= VIX_HIGH; point++) {
            points.add((double) point);
        }
        return points;
    }

    /** Shows another map. */
    public void show(PnlMatrix shown, Coupling usualMove) {
        coupling = Optional.of(usualMove);
        caption.set("P&L against today ($)"
                + (shown.daysForward() == 0
                        ? ""
                        : ", in " + Formats.days(shown.daysForward()) + (shown.daysForward() == 1 ? " day" : " days")));
        matrix.set(Optional.of(shown));
    }

    /** Marks the scenario that is on, or none. */
    public void mark(Optional<Mark> mark) {
        scenario.set(mark);
    }

    public void onCell(CellAction action) {
        onCell = action;
    }

    /** Applies the scenario of a cell everywhere. */
    public void choose(int row, int column) {
        matrix.get()
                .ifPresent(shown -> onCell.apply(
                        shown.spxMovesPct().get(column), shown.vixPoints().get(row)));
    }

    /** SPX move in per cent that usually goes with a VIX change, empty before anything is shown. */
    Optional<Double> usualSpxMove(double points) {
        return coupling.map(usual -> usual.spxMovePct(points));
    }

    /** A cell in words. */
    static String describe(PnlMatrix shown, int row, int column) {
        return "SPX " + Formats.signedPercent(shown.spxMovesPct().get(column)) + "   VIX "
                + Formats.signedStep(shown.vixPoints().get(row)) + "   P&L "
                + Formats.signedDollars(shown.at(row, column));
    }

    public ReadOnlyObjectProperty<Optional<PnlMatrix>> matrixProperty() {
        return matrix.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Mark>> scenarioProperty() {
        return scenario.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty captionProperty() {
        return caption.getReadOnlyProperty();
    }
}
