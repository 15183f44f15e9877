package dev.wingspread.monitor.cure;

import dev.wingspread.base.Formats;
import dev.wingspread.monitor.Action;
import dev.wingspread.monitor.Evaluation;
import dev.wingspread.monitor.Finding;
import dev.wingspread.monitor.KeyFigures;
import dev.wingspread.monitor.MarketSignals;
import dev.wingspread.monitor.Monitor;
import dev.wingspread.monitor.MonitorState;
import dev.wingspread.monitor.Pending;
import dev.wingspread.monitor.Prompt;
import dev.wingspread.monitor.Readings;
import dev.wingspread.monitor.Rule;
import dev.wingspread.monitor.RuleLevels;
import dev.wingspread.monitor.Standing;
import dev.wingspread.monitor.Threshold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Turns what is true of a book into prompts: what to do, and the book before and after. */
public final class Prompts {

    private final Situation situation;
    private final MarketSignals signals;
    private final Evaluation evaluation;
    private final Aims aims;

    private Prompts(Situation situation, RuleLevels levels, MarketSignals signals, Evaluation evaluation) {
        this.situation = situation;
        this.signals = signals;
        this.evaluation = evaluation;
        this.aims = aims(levels);
    }

    /**
     * What the monitor says of a book.
     *
     * @param situation the book
     * @param readings its figures, as the rules see them
     * @param levels the levels in force
     * @param before what was remembered at the evaluation before
     * @param assumeConfirmed whether a single evaluation counts as confirmed
     */
    public static MonitorReport of(
            Situation situation, Readings readings, RuleLevels levels, MonitorState before, boolean assumeConfirmed) {
        Evaluation evaluation = Monitor.evaluate(readings, levels, before, assumeConfirmed);
        return new Prompts(situation, levels, readings.signals(), evaluation).report();
    }

    /** The ways to answer a finding side by side, ranked by an objective. */
    public static Comparison compare(Situation situation, RuleLevels levels, Finding finding, Objective objective) {
        return new Comparisons(situation, aims(levels)).of(finding, objective);
    }

    private static Aims aims(RuleLevels levels) {
        return new Aims(
                levels.nv10Low(),
                levels.nv10High(),
                levels.nv10LowTarget(),
                levels.nv10HighTarget(),
                levels.value(Threshold.OFFSET_MAX),
                levels.offsetMaxClear(),
                levels.value(Threshold.HR_MAX),
                levels.hrMaxClear(),
                levels.value(Threshold.REDUCE_MIN),
                levels.value(Threshold.REDUCE_TARGET),
                levels.value(Threshold.REDUCE_MAX),
                levels.value(Threshold.EVENT_REDUCE));
    }

    private MonitorReport report() {
        var prompts = new ArrayList<Prompt>();
        for (Standing standing : evaluation.standing()) {
            prompts.add(prompt(standing.finding(), standing.alsoTrue()));
        }
        for (Pending pending : evaluation.pending()) {
            prompts.add(watch(pending));
        }
        prompts.sort(Comparator.comparing(prompt -> prompt.finding().rule()));
        addHold(prompts);
        return new MonitorReport(prompts, situation.figures(), evaluation, signals);
    }

    /** A cure may find that there is nothing to trade: then nothing asks for an action, and the answer is to hold. */
    private void addHold(List<Prompt> prompts) {
        boolean isOnlyWatched =
                prompts.stream().allMatch(prompt -> prompt.finding().action() == Action.WATCH);
        if (isOnlyWatched) {
            prompts.add(prompt(Finding.hold(), List.of()));
        }
    }

    private Prompt prompt(Finding finding, List<Rule> also) {
        boolean isActive = finding.rule() == Rule.R90
                || (finding.action() != Action.WATCH
                        && finding.action() != Action.HOLD
                        && finding.action() != Action.NO_ADVICE);
        Cure cure = isActive ? new Cures(situation, aims).of(finding) : Cure.nothing(finding.action());
        Finding answered = finding.withAction(cure.action());
        KeyFigures before = situation.figures();
        KeyFigures after = situation.after(cure.trades(), cure.layer()).figures();
        return new Prompt(
                answered,
                Explanation.of(answered, cure, before, after, also, evaluation.skipped()),
                cure.trades(),
                cure.layer(),
                before,
                after,
                also,
                cure.newPhase());
    }

    private Prompt watch(Pending pending) {
        Finding finding = pending.finding().withAction(Action.WATCH);
        Cure wait = Cure.nothing(
                Action.WATCH, "true since " + Formats.time(pending.since()) + ", confirmed when " + pending.confirms());
        KeyFigures now = situation.figures();
        return new Prompt(
                finding,
                Explanation.of(finding, wait, now, now, List.of(), List.of()),
                List.of(),
                wait.layer(),
                now,
                now,
                List.of(),
                Optional.empty());
    }
}
