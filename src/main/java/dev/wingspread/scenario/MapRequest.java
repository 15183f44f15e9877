package dev.wingspread.scenario;

import dev.wingspread.base.Checks;
import dev.wingspread.market.Market;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.SpikeModel;
import java.util.List;

/**
 * Which map of P&amp;L is wanted.
 *
 * @param axes what the map has across and up
 * @param shock what no axis shows: beta, base curve, vol of vol and smile, and the date, the VIX points or the SPX move
 *     where they have no axis and are not coupled
 * @param coupled whether the index without an axis moves as it usually does with the other one; means nothing where
 *     both have an axis
 * @param across values of the columns, rising: per cent or calendar days
 * @param up values of the rows, rising: VIX points or per cent
 */
public record MapRequest(MapAxes axes, Shock shock, boolean coupled, List<Double> across, List<Double> up) {

    public MapRequest {
        across = List.copyOf(across);
        up = List.copyOf(up);
        Checks.require(!across.isEmpty() && !up.isEmpty(), "a map needs a column and a row");
    }

    /** SPX moves by VIX points on the shock's date. */
    public static MapRequest spxByVix(Shock shock, List<Double> spxMovesPct, List<Double> vixPoints) {
        return new MapRequest(MapAxes.SPX_VIX, shock, false, spxMovesPct, vixPoints);
    }

    /**
     * The scenario of a place on the map.
     *
     * @param spxMovePct SPX move in per cent
     * @param vixPoints change of spot VIX asked for in points, before the floor
     * @param days calendar days forward
     */
    public record Place(double spxMovePct, double vixPoints, double days) {}

    /** The scenario at values of the axes, which need not be those of a cell. */
    public Place place(double acrossValue, double upValue, Market today, SpikeModel model) {
        return switch (axes) {
            case SPX_VIX -> new Place(acrossValue, upValue, shock.days());
            case DAYS_VIX ->
                new Place(
                        coupled ? usualMovePct(upValue, today, model) : fixedMovePct(today, model),
                        upValue,
                        acrossValue);
            case DAYS_SPX ->
                new Place(upValue, coupled ? model.coupling().vixPoints(upValue) : shock.vixPoints(), acrossValue);
        };
    }

    private double fixedMovePct(Market today, SpikeModel model) {
        return shock.spx().chosenPct().orElseGet(() -> usualMovePct(shock.vixPoints(), today, model));
    }

    /** The SPX move that goes with a change of VIX which the floor may cut short, in per cent. */
    private static double usualMovePct(double vixPoints, Market today, SpikeModel model) {
        return model.coupling().spxMovePct(flooredPoints(vixPoints, today, model));
    }

    /** The change of VIX that the floor leaves, in points; a market below the floor stays where it is. */
    static double flooredPoints(double vixPoints, Market today, SpikeModel model) {
        return Math.max(vixPoints, Math.min(model.vixFloor(), today.vixSpot()) - today.vixSpot());
    }
}
