package dev.wingspread.scenario;

import dev.wingspread.base.Workers;
import dev.wingspread.market.spike.Scenarios;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.pricing.compiled.ScenarioSums;
import dev.wingspread.risk.Revaluation;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * P&amp;L of the book over SPX moves, VIX points and days, its two sides apart.
 *
 * @param common beta, base curve, vol of vol and smile of all rows; its VIX points, SPX move and days are not read
 * @param rows date by date, within a date by SPX move, within a move by VIX change
 * @param sides which figures are known
 */
public record PnlGrid(Shock common, List<Row> rows, PricedSides sides) {

    public PnlGrid {
        rows = List.copyOf(rows);
    }

    /**
     * One scenario.
     *
     * @param spxMovePct SPX move asked for in per cent; the model's limits apply
     * @param vixPoints change of spot VIX asked for in points; VIX stays at or above its floor
     * @param days calendar days forward
     * @param condorsUsd P&amp;L of the SPX legs against today, dollars; empty where none has a price
     * @param hedgeUsd P&amp;L of the VIX legs against today, dollars; empty where none has a price
     * @param totalUsd P&amp;L of the legs that have a price, dollars; empty where none has
     */
    public record Row(
            double spxMovePct,
            double vixPoints,
            double days,
            OptionalDouble condorsUsd,
            OptionalDouble hedgeUsd,
            OptionalDouble totalUsd) {}

    /**
     * Every combination, every leg revalued.
     *
     * @param days calendar days forward, at least 0, rising
     * @param spxMovesPct SPX moves in per cent, rising
     * @param vixPoints changes of spot VIX in points, rising
     * @param workers whose threads the work is divided among
     * @throws java.util.concurrent.CancellationException if the workers say that nobody wants the result any more
     */
    public static PnlGrid of(
            Revaluation book,
            SpikeModel model,
            Shock common,
            List<Double> days,
            List<Double> spxMovesPct,
            List<Double> vixPoints,
            Workers workers) {
        ScenarioSums pnl = book.sidesUsd(Scenarios.grid(common, days, spxMovesPct, vixPoints), model, workers);
        PricedSides sides = PricedSides.of(book);
        var rows = new ArrayList<Row>(pnl.count());
        for (double date : days) {
            for (double move : spxMovesPct) {
                for (double points : vixPoints) {
                    int scenario = rows.size();
                    rows.add(new Row(
                            move,
                            points,
                            date,
                            sides.condorsUsd(pnl.spx(scenario)),
                            sides.hedgeUsd(pnl.vix(scenario)),
                            sides.totalUsd(pnl.total(scenario))));
                }
            }
        }
        return new PnlGrid(common, rows, sides);
    }
}
