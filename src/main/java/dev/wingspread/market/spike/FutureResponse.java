package dev.wingspread.market.spike;

/** How far a VIX future follows spot VIX in a scenario. */
public sealed interface FutureResponse permits BetaCurve, TenorBetas {

    /** What to call it: a preset, the parameters or the episode it was taken from. */
    String name();

    /**
     * Response at a time to settlement.
     *
     * @param years years to settlement, at least 0
     * @return points of the future per point of spot VIX
     */
    double at(double years);
}
