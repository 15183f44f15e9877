package dev.wingspread.scenario.stress;

import dev.wingspread.base.Checks;
import dev.wingspread.model.VixFuture;
import java.util.Objects;

/**
 * A VIX future in an episode: the same contract at both ends.
 *
 * @param future the contract
 * @param level daily settlements in points
 */
public record FutureChange(VixFuture future, Change level) {

    public FutureChange {
        Objects.requireNonNull(future, "future");
        Objects.requireNonNull(level, "level");
    }

    /** Points of the future per point of spot VIX. */
    double beta(Change vix) {
        return level.points() / Checks.positive(vix.points(), "rise of VIX");
    }
}
