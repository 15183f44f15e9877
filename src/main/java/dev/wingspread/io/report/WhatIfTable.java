package dev.wingspread.io.report;

import dev.wingspread.io.table.ShortestDecimal;
import dev.wingspread.scenario.WhatIfReport;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** A what-if as CSV: a row per leg, then per layer and hedge month, then the book. */
public final class WhatIfTable {

    private WhatIfTable() {}

    /** The table with its header; what is unknown is an empty cell. */
    public static String csv(WhatIfReport report) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("level", "key", "quantity", "price_before_points", "price_after_points", "pnl_usd"));
        for (WhatIfReport.LegPnl leg : report.legs()) {
            String symbol = leg.leg().instrument().symbol().replaceAll("\\s+", "");
            rows.add(List.of(
                    "LEG",
                    SnapshotCsv.harmless(leg.structureId() + "/" + symbol),
                    Integer.toString(leg.leg().quantity()),
                    text(leg.priceBefore()),
                    text(leg.priceAfter()),
                    text(leg.pnlUsd())));
        }
        report.layers().forEach(layer -> rows.add(group("LAYER", layer.layer(), layer.pnlUsd())));
        report.hedgeMonths()
                .forEach(month -> rows.add(group("HEDGE_MONTH", month.expiry().toString(), month.pnlUsd())));
        rows.add(group("CONDORS", "", report.knownCondorsPnlUsd()));
        rows.add(group("HEDGE", "", report.knownHedgePnlUsd()));
        rows.add(group("BOOK", "", report.knownTotalPnlUsd()));
        return ReportCsv.of(rows);
    }

    private static List<String> group(String level, String key, OptionalDouble pnlUsd) {
        return List.of(level, key, "", "", "", text(pnlUsd));
    }

    private static String text(OptionalDouble value) {
        return value.isPresent() ? ShortestDecimal.of(value.getAsDouble()) : "";
    }
}
