package dev.wingspread.scenario;

import dev.wingspread.base.Workers;
import dev.wingspread.market.spike.Scenarios;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.pricing.compiled.ScenarioSums;
import dev.wingspread.risk.Revaluation;
import java.util.ArrayList;
import java.util.List;

/** Values a book over a grid of SPX moves and VIX changes. */
public final class PnlMatrices {

    private PnlMatrices() {}

    /**
     * P&amp;L against today in every cell, by full revaluation.
     *
     * @param shock days, beta, base curve and vol of vol of all cells
     * @param spxMovesPct SPX moves in per cent, rising
     * @param vixPoints changes of spot VIX in points, rising
     * @param workers whose threads the work is divided among
     * @throws java.util.concurrent.CancellationException if the workers say that nobody wants the result any more
     */
    public static PnlMatrix matrix(
            Revaluation book,
            SpikeModel model,
            Shock shock,
            List<Double> spxMovesPct,
            List<Double> vixPoints,
            Workers workers) {
        Scenarios grid = Scenarios.grid(shock, List.of(shock.days()), spxMovesPct, vixPoints);
        ScenarioSums pnl = book.sidesUsd(grid, model, workers);
        var rows = new ArrayList<List<Double>>();
        for (int row = 0; row < vixPoints.size(); row++) {
            var cells = new ArrayList<Double>();
            for (int column = 0; column < spxMovesPct.size(); column++) {
                cells.add(pnl.total(column * vixPoints.size() + row));
            }
            rows.add(cells);
        }
        return new PnlMatrix(spxMovesPct, vixPoints, shock.days(), rows);
    }
}
