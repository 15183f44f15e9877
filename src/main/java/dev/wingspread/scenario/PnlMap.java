package dev.wingspread.scenario;

import dev.wingspread.base.Workers;
import dev.wingspread.market.Market;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.pricing.compiled.ScenarioSums;
import dev.wingspread.risk.Revaluation;

/** P&amp;L of the book against today over two of SPX move, VIX change and days. */
public final class PnlMap {

    private final MapRequest request;
    private final Market today;
    private final SpikeModel model;
    private final double[] usd;

    private PnlMap(MapRequest request, Market today, SpikeModel model, double[] usd) {
        this.request = request;
        this.today = today;
        this.model = model;
        this.usd = usd;
    }

    /**
     * P&amp;L against today in every cell, every leg revalued.
     *
     * @param workers whose threads the work is divided among
     * @throws java.util.concurrent.CancellationException if the workers say that nobody wants the result any more
     */
    public static PnlMap of(Revaluation book, SpikeModel model, MapRequest request, Workers workers) {
        double[] up = request.up().stream().mapToDouble(Double::doubleValue).toArray();
        Places places = Places.grid(request, book.market(), model, up);
        ScenarioSums pnl = book.sidesUsd(places.scenarios(0), model, workers);
        double[] usd = new double[pnl.count()];
        for (int i = 0; i < usd.length; i++) {
            usd[i] = pnl.total(i);
        }
        return new PnlMap(request, book.market(), model, usd);
    }

    /** What the map was made from. */
    public MapRequest request() {
        return request;
    }

    public int columns() {
        return request.across().size();
    }

    public int rows() {
        return request.up().size();
    }

    /** P&amp;L of a cell in dollars over the legs that have a price. */
    public double at(int row, int column) {
        return usd[column * rows() + row];
    }

    /** The scenario of a cell. */
    public MapRequest.Place place(int row, int column) {
        return request.place(request.across().get(column), request.up().get(row), today, model);
    }

    /** The greatest amount of any cell in dollars, gain or loss; 0 on a map of an empty book. */
    public double reachUsd() {
        double reach = 0;
        for (double cell : usd) {
            reach = Math.max(reach, Math.abs(cell));
        }
        return reach;
    }
}
