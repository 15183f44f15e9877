package dev.wingspread.monitor.cure;

import dev.wingspread.base.Formats;
import dev.wingspread.monitor.Action;
import dev.wingspread.monitor.Evaluation;
import dev.wingspread.monitor.Finding;
import dev.wingspread.monitor.KeyFigures;
import dev.wingspread.monitor.Monitor;
import dev.wingspread.monitor.MonitorState;
import dev.wingspread.monitor.Pending;
import dev.wingspread.monitor.Prompt;
import dev.wingspread.monitor.Readings;
import dev.wingspread.monitor.Rule;
import dev.wingspread.monitor.RuleLevels;
import dev.wingspread.monitor.RuleTarget;
import dev.wingspread.monitor.Skipped;
import dev.wingspread.monitor.Standing;
import dev.wingspread.monitor.Threshold;
import dev.wingspread.risk.RiskReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns what is true of a book into prompts: what to do, and the book before and after. */
public final class Prompts {

    /** Rules on figures of the book that trades change; the others speak of the market, of profit or of the calendar. */
    private static final Set<Rule> MEND_THEIR_FIGURE =
            EnumSet.of(Rule.R20, Rule.R21, Rule.R50, Rule.R51, Rule.R60, Rule.R61, Rule.R70, Rule.R80);

    private final Situation situation;
    private final Readings readings;
    private final RuleLevels levels;
    private final Map<RuleTarget, Cure> cures = new HashMap<>();

    private Prompts(Situation situation, Readings readings, RuleLevels levels) {
        this.situation = situation;
        this.readings = readings;
        this.levels = levels;
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
        var prompts = new Prompts(situation, readings, levels);
        return prompts.report(Monitor.evaluate(readings, levels, before, assumeConfirmed, prompts::answered));
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

    /** The finding with the action that what can be traded amounts to. */
    private Finding answered(Finding finding) {
        Cure cure = isToBeCured(finding) ? checked(finding) : Cure.nothing(finding.action());
        cures.put(finding.key(), cure);
        return finding.withAction(cure.action());
    }

    private static boolean isToBeCured(Finding finding) {
        return finding.rule() == Rule.R90
                || (finding.action() != Action.WATCH
                        && finding.action() != Action.HOLD
                        && finding.action() != Action.NO_ADVICE);
    }

    /** The cure, judged by the figure that asked for it: one that does not help is none. */
    private Cure checked(Finding finding) {
        Cure cure = new Cures(situation, aims(levels)).of(finding);
        if (cure.trades().isEmpty() || !MEND_THEIR_FIGURE.contains(finding.rule())) {
            return cure;
        }
        RiskReport after = situation.after(cure.trades(), cure.layer()).report();
        Optional<Finding> still =
                Monitor.wouldBe(finding, Readings.of(after, readings.now(), readings.thetaCapture()), levels);
        if (still.isEmpty()) {
            return cure;
        }
        String change = Explanation.figure(finding.metric(), finding.value()) + " → "
                + Explanation.figure(finding.metric(), still.get().value());
        return isBetter(still.get(), finding)
                ? cure.withRemark("that alone does not end it: " + change)
                : Cure.nothing(Action.WATCH, "no trade was found that helps: " + change);
    }

    private static boolean isBetter(Finding after, Finding before) {
        if (after.value().isEmpty() || before.value().isEmpty()) {
            return true;
        }
        double change = after.value().getAsDouble() - before.value().getAsDouble();
        return before.worseIsHigher() ? change < 0 : change > 0;
    }

    private MonitorReport report(Evaluation evaluation) {
        var prompts = new ArrayList<Prompt>();
        for (Standing standing : evaluation.standing()) {
            Finding finding = standing.finding();
            Cure cure = cures.getOrDefault(finding.key(), Cure.nothing(finding.action()));
            prompts.add(prompt(finding, cure, standing.alsoTrue(), evaluation.skipped()));
        }
        for (Pending pending : evaluation.pending()) {
            prompts.add(watch(pending));
        }
        prompts.sort(Comparator.comparing(prompt -> prompt.finding().rule()));
        return new MonitorReport(prompts, situation.figures(), evaluation, readings.signals());
    }

    private Prompt watch(Pending pending) {
        String since = "true since " + Formats.time(pending.since()) + ", confirmed when " + pending.confirms();
        return prompt(
                pending.finding().withAction(Action.WATCH), Cure.nothing(Action.WATCH, since), List.of(), List.of());
    }

    private Prompt prompt(Finding finding, Cure cure, List<Rule> also, List<Skipped> skipped) {
        KeyFigures before = situation.figures();
        KeyFigures after = situation.after(cure.trades(), cure.layer()).figures();
        return new Prompt(
                finding,
                Explanation.of(finding, cure, before, after, also, skipped),
                cure.trades(),
                cure.layer(),
                before,
                after,
                also,
                cure.newPhase());
    }
}
