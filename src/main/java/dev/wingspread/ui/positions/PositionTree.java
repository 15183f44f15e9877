package dev.wingspread.ui.positions;

import dev.wingspread.base.Formats;
import dev.wingspread.ui.positions.PositionRow.Cell;
import dev.wingspread.ui.positions.PositionRow.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The position tree of today's figures, to which the P&amp;L of one scenario after the other is added while a slider moves.
 *
 * @param rows top lines
 * @param legsByRow the legs that lines stand for, by key of the line
 */
record PositionTree(List<PositionRow> rows, Map<String, List<HeldLeg>> legsByRow) {

    /** Nothing to show yet. */
    static final PositionTree EMPTY = new PositionTree(List.of(), Map.of());

    PositionTree {
        rows = List.copyOf(rows);
        legsByRow = Map.copyOf(legsByRow);
    }

    /** The legs a line stands for. */
    List<HeldLeg> legs(PositionRow row) {
        return legsByRow.getOrDefault(row.key(), List.of());
    }

    /** The lines with the P&amp;L of each leg, groups adding up the priced ones. */
    List<PositionRow> with(ScenarioPnl scenario) {
        if (!scenario.isOn()) {
            return rows;
        }
        var lines = new ArrayList<PositionRow>();
        for (PositionRow row : rows) {
            // The total stands below the sides it adds up.
            lines.add(row.kind() == Kind.TOTAL ? row.withWhatIf(gain(sum(lines)), List.of()) : line(row, scenario));
        }
        return lines;
    }

    private PositionRow line(PositionRow row, ScenarioPnl scenario) {
        if (row.kind() == Kind.LEG) {
            // What is left out has no part in the scenario.
            return row.tick() == Tick.OUT
                    ? row
                    : row.withWhatIf(gain(scenario.of(legs(row).get(0).scenarioKey())), List.of());
        }
        List<PositionRow> below =
                row.children().stream().map(child -> line(child, scenario)).toList();
        return row.tick() == Tick.OUT ? row : row.withWhatIf(gain(sum(below)), below);
    }

    private static OptionalDouble sum(List<PositionRow> rows) {
        double sum = 0;
        int known = 0;
        for (PositionRow row : rows) {
            if (row.whatIf().isPresent() && row.whatIf().get().isKnown()) {
                sum += row.whatIf().get().order();
                known++;
            }
        }
        return known == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum);
    }

    private static Optional<Cell> gain(OptionalDouble pnlUsd) {
        return Optional.of(Cells.gain(pnlUsd, Formats::signedUsd));
    }
}
