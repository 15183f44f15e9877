package dev.wingspread.monitor;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What a rule is asked with.
 *
 * @param readings the figures
 * @param levels the levels in force
 * @param standing rules that stand, each with its object: they are asked by their clear level
 * @param scores confirmation scores remembered by the date of their close
 */
record Question(Readings readings, RuleLevels levels, Set<RuleTarget> standing, Map<LocalDate, Integer> scores) {

    Question {
        standing = Set.copyOf(standing);
        scores = Map.copyOf(scores);
    }

    boolean isStanding(Rule rule, Target target) {
        return standing.contains(new RuleTarget(rule, target));
    }

    /** Whether the rule stands for any object: for rules whose object changes while they are true. */
    boolean isStanding(Rule rule) {
        return standing.stream().anyMatch(each -> each.rule() == rule);
    }

    double value(Threshold threshold) {
        return levels.value(threshold);
    }
}
