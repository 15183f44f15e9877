package dev.wingspread.monitor;

import java.util.ArrayList;
import java.util.List;

/** Where what a finding was measured against comes from: the rule's own origin, unless its level was changed. */
final class LevelOrigin {

    private LevelOrigin() {}

    /** Ours as soon as a profile, the book or the command line changed a level of the finding. */
    static Origin of(Finding finding, RuleLevels levels) {
        boolean isChanged = measuredBy(finding, levels).stream()
                .anyMatch(threshold -> levels.value(threshold) != threshold.usual());
        return isChanged ? Origin.OURS : finding.rule().origin();
    }

    private static List<Threshold> measuredBy(Finding finding, RuleLevels levels) {
        boolean isStrength = finding.metric().equals("vix_rsi14");
        boolean isOffset = finding.metric().equals("offset6");
        return switch (finding.rule()) {
            case R10 -> List.of(Threshold.EXIT_DTE);
            case R11 -> List.of(Threshold.LOSS);
            case R12 -> List.of(Threshold.BREACH_DTE);
            case R13 -> List.of(Threshold.PROFIT);
            case R20, R21 -> List.of(Threshold.ALARM);
            case R30 -> List.of(spike(isStrength), Threshold.EVENT_DAYS);
            case R31 -> List.of(Threshold.STEEPENING);
            case R32 -> List.of(spike(isStrength));
            case R40 -> List.of(Threshold.RSI_SPX, Threshold.THETA_CAPTURE);
            case R50 -> List.of(Threshold.NV10_LOW);
            case R51 -> List.of(Threshold.NV10_HIGH);
            case R60 -> List.of(isOffset ? Threshold.OFFSET_MIN : Threshold.HR_MIN);
            case R61 -> List.of(isOffset ? Threshold.OFFSET_MAX : Threshold.HR_MAX);
            case R70 -> theta(levels);
            case R90 ->
                List.of(
                        finding.action() == Action.WATCH ? Threshold.FADE_SCORE : Threshold.SCORE,
                        Threshold.FADE_CLOSES);
            case R01, R80, R99 -> List.of();
        };
    }

    private static Threshold spike(boolean isStrength) {
        return isStrength ? Threshold.SPIKE_RSI : Threshold.SPIKE_SMA;
    }

    private static List<Threshold> theta(RuleLevels levels) {
        var thresholds = new ArrayList<>(List.of(Threshold.THETA_MIN));
        if (levels.flags().thetaTighten()) {
            thresholds.add(Threshold.THETA_TIGHTEN);
        }
        return thresholds;
    }
}
