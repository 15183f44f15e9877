package dev.wingspread.monitor;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import java.util.ArrayList;
import java.util.List;

/** Pairs of levels that cannot both be meant. */
final class LevelConflicts {

    private final List<Failure> found = new ArrayList<>();

    private LevelConflicts() {}

    static List<Failure> of(RuleLevels levels) {
        var conflicts = new LevelConflicts();
        conflicts.netVega(levels);
        conflicts.hedge(levels);
        conflicts.rest(levels);
        return List.copyOf(conflicts.found);
    }

    private void netVega(RuleLevels levels) {
        below("nv10.low", levels.nv10Low(), "nv10.high", levels.nv10High());
        notAbove("nv10.low cleared", levels.nv10LowClear(), "nv10.high cleared", levels.nv10HighClear());
        notAbove("nv10.low's target", levels.nv10LowTarget(), "nv10.high's target", levels.nv10HighTarget());
        notAbove("the clear level of nv10.low", levels.nv10LowClear(), "its target", levels.nv10LowTarget());
        notAbove("nv10.high's target", levels.nv10HighTarget(), "its clear level", levels.nv10HighClear());
        notAbove("nv10.high", levels.nv10High(), "nv10.alarm", levels.alarm());
        notAbove("-nv10.alarm", -levels.alarm(), "nv10.low", levels.nv10Low());
        notNegative("nv10.alarm cleared", levels.alarmClear());
    }

    private void hedge(RuleLevels levels) {
        notAbove(Threshold.OFFSET_MIN, Threshold.OFFSET_TARGET, levels);
        notAbove(Threshold.OFFSET_TARGET, Threshold.OFFSET_MAX, levels);
        below(Threshold.OFFSET_MIN, Threshold.OFFSET_MAX, levels);
        notAbove(
                "hedge.offsetMin cleared", levels.offsetMinClear(), "hedge.offsetMax cleared", levels.offsetMaxClear());
        below(Threshold.HR_MIN, Threshold.HR_MAX, levels);
        notAbove("hedge.hrMin cleared", levels.hrMinClear(), "hedge.hrMax cleared", levels.hrMaxClear());
    }

    private void rest(RuleLevels levels) {
        notAbove(Threshold.REDUCE_MIN, Threshold.REDUCE_TARGET, levels);
        notAbove(Threshold.REDUCE_TARGET, Threshold.REDUCE_MAX, levels);
        notNegative("rsi.spx cleared", levels.rsiSpxClear());
        notNegative("rsi.vix cleared", levels.spikeRsiClear());
        notNegative("vix.smaMult cleared", levels.spikeSmaClear());
        below(Threshold.FADE_SCORE, Threshold.SCORE, levels);
    }

    private void below(Threshold low, Threshold high, RuleLevels levels) {
        below(low.key(), levels.value(low), high.key(), levels.value(high));
    }

    private void notAbove(Threshold low, Threshold high, RuleLevels levels) {
        notAbove(low.key(), levels.value(low), high.key(), levels.value(high));
    }

    private void below(String low, double lowValue, String high, double highValue) {
        if (!(lowValue < highValue)) {
            add(low, lowValue, "is not below", high, highValue);
        }
    }

    private void notAbove(String low, double lowValue, String high, double highValue) {
        if (lowValue > highValue) {
            add(low, lowValue, "is above", high, highValue);
        }
    }

    private void notNegative(String level, double value) {
        if (value < 0) {
            found.add(Failure.of(
                    FailureReason.INCONSISTENT,
                    level + " is " + Figures.plain(value) + ", below 0",
                    "raise the level or lower the distance of its clear level"));
        }
    }

    private void add(String low, double lowValue, String verb, String high, double highValue) {
        found.add(Failure.of(
                FailureReason.INCONSISTENT,
                low + " " + Figures.plain(lowValue) + " " + verb + " " + high + " " + Figures.plain(highValue),
                "lower the first or raise the second"));
    }
}
