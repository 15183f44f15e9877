package dev.wingspread.monitor;

import dev.wingspread.base.Formats;
import dev.wingspread.monitor.RuleMemory.Acknowledgement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Decides whether a rule that is true stands, and whether the trader has already seen it.
 *
 * @param asOf time of the market
 * @param levels levels in force
 * @param isLater whether the market is later than the one of the evaluation before; only then anything is confirmed
 * @param assumeConfirmed whether one evaluation is enough to speak; it is remembered as what it is
 */
record Confirmation(LocalDateTime asOf, RuleLevels levels, boolean isLater, boolean assumeConfirmed) {

    private static final double PER_CENT = 100;

    /**
     * What is remembered of a rule that is true.
     *
     * @param before what was remembered of it
     * @param closes whether it was true at the close before, for rules that only look at closes
     */
    RuleMemory remember(Finding finding, Optional<RuleMemory> before, Optional<Boolean> closes) {
        boolean stands = finding.rule().isImmediate()
                || before.map(RuleMemory::isStanding).orElse(false)
                || closes.orElseGet(() -> before.isPresent() && isLater && hasLasted(before.get()));
        return new RuleMemory(
                before.map(RuleMemory::trueSince).orElse(asOf),
                asOf,
                stands,
                before.flatMap(RuleMemory::acknowledged).filter(seen -> isSilent(finding, seen)),
                finding.metric());
    }

    private boolean hasLasted(RuleMemory memory) {
        return Duration.between(memory.trueSince(), asOf).toSeconds() >= levels.value(Threshold.CONFIRM_MINUTES) * 60;
    }

    /** A prompt that was seen is silent for a trading day, unless its figure has become worse. */
    private boolean isSilent(Finding finding, Acknowledgement seen) {
        // What the figures rest on is not a matter of opinion.
        return finding.rule() != Rule.R01
                && (seen.untilCleared() || (asOf.isBefore(endOfSilence(seen)) && !isWorse(finding, seen)));
    }

    private static LocalDateTime endOfSilence(Acknowledgement seen) {
        return CloseSignals.tradingDaysAfter(seen.at().toLocalDate(), 1)
                .atTime(seen.at().toLocalTime());
    }

    private boolean isWorse(Finding finding, Acknowledgement acknowledged) {
        OptionalDouble seen = acknowledged.value();
        boolean isAnotherFigure =
                !acknowledged.metric().isEmpty() && !acknowledged.metric().equals(finding.metric());
        if (isAnotherFigure) {
            // Both figures of a spike say the same; those of the hedge's size do not.
            return !finding.rule().isOncePerSpike();
        }
        if (seen.isEmpty() || finding.value().isEmpty()) {
            return false;
        }
        double change = finding.value().getAsDouble() - seen.getAsDouble();
        double worse = finding.worseIsHigher() ? change : -change;
        double distance = finding.threshold().isPresent()
                ? Math.abs(seen.getAsDouble() - finding.threshold().getAsDouble())
                : 0;
        return worse > 0 && worse >= distance * levels.value(Threshold.WORSENING) / PER_CENT;
    }

    /** What would confirm a rule that is true for the first time. */
    String needed(RuleMemory memory, boolean isOnCloses) {
        return isOnCloses
                ? "true at the next close as well"
                : "true at "
                        + Formats.time(memory.trueSince()
                                .plusMinutes((long) Math.ceil(levels.value(Threshold.CONFIRM_MINUTES))))
                        + " or later as well";
    }
}
