package dev.wingspread.market.spike;

import dev.wingspread.base.Checks;
import java.util.OptionalDouble;

/**
 * How SPX moves in a scenario.
 *
 * @param chosenPct move in per cent of the level; empty means coupled: as SPX usually moves when VIX does
 */
public record SpxMove(OptionalDouble chosenPct) {

    /** As SPX usually moves when VIX moves by the scenario's points. */
    public static final SpxMove COUPLED = new SpxMove(OptionalDouble.empty());

    /** Unchanged. */
    public static final SpxMove FIXED = byPct(0);

    public SpxMove {
        chosenPct.ifPresent(pct -> Checks.finite(pct, "chosenPct"));
    }

    /** A chosen move in per cent of the level; a negative zero is none. */
    public static SpxMove byPct(double pct) {
        return new SpxMove(OptionalDouble.of(pct + 0.0));
    }

    public boolean isCoupled() {
        return chosenPct.isEmpty();
    }
}
