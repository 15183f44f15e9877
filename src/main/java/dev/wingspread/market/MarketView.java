package dev.wingspread.market;

import dev.wingspread.base.Loaded;
import dev.wingspread.model.OptionContract;
import dev.wingspread.model.VixFuture;

/** A market that positions can be valued in: today's, or one that a scenario has moved. */
public interface MarketView {

    /** SPX level in index points. */
    double spxSpot();

    /** Spot VIX in points. It prices no option; settled VIX contracts are paid by it. */
    double vixSpot();

    /** What the option is priced from, or the reason why it cannot be priced. */
    Loaded<PricingInputs> inputs(OptionContract option);

    /** Level of the VIX future in points, or the reason why it is not known. */
    Loaded<Double> future(VixFuture future);
}
