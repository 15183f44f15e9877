package dev.wingspread.ui.positions;

import dev.wingspread.model.Leg;
import dev.wingspread.scenario.WhatIfReport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** P&amp;L of legs in the scenario that is on. */
final class ScenarioPnl {

    /** No scenario is on. */
    static final ScenarioPnl NONE = new ScenarioPnl(Map.of());

    private record Key(String structureId, Leg leg) {}

    private final Map<Key, OptionalDouble> pnlUsd;

    private ScenarioPnl(Map<Key, OptionalDouble> pnlUsd) {
        this.pnlUsd = pnlUsd;
    }

    static ScenarioPnl of(WhatIfReport report) {
        var pnl = new HashMap<Key, OptionalDouble>();
        for (WhatIfReport.LegPnl leg : report.legs()) {
            pnl.put(new Key(leg.structureId(), leg.leg()), leg.pnlUsd());
        }
        return new ScenarioPnl(pnl);
    }

    boolean isOn() {
        return !pnlUsd.isEmpty();
    }

    /** Dollars, empty where the leg cannot be priced in the scenario. */
    OptionalDouble of(String structureId, Leg leg) {
        return pnlUsd.getOrDefault(new Key(structureId, leg), OptionalDouble.empty());
    }

    /** The sum over the priced ones of these cells, as groups sum elsewhere. */
    static OptionalDouble sum(List<PositionRow> rows) {
        double sum = 0;
        int known = 0;
        for (PositionRow row : rows) {
            PositionRow.Cell cell = row.cells().get(PositionColumn.WHAT_IF);
            if (cell != null && Double.isFinite(cell.order())) {
                sum += cell.order();
                known++;
            }
        }
        return known == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum);
    }
}
