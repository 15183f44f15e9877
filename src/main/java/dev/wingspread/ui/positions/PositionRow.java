package dev.wingspread.ui.positions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of the position tree, ready to show.
 *
 * @param key unique in the tree and the same after every recalculation
 * @param kind what the line stands for
 * @param label its name
 * @param structure the structure it is or belongs to, empty for groups
 * @param tick whether it takes part in the figures
 * @param badges remarks
 * @param cells figures of today by column; a missing one has no meaning on this line
 * @param whatIf P&amp;L in the scenario, if one is on: apart from the others because it alone changes with every step of a slider
 * @param children lines below it
 */
public record PositionRow(
        String key,
        Kind kind,
        String label,
        String structure,
        Tick tick,
        List<Badge> badges,
        Map<PositionColumn, Cell> cells,
        Optional<Cell> whatIf,
        List<PositionRow> children) {

    /** What a line stands for. */
    public enum Kind {
        SIDE,
        GROUP,
        STRUCTURE,
        LEG,
        TOTAL
    }

    /**
     * A figure.
     *
     * @param text as shown
     * @param sign of the amount where gain and loss are told apart, else 0
     * @param order what to sort by, minus infinity if unknown
     */
    public record Cell(String text, int sign, double order) {

        boolean isKnown() {
            return Double.isFinite(order);
        }
    }

    /**
     * A remark on a line.
     *
     * @param text one or two words
     * @param severity how much it matters
     * @param explanation the whole sentence
     */
    public record Badge(String text, Severity severity, String explanation) {}

    /** How much a remark matters. */
    public enum Severity {
        NOTE,
        CAUTION,
        ALARM
    }

    public PositionRow {
        badges = List.copyOf(badges);
        cells = Map.copyOf(cells);
        children = List.copyOf(children);
    }

    /** Figure of a column, null where it has no meaning. */
    @Nullable
    Cell cell(PositionColumn column) {
        return column == PositionColumn.WHAT_IF ? whatIf.orElse(null) : cells.get(column);
    }

    /** Text of a cell, empty where the figure has no meaning. */
    public String text(PositionColumn column) {
        Cell cell = cell(column);
        return cell == null ? "" : cell.text();
    }

    /** Whether the other line shows the same, whatever lies below it. */
    boolean looksLike(PositionRow other) {
        return label.equals(other.label)
                && kind == other.kind
                && tick == other.tick
                && badges.equals(other.badges)
                && cells.equals(other.cells)
                && whatIf.equals(other.whatIf);
    }

    /** The same line with its P&amp;L in a scenario. */
    PositionRow withWhatIf(Optional<Cell> cell, List<PositionRow> below) {
        return new PositionRow(key, kind, label, structure, tick, badges, cells, cell, below);
    }

    /** The same line with other lines below it. */
    PositionRow withChildren(List<PositionRow> below) {
        return new PositionRow(key, kind, label, structure, tick, badges, cells, whatIf, below);
    }
}
