package dev.wingspread.ui.positions;

import dev.wingspread.base.Failure;
import dev.wingspread.base.Formats;
import dev.wingspread.market.InputFlag;
import dev.wingspread.risk.CondorMeasures;
import dev.wingspread.risk.LegRisk;
import dev.wingspread.risk.LegStatus;
import dev.wingspread.risk.inputs.InputFinding;
import dev.wingspread.risk.inputs.InputGrade;
import dev.wingspread.risk.inputs.LegInputs;
import dev.wingspread.ui.positions.PositionRow.Badge;
import dev.wingspread.ui.positions.PositionRow.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The remarks on positions. */
final class PositionBadges {

    /** On a condor of which some legs are left out. */
    static final Badge PART = new Badge(
            "part",
            Severity.NOTE,
            "Some of its legs are left out: the rest counts as loose legs, with their margin and without the credit and the"
                    + " measures of a condor");

    private static final String UNPRICED = " unpriced";
    private static final String BAD = "bad";
    private static final String DOUBTFUL = "doubt";

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
        leg.judged().flatMap(PositionBadges::ofInputs).ifPresent(badges::add);
        leg.flags().stream().sorted().map(PositionBadges::of).forEach(badges::add);
        return badges;
    }

    /** What speaks against the inputs of a leg, besides what has a badge of its own. */
    private static Optional<Badge> ofInputs(LegInputs inputs) {
        List<InputFinding> findings = inputs.findings().stream()
                .filter(finding -> !finding.check().isToldElsewhere())
                .toList();
        if (findings.isEmpty()) {
            return Optional.empty();
        }
        boolean isBad = inputs.grade() == InputGrade.BAD;
        String texts = findings.stream().map(InputFinding::text).collect(Collectors.joining("; "));
        return Optional.of(new Badge(
                isBad ? BAD : DOUBTFUL,
                isBad ? Severity.ALARM : Severity.CAUTION,
                (isBad ? "Its inputs are bad: " : "Its inputs are doubtful: ") + texts));
    }

    /** What a condor says about legs with bad inputs, which it does add up. */
    static List<Badge> ofBad(List<LegRisk> legs) {
        long bad = legs.stream()
                .filter(leg -> leg.status() != LegStatus.UNPRICED)
                .filter(leg -> leg.judged()
                        .filter(inputs -> inputs.grade() == InputGrade.BAD)
                        .isPresent())
                .count();
        return bad == 0
                ? List.of()
                : List.of(new Badge(
                        Formats.count(bad) + " " + BAD,
                        Severity.ALARM,
                        "Legs with bad inputs are in these sums; their badges say why"));
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

    /** Whether a badge counts legs, as those of groups do. */
    static boolean isCount(String text) {
        return text.endsWith(UNPRICED) || text.endsWith(" " + BAD);
    }
}
