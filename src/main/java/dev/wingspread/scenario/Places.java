package dev.wingspread.scenario;

import dev.wingspread.market.Market;
import dev.wingspread.market.spike.Scenarios;
import dev.wingspread.market.spike.SpikeModel;

/** Places on a map, a column after the other. */
final class Places {

    private final MapRequest request;
    private final Market today;
    private final SpikeModel model;
    private final double[] across;
    private final double[] up;
    private final int perColumn;

    /**
     * Places on the axes of a map.
     *
     * @param across value of each on the axis across
     * @param up value of each on the axis up, as many
     * @param perColumn number of places in a column
     */
    Places(MapRequest request, Market today, SpikeModel model, double[] across, double[] up, int perColumn) {
        this.request = request;
        this.today = today;
        this.model = model;
        this.across = across;
        this.up = up;
        this.perColumn = perColumn;
    }

    /** Every one of these values in every column of the map. */
    static Places grid(MapRequest request, Market today, SpikeModel model, double[] up) {
        int columns = request.across().size();
        double[] across = new double[columns * up.length];
        double[] all = new double[across.length];
        for (int i = 0; i < across.length; i++) {
            across[i] = request.across().get(i / up.length);
            all[i] = up[i % up.length];
        }
        return new Places(request, today, model, across, all, up.length);
    }

    /**
     * The scenarios of the places, with VIX moved further while SPX stays.
     *
     * @param morePoints points of VIX on top; they count from where the floor left VIX
     */
    Scenarios scenarios(double morePoints) {
        double[] days = new double[across.length];
        double[] spx = new double[days.length];
        double[] vix = new double[days.length];
        for (int i = 0; i < days.length; i++) {
            MapRequest.Place place = request.place(across[i], up[i], today, model);
            days[i] = place.days();
            spx[i] = place.spxMovePct();
            vix[i] = morePoints == 0
                    ? place.vixPoints()
                    : MapRequest.flooredPoints(place.vixPoints(), today, model) + morePoints;
        }
        return Scenarios.each(request.shock(), days, spx, vix, perColumn);
    }
}
