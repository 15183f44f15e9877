package dev.wingspread.scenario;

import dev.wingspread.market.Market;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.market.spike.SpxMove;
import dev.wingspread.model.Portfolio;
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
     */
    public static PnlMatrix matrix(
            Portfolio portfolio,
            Market market,
            SpikeModel model,
            Shock shock,
            List<Double> spxMovesPct,
            List<Double> vixPoints) {
        Revaluation book = Revaluation.of(portfolio, market);
        var rows = new ArrayList<List<Double>>();
        for (double points : vixPoints) {
            var row = new ArrayList<Double>();
            for (double pct : spxMovesPct) {
                Shock cell = shock.withVixPoints(points).withSpx(SpxMove.byPct(pct));
                row.add(book.total(book.pnlUsd(cell, model)));
            }
            rows.add(row);
        }
        return new PnlMatrix(spxMovesPct, vixPoints, shock.days(), rows);
    }
}
