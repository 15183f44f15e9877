package dev.wingspread.market.spike;

import dev.wingspread.market.Market;

/**
 * Where a scenario puts the two indices.
 *
 * @param vixPoints change of spot VIX in points after the floor
 * @param vixSpot spot VIX in points
 * @param spxMovePct SPX move in per cent after the clip
 * @param spxSpot SPX level in index points
 * @param isVixFloored whether VIX would have fallen below its floor
 * @param isSpxClipped whether SPX would have moved further than the model serves
 */
record IndexLevels(
        double vixPoints,
        double vixSpot,
        double spxMovePct,
        double spxSpot,
        boolean isVixFloored,
        boolean isSpxClipped) {

    /** Stands for a move that is not chosen. */
    static final double COUPLED = Double.NaN;

    private static final double LEAST_SPX_PCT = -40;
    private static final double GREATEST_SPX_PCT = 25;
    private static final double PER_CENT = 100;

    static IndexLevels of(Market today, SpikeModel model, double vixPoints, SpxMove spx) {
        return of(today, model, vixPoints, spx.chosenPct().orElse(COUPLED));
    }

    /** @param spxPct move in per cent, {@link #COUPLED} for one as SPX usually moves with VIX */
    static IndexLevels of(Market today, SpikeModel model, double vixPoints, double spxPct) {
        // A market already below the floor stays where it is: the floor limits falls, it never lifts.
        double floor = Math.min(model.vixFloor(), today.vixSpot());
        double vixSpot = Math.max(today.vixSpot() + vixPoints, floor);
        double points = vixSpot - today.vixSpot();
        double move = Double.isNaN(spxPct) ? model.coupling().spxMovePct(points) : spxPct;
        double clipped = Math.max(LEAST_SPX_PCT, Math.min(GREATEST_SPX_PCT, move));
        return new IndexLevels(
                points,
                vixSpot,
                clipped,
                today.spxSpot() * (1 + clipped / PER_CENT),
                today.vixSpot() + vixPoints < floor,
                clipped != move);
    }
}
