package dev.wingspread.ui.stress;

import dev.wingspread.base.Formats;
import dev.wingspread.scenario.WhatIfReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A column of figures beside the episodes.
 *
 * @param title what it is
 * @param unit its unit, empty where there is none
 * @param meaning what it is, in a sentence
 * @param width room it needs at the usual text size
 * @param rank columns of a low rank are shown first where room is short
 * @param text the cell
 */
record StressColumn(
        String title, String unit, String meaning, double width, int rank, Function<WhatIfReport, String> text) {

    private static final double DOLLARS = 62;
    private static final double MONTH = 58;
    private static final int RANK_OF_MONTHS = 3;

    /** The moves, left of the bars. */
    static List<StressColumn> moves() {
        return List.of(
                new StressColumn(
                        "VIX",
                        "pts",
                        "Change of spot VIX in points",
                        52,
                        6,
                        outcome -> Formats.signedPoints(outcome.effectiveVixPoints())),
                new StressColumn(
                        "SPX",
                        "%",
                        "Move of SPX in per cent",
                        44,
                        7,
                        outcome -> Formats.percent(outcome.spxMovePct())));
    }

    /** The dollars, right of the bars. */
    static List<StressColumn> dollars(List<LocalDate> months) {
        var columns = new ArrayList<StressColumn>();
        columns.add(new StressColumn(
                "Condors",
                "$",
                "P&L of all SPX legs",
                DOLLARS,
                2,
                outcome -> Formats.signedUsd(outcome.knownCondorsPnlUsd())));
        for (int i = 0; i < months.size(); i++) {
            int month = i;
            columns.add(new StressColumn(
                    Formats.shortDate(months.get(i)),
                    "$",
                    "P&L of the VIX legs of " + months.get(i),
                    MONTH,
                    RANK_OF_MONTHS,
                    outcome ->
                            Formats.signedUsd(outcome.hedgeMonths().get(month).pnlUsd())));
        }
        columns.add(new StressColumn(
                "Hedge",
                "$",
                "P&L of all VIX legs",
                DOLLARS,
                months.size() > 1 ? 4 : 3,
                outcome -> Formats.signedUsd(outcome.knownHedgePnlUsd())));
        columns.add(new StressColumn(
                "Total",
                "$",
                "P&L of the whole book",
                DOLLARS,
                1,
                outcome -> Formats.signedUsd(outcome.knownTotalPnlUsd())));
        columns.add(new StressColumn(
                "Offset",
                "×",
                "What the hedge earns of what the condors lose",
                46,
                5,
                outcome -> Formats.ratio(outcome.offset())));
        return columns;
    }
}
