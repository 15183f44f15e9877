package dev.wingspread.monitor;

import java.time.LocalDate;
import java.util.Map;

/**
 * What a rule is asked with.
 *
 * @param readings the figures
 * @param levels the levels in force
 * @param standing rules that stand, each with its object: they are asked by their clear level; the figure that made
 *     them true, empty where it is not known
 * @param scores confirmation scores remembered by the date of their close
 */
record Question(
        Readings readings, RuleLevels levels, Map<RuleTarget, String> standing, Map<LocalDate, Integer> scores) {

    Question {
        standing = Map.copyOf(standing);
        scores = Map.copyOf(scores);
    }

    boolean isStanding(Rule rule, Target target) {
        return standing.containsKey(new RuleTarget(rule, target));
    }

    /**
     * Whether the rule stands by this figure: one that stands by another has yet to be raised by this one, for the clear
     * level of the one says nothing of the other.
     */
    boolean isStanding(Rule rule, Target target, String metric) {
        String by = standing.get(new RuleTarget(rule, target));
        return by != null && (by.isEmpty() || by.equals(metric));
    }

    /** Whether the rule stands for any object: for rules whose object changes while they are true. */
    boolean isStanding(Rule rule) {
        return standing.keySet().stream().anyMatch(each -> each.rule() == rule);
    }

    double value(Threshold threshold) {
        return levels.value(threshold);
    }
}
