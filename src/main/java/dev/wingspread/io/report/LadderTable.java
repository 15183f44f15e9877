package dev.wingspread.io.report;

import dev.wingspread.io.table.ShortestDecimal;
import dev.wingspread.model.VixOption;
import dev.wingspread.strategy.ladder.LadderPlan;
import dev.wingspread.strategy.ladder.Rung;
import java.util.ArrayList;
import java.util.List;

/** A ladder as CSV: a row per month. */
public final class LadderTable {

    private LadderTable() {}

    /** The months with their header; a refused ladder has none. */
    public static String csv(LadderPlan plan) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                "status",
                "month",
                "expiry",
                "dte_days",
                "symbol",
                "sold_symbol",
                "contracts",
                "future_points",
                "delta",
                "mid_points",
                "price_points",
                "cost_usd",
                "break_even_vix"));
        for (Rung rung : plan.rungs()) {
            rows.add(List.of(
                    plan.status().name(),
                    Integer.toString(rung.month()),
                    rung.expiry().toString(),
                    Long.toString(rung.dte()),
                    compact(rung.call()),
                    rung.sold().map(LadderTable::compact).orElse(""),
                    Integer.toString(rung.contracts()),
                    ShortestDecimal.of(rung.futurePoints()),
                    ShortestDecimal.of(rung.delta()),
                    ShortestDecimal.of(rung.midPoints()),
                    ShortestDecimal.of(rung.askPoints()),
                    ShortestDecimal.of(rung.costUsd()),
                    ShortestDecimal.of(rung.breakEvenVix())));
        }
        return ReportCsv.of(rows);
    }

    private static String compact(VixOption call) {
        return call.symbol().replaceAll("\\s+", "");
    }
}
