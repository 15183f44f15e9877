package dev.wingspread.market.spike;

import dev.wingspread.base.Checks;

/**
 * The SPX move that goes with a move of spot VIX.
 *
 * @param c1 per cent of SPX lost for the first VIX point up
 * @param c2 how fast a further VIX point takes less
 * @param c3 per cent of SPX gained per VIX point down
 */
public record Coupling(double c1, double c2, double c3) {

    /** Greatest VIX rise the inverse answers with. */
    private static final double MAX_RISE = 60;

    public Coupling {
        Checks.positive(c1, "c1");
        Checks.notNegative(c2, "c2");
        Checks.positive(c3, "c3");
    }

    /**
     * SPX move for a VIX move.
     *
     * @param vixPoints effective change of spot VIX in points
     * @return SPX move in per cent, negative for a rise of VIX
     */
    public double spxMovePct(double vixPoints) {
        return vixPoints >= 0 ? -c1 * vixPoints / (1 + c2 * vixPoints) : -c3 * vixPoints;
    }

    /**
     * VIX move for an SPX move, for pictures over the SPX axis; the inverse of {@link #spxMovePct}.
     *
     * @param spxPct SPX move in per cent
     * @return change of spot VIX in points, at most 60
     */
    public double vixPoints(double spxPct) {
        if (spxPct >= 0) {
            return -spxPct / c3;
        }
        return spxPct <= spxMovePct(MAX_RISE) ? MAX_RISE : -spxPct / (c1 + c2 * spxPct);
    }

    /**
     * VIX points per SPX point for small moves.
     *
     * @param spot SPX level in points
     * @return negative number
     */
    public double vixPerSpxPoint(double spot) {
        return -100 / (c1 * spot);
    }
}
