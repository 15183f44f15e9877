package dev.wingspread.ui.positions;

import dev.wingspread.model.Leg;
import dev.wingspread.scenario.WhatIfReport;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** P&amp;L of legs in the scenario that is on. */
final class ScenarioPnl {

    /** No scenario is on. */
    static final ScenarioPnl NONE = new ScenarioPnl(Map.of());

    /** A leg in its structure. */
    record Key(String structureId, Leg leg) {}

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
    OptionalDouble of(Key leg) {
        return pnlUsd.getOrDefault(leg, OptionalDouble.empty());
    }
}
