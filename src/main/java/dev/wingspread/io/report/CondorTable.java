package dev.wingspread.io.report;

import dev.wingspread.io.table.ShortestDecimal;
import dev.wingspread.risk.CondorMeasures;
import dev.wingspread.risk.CondorMeasures.OutsideMove;
import dev.wingspread.strategy.condor.BookEffect;
import dev.wingspread.strategy.condor.CondorCandidate;
import dev.wingspread.strategy.condor.CondorSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The candidates of a search for condors as CSV, a row each. */
public final class CondorTable {

    private CondorTable() {}

    /** A column with its title and what it shows of a candidate. */
    private record Column(String title, Function<CondorCandidate, String> cell) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("root", candidate -> candidate.condor().root().name()),
            new Column("expiry", candidate -> candidate.condor().expiry().toString()),
            new Column("layer", candidate -> candidate.condor().layer().name()),
            whole("contracts", candidate -> candidate.condor().contracts()),
            number("long_put_strike", candidate -> candidate.condor().k1()),
            number("short_put_strike", candidate -> candidate.condor().k2()),
            number("short_call_strike", candidate -> candidate.condor().k3()),
            number("long_call_strike", candidate -> candidate.condor().k4()),
            number("short_put_delta", CondorCandidate::putDelta),
            number("short_call_delta", CondorCandidate::callDelta),
            number("credit_mid_points", CondorCandidate::midPoints),
            figure("credit_natural_points", CondorCandidate::naturalPoints),
            number("credit_fill_points", CondorCandidate::fillPoints),
            number("credit_to_width", CondorCandidate::creditRatio),
            measure("max_profit_usd", CondorMeasures::maxProfitUsd),
            measure("max_loss_usd", CondorMeasures::maxLossUsd),
            figure("break_even_low", candidate -> level(candidate, true)),
            figure("break_even_high", candidate -> level(candidate, false)),
            measure("pop", CondorMeasures::pop),
            measure("pop_lognormal", CondorMeasures::popLognormal),
            measure("pop_between_shorts", CondorMeasures::popBetweenShorts),
            number("pop_by_delta", CondorCandidate::popByDelta),
            measure("expected_move_points", CondorMeasures::expectedMovePoints),
            new Column("break_even_low_outside_em", candidate -> outside(candidate, OutsideMove::low)),
            new Column("break_even_high_outside_em", candidate -> outside(candidate, OutsideMove::high)),
            number("margin_reg_t_usd", candidate -> candidate.measures().marginRegTUsd()),
            measure("margin_net_usd", CondorMeasures::netMarginUsd),
            measure("return_on_margin", CondorMeasures::returnOnMargin),
            measure("annualised_return", CondorMeasures::annualisedReturn),
            measure("irr_if_max_profit", CondorMeasures::irrIfMaxProfit),
            measure("irr_expected", CondorMeasures::irrExpected),
            number("fees_open_usd", CondorCandidate::feesToOpenUsd),
            number("fees_open_and_close_usd", CondorCandidate::feesToOpenAndCloseUsd),
            number("delta_spx_usd_per_pt", candidate -> candidate.exposure().deltaSpxUsdPerPt()),
            number("theta_usd_per_day", candidate -> candidate.exposure().thetaUsdPerDay()),
            number("vega_spx_usd_per_volpt", candidate -> candidate.exposure().vegaSpxUsdPerVolPt()),
            number(
                    "nv_usd_per_vixpt",
                    candidate -> candidate.exposure().netVega().totalUsd()));

    private static Column whole(String title, Function<CondorCandidate, Integer> cell) {
        return new Column(title, candidate -> cell.apply(candidate).toString());
    }

    private static Column number(String title, Function<CondorCandidate, Double> cell) {
        return new Column(title, candidate -> ShortestDecimal.of(cell.apply(candidate) + 0.0));
    }

    private static Column figure(String title, Function<CondorCandidate, OptionalDouble> cell) {
        return new Column(title, candidate -> text(cell.apply(candidate)));
    }

    private static Column measure(String title, Function<CondorMeasures, OptionalDouble> cell) {
        return figure(title, candidate -> cell.apply(candidate.measures()));
    }

    private static String text(OptionalDouble value) {
        return value.isPresent() ? ShortestDecimal.of(value.getAsDouble() + 0.0) : "";
    }

    private static OptionalDouble level(CondorCandidate candidate, boolean isLow) {
        double middle = candidate.condor().k2() / 2 + candidate.condor().k3() / 2;
        return candidate.measures().breakEvens().stream()
                .filter(level -> isLow == level < middle)
                .mapToDouble(Double::doubleValue)
                .findFirst();
    }

    private static String outside(CondorCandidate candidate, Function<OutsideMove, Boolean> side) {
        return candidate
                .measures()
                .breakEvensOutsideMove()
                .map(side)
                .map(String::valueOf)
                .orElse("");
    }

    /**
     * The table with its header; what is unknown is an empty cell.
     *
     * @param effects what each candidate does to a book, empty without a book, which leaves those cells empty
     */
    public static String csv(CondorSearch search, List<BookEffect> effects) {
        var rows = new ArrayList<List<String>>();
        var titles = new ArrayList<>(List.of("rank"));
        COLUMNS.forEach(column -> titles.add(column.title()));
        for (String time : List.of("before", "after")) {
            for (String figure : List.of("nv10", "hedge_ratio", "theta_pct_of_margin")) {
                titles.add("book_" + figure + "_" + time);
            }
        }
        rows.add(titles);
        for (int i = 0; i < search.candidates().size(); i++) {
            CondorCandidate candidate = search.candidates().get(i);
            var row = new ArrayList<>(List.of(Integer.toString(i + 1)));
            COLUMNS.forEach(column -> row.add(column.cell().apply(candidate)));
            if (effects.isEmpty()) {
                row.addAll(List.of("", "", "", "", "", ""));
            } else {
                addFigures(row, effects.get(i).before());
                addFigures(row, effects.get(i).after());
            }
            rows.add(row);
        }
        return ReportCsv.of(rows);
    }

    private static void addFigures(List<String> row, BookEffect.Figures figures) {
        row.add(text(figures.nv10()));
        row.add(text(figures.hedgeRatio()));
        row.add(text(figures.thetaPctOfMargin()));
    }
}
