package dev.wingspread.ui.positions;

import dev.wingspread.base.Failure;
import dev.wingspread.market.InputFlag;
import dev.wingspread.risk.CondorMeasures;
import dev.wingspread.risk.LegRisk;
import dev.wingspread.ui.positions.PositionRow.Badge;
import dev.wingspread.ui.positions.PositionRow.Severity;
import java.util.ArrayList;
import java.util.List;

/** The remarks on positions. */
final class PositionBadges {

    /** On a condor of which some legs are left out. */
    static final Badge PART = new Badge(
            "part",
            Severity.NOTE,
            "Some of its legs are left out: the rest counts as loose legs, with their margin and without the credit and the"
                    + " measures of a condor");

    private static final String UNPRICED = " unpriced";

    private PositionBadges() {}

    static List<Badge> of(LegRisk leg) {
        var badges = new ArrayList<Badge>();
        switch (leg.status()) {
            case PRICED -> {}
            case NOT_TRADABLE ->
                badges.add(
                        new Badge(
                                "not tradable",
                                Severity.CAUTION,
                                "Trading has ended and settlement has not come: the risk remains, nothing can be done about it"));
            case SETTLED ->
                badges.add(new Badge("settled", Severity.NOTE, "Settled in cash; valued at its settlement value"));
            case UNPRICED ->
                badges.add(new Badge(
                        "unpriced",
                        Severity.ALARM,
                        "Left out of every sum: " + leg.why().map(Failure::text).orElse("no price")));
        }
        leg.flags().stream().sorted().map(PositionBadges::of).forEach(badges::add);
        return badges;
    }

    private static Badge of(InputFlag flag) {
        return switch (flag) {
            case INTERPOLATED_SMILE ->
                new Badge("vol interp.", Severity.NOTE, "Its smile is taken from the neighbouring expiries");
            case INTERPOLATED_FORWARD ->
                new Badge("fwd interp.", Severity.NOTE, "Its forward lies between two VIX futures");
            case PARITY_FORWARD ->
                new Badge("parity fwd", Severity.NOTE, "Its forward comes from put-call parity, not from a future");
            case ESTIMATED_VOL ->
                new Badge("estimated vol", Severity.CAUTION, "Its volatility is estimated from VVIX, not quoted");
        };
    }

    static List<Badge> of(CondorMeasures condor) {
        return condor.distance().isBreached()
                ? List.of(new Badge("breached", Severity.ALARM, "SPX is beyond a short strike"))
                : List.of();
    }

    /** What a group says about legs it leaves out. */
    static List<Badge> ofUnpriced(int legs) {
        return legs == 0
                ? List.of()
                : List.of(new Badge(
                        legs + UNPRICED, Severity.ALARM, "Legs that cannot be priced are left out of these sums"));
    }

    /** Whether a badge counts legs. */
    static boolean isCount(String text) {
        return text.endsWith(UNPRICED);
    }
}
