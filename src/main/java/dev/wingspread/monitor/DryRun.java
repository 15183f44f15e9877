package dev.wingspread.monitor;

import dev.wingspread.model.settings.Settings;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How often each rule would have spoken over stored days.
 *
 * @param evaluations number of stored times
 * @param days number of days they lie on
 * @param rules what became of each rule, in their order
 */
public record DryRun(int evaluations, int days, List<RuleCount> rules) {

    public DryRun {
        rules = List.copyOf(rules);
    }

    /**
     * What became of a rule.
     *
     * @param rule the rule
     * @param daysTrue days on which it was true for an object at least once, confirmed or not
     * @param entered how often it was confirmed for an object for which it did not stand before
     * @param daysConfirmed days on which it stood for an object at least once
     * @param daysSkipped days on which it could not be asked for everything
     * @param lastConfirmed last day on which it stood
     * @param missing what it lacked, each input once and without the date it was lacking for
     */
    public record RuleCount(
            Rule rule,
            int daysTrue,
            int entered,
            int daysConfirmed,
            int daysSkipped,
            Optional<LocalDate> lastConfirmed,
            List<Missing> missing) {
        public RuleCount {
            missing = List.copyOf(missing);
        }
    }

    /**
     * An input a rule lacked.
     *
     * @param input the input and how to give it
     * @param days days on which it was lacking
     */
    public record Missing(String input, int days) {}

    /**
     * Evaluates the rules time after time, each with what was remembered of the time before.
     *
     * @param history readings of one book in any order; of two at the same time the first counts
     * @param settings settings in force, those of the profile included
     * @param profile the profile
     */
    public static DryRun over(List<Readings> history, Settings settings, RuleProfile profile) {
        var byTime = new TreeMap<LocalDateTime, Readings>();
        history.forEach(readings -> byTime.putIfAbsent(readings.asOf(), readings));
        var counts = new EnumMap<Rule, Count>(Rule.class);
        for (Rule rule : Rule.values()) {
            counts.put(rule, new Count());
        }
        MonitorState state = MonitorState.EMPTY;
        for (Readings readings : byTime.values()) {
            RuleLevels levels = RuleLevels.of(settings, readings.flags(), profile);
            Evaluation evaluation = Monitor.evaluate(readings, levels, state, false);
            counts.forEach((rule, count) -> count.add(rule, evaluation));
            state = evaluation.next();
        }
        return new DryRun(
                byTime.size(),
                (int) byTime.keySet().stream()
                        .map(LocalDateTime::toLocalDate)
                        .distinct()
                        .count(),
                counts.entrySet().stream()
                        .map(each -> each.getValue().of(each.getKey()))
                        .toList());
    }

    private static final class Count {
        private final Set<LocalDate> daysTrue = new HashSet<>();
        private final Set<LocalDate> daysConfirmed = new HashSet<>();
        private final Set<LocalDate> daysSkipped = new HashSet<>();
        private final Map<String, Set<LocalDate>> missing = new LinkedHashMap<>();
        private int entered;

        void add(Rule rule, Evaluation evaluation) {
            LocalDate day = evaluation.asOf().toLocalDate();
            evaluation.next().rules().forEach((key, memory) -> {
                if (key.rule() == rule && memory.lastTrue().equals(evaluation.asOf())) {
                    daysTrue.add(day);
                    if (memory.isStanding()) {
                        daysConfirmed.add(day);
                    }
                }
            });
            entered += (int) evaluation.entered().stream()
                    .filter(key -> key.rule() == rule)
                    .count();
            for (Skipped skipped : evaluation.skipped()) {
                if (skipped.rule() == rule) {
                    daysSkipped.add(day);
                    missing.computeIfAbsent(Skipped.undated(skipped.missing()), input -> new HashSet<>())
                            .add(day);
                }
            }
        }

        RuleCount of(Rule rule) {
            return new RuleCount(
                    rule,
                    daysTrue.size(),
                    entered,
                    daysConfirmed.size(),
                    daysSkipped.size(),
                    daysConfirmed.stream().max(Comparator.naturalOrder()),
                    missing.entrySet().stream()
                            .map(each ->
                                    new Missing(each.getKey(), each.getValue().size()))
                            .toList());
        }
    }

    /** The count of a rule. */
    public RuleCount of(Rule rule) {
        return rules.stream().filter(count -> count.rule() == rule).findFirst().orElseThrow();
    }
}
