package dev.wingspread.ui.whatif;

import dev.wingspread.base.Formats;
import dev.wingspread.risk.LayerRisk;
import dev.wingspread.scenario.WhatIfReport;
import dev.wingspread.ui.whatif.WhatIfViewModel.Emphasis;
import dev.wingspread.ui.whatif.WhatIfViewModel.ResultRow;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The outcome of a scenario, line by line. */
final class OutcomeRows {

    private OutcomeRows() {}

    static List<ResultRow> of(WhatIfReport report) {
        var rows = new ArrayList<ResultRow>();
        // The sum comes first: it is in view however low the panel is.
        rows.add(dollars("Total P&L", report.knownTotalPnlUsd(), Emphasis.TOTAL));
        rows.add(dollars("Condors", report.knownCondorsPnlUsd(), Emphasis.GROUP));
        for (WhatIfReport.LayerPnl layer : report.layers()) {
            rows.add(dollars(layerName(layer.layer()), layer.pnlUsd(), Emphasis.PART));
        }
        rows.add(dollars("Hedge", report.knownHedgePnlUsd(), Emphasis.GROUP));
        for (WhatIfReport.MonthPnl month : report.hedgeMonths()) {
            rows.add(dollars(Formats.shortDate(month.expiry()), month.pnlUsd(), Emphasis.PART));
        }
        rows.add(new ResultRow("Offset", Formats.ratio(report.offset()), 0, Emphasis.MEASURE));
        rows.add(new ResultRow(
                "Net vega after",
                Formats.usd(report.netVegaAfterUsd()),
                (int) Math.signum(report.netVegaAfterUsd()),
                Emphasis.MEASURE));
        rows.add(new ResultRow("Hedge ratio after", Formats.ratio(report.hedgeRatioAfter()), 0, Emphasis.MEASURE));
        rows.add(new ResultRow("VIX futures", "pts", 0, Emphasis.CAPTION));
        for (WhatIfReport.FutureMove future : report.futures()) {
            String levels = Formats.points(future.basePoints()) + " → " + Formats.points(future.shockedPoints());
            rows.add(new ResultRow(Formats.shortDate(future.expiry()), levels, 0, Emphasis.MEASURE));
        }
        return rows;
    }

    private static String layerName(String layer) {
        return layer.equals(LayerRisk.LOOSE) ? "Loose SPX" : "Layer " + layer;
    }

    private static ResultRow dollars(String label, OptionalDouble usd, Emphasis emphasis) {
        int sign = (int) Math.signum(Math.rint(usd.orElse(0)));
        return new ResultRow(label, Formats.signedUsd(usd), sign, emphasis);
    }
}
