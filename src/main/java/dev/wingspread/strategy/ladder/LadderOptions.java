package dev.wingspread.strategy.ladder;

import dev.wingspread.base.Checks;
import java.util.OptionalDouble;

/**
 * Wishes about a ladder that are no settings.
 *
 * @param spreadPoints sell a call that many VIX points above each one bought, which makes it cheaper and caps what it
 *     earns; empty buys calls alone
 * @param areWeightsChosen whether the weights were chosen by the trader, so that no regime changes them
 */
public record LadderOptions(OptionalDouble spreadPoints, boolean areWeightsChosen) {

    /** Calls alone, weights by the regime. */
    public static final LadderOptions NONE = new LadderOptions(OptionalDouble.empty(), false);

    public LadderOptions {
        spreadPoints.ifPresent(points -> Checks.positive(points, "spreadPoints"));
    }
}
