package dev.wingspread.monitor;

import java.util.Arrays;
import java.util.Optional;

/**
 * The rules of the monitor in the order of their priority: of the rules that are true for one object the first one
 * speaks, the others are mentioned.
 */
public enum Rule {
    R01(Action.NO_ADVICE, true, Origin.OURS, "inputs are too old or incomplete"),
    R10(Action.EXIT, true, Origin.OURS, "last day to trade the layer"),
    R11(Action.EXIT, true, Origin.OURS, "loss of the layer against its credit"),
    R12(Action.ROLL, true, Origin.OURS, "index beyond a short strike"),
    R13(Action.EXIT, false, Origin.OURS, "profit of the layer against its credit"),
    R20(Action.HEDGE, true, Origin.SEED, "short net vega in an inflation week"),
    R21(Action.REDUCE, true, Origin.SEED, "long net vega in an inflation week"),
    R30(Action.REDUCE, false, Origin.SEED, "VIX spike around an event"),
    R31(Action.ROLL, false, Origin.SEED, "VIX spike and a steeper yield curve"),
    R32(Action.ROLL, false, Origin.SEED, "VIX spike"),
    R40(Action.HEDGE, false, Origin.SEED, "SPX overbought, time decay behind"),
    R50(Action.HEDGE, false, Origin.SEED, "net vega below its band"),
    R51(Action.REDUCE, false, Origin.SEED, "net vega above its band"),
    R60(Action.HEDGE, false, Origin.SEED, "hedge below its band"),
    R61(Action.REDUCE, false, Origin.SEED, "hedge above its band"),
    R70(Action.ROLL, false, Origin.SEED, "time decay against margin"),
    R80(Action.ROLL, false, Origin.SEED, "break-even inside the expected move"),
    R90(Action.HEDGE, false, Origin.SEED, "confirmation of the spike regime"),
    R99(Action.HOLD, true, Origin.OURS, "nothing else is true");

    private final Action action;
    private final boolean isImmediate;
    private final Origin origin;
    private final String title;

    Rule(Action action, boolean isImmediate, Origin origin, String title) {
        this.action = action;
        this.isImmediate = isImmediate;
        this.origin = origin;
        this.title = title;
    }

    /** What the rule usually asks for; a single finding may ask for something else. */
    public Action action() {
        return action;
    }

    /** Whether one evaluation is enough; other rules must be true twice. */
    public boolean isImmediate() {
        return isImmediate;
    }

    /**
     * Whether the rule asks for its trades once a spike: done, they are not asked for again before it has cleared. Others
     * clear by their own trades, or ask for the rest.
     */
    public boolean isOncePerSpike() {
        return this == R30 || this == R31 || this == R32;
    }

    public Origin origin() {
        return origin;
    }

    /** What the rule looks at, in a few words. */
    public String title() {
        return title;
    }

    /** The rule of a name such as {@code R50}. */
    public static Optional<Rule> named(String name) {
        return Arrays.stream(values()).filter(rule -> rule.name().equals(name)).findFirst();
    }
}
