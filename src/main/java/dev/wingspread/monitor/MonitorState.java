package dev.wingspread.monitor;

import dev.wingspread.base.Checks;
import dev.wingspread.monitor.RuleMemory.Acknowledgement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the monitor remembers of a book between evaluations. It is kept in the journal, never in the portfolio file.
 *
 * @param rules rules that were true at the last evaluation
 * @param scores confirmation score by the date of the close it was taken at
 * @param told prompts as the journal told them last, by what they asked for; those that it has not told, or told to be
 *     gone, are not among them
 */
public record MonitorState(
        Map<RuleTarget, RuleMemory> rules, Map<LocalDate, Integer> scores, Map<RuleTarget, Action> told) {

    /** Of a book that was never looked at. */
    public static final MonitorState EMPTY = new MonitorState(Map.of(), Map.of());

    /** Scores kept: no rule counts back further. */
    static final int SCORES_KEPT = 60;

    public MonitorState {
        rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
        scores = Collections.unmodifiableMap(new TreeMap<>(scores));
        told = Collections.unmodifiableMap(new LinkedHashMap<>(told));
    }

    /** Of a book none of whose prompts the journal has told. */
    public MonitorState(Map<RuleTarget, RuleMemory> rules, Map<LocalDate, Integer> scores) {
        this(rules, scores, Map.of());
    }

    /** Time of the market at the last evaluation; some rule is true at each of them. */
    public Optional<LocalDateTime> lastEvaluation() {
        return rules.values().stream().map(RuleMemory::lastTrue).max(Comparator.naturalOrder());
    }

    /** Rules that are confirmed, each with its object. */
    public Set<RuleTarget> standing() {
        return rules.entrySet().stream()
                .filter(each -> each.getValue().isStanding())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Rules that are confirmed with the figure that made them true, empty where that was not remembered. */
    Map<RuleTarget, String> standingBy() {
        return rules.entrySet().stream()
                .filter(each -> each.getValue().isStanding())
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, each -> each.getValue().metric()));
    }

    /**
     * The state after the trader has said that he has seen a prompt: it is silent for a trading day unless its figure
     * becomes worse. A prompt that is not remembered, such as one of a single evaluation that was taken for confirmed, is
     * remembered from now on.
     *
     * @param key the prompt's rule and object
     * @param seen when it was seen and at which figure
     */
    public MonitorState acknowledged(RuleTarget key, Acknowledgement seen) {
        RuleMemory memory = rules.get(key);
        return with(
                key,
                memory == null ? new RuleMemory(seen.at(), seen.at(), true, Optional.of(seen)) : memory.seen(seen));
    }

    /**
     * The state after the trader has done what a prompt asks for once: it is confirmed by that, and silent until the rule
     * has cleared.
     *
     * @param key the prompt's rule and object
     * @param at time of the market, New York wall clock
     */
    public MonitorState applied(RuleTarget key, LocalDateTime at) {
        RuleMemory memory = rules.get(key);
        var done = new Acknowledgement(at, OptionalDouble.empty(), "", true);
        LocalDateTime since = memory == null ? at : memory.trueSince();
        LocalDateTime last = memory == null ? at : memory.lastTrue();
        return with(key, new RuleMemory(since, last, true, Optional.of(done), memory == null ? "" : memory.metric()));
    }

    private MonitorState with(RuleTarget key, RuleMemory memory) {
        var changed = new LinkedHashMap<>(rules);
        changed.put(key, memory);
        // The decision tells that the prompt is gone; it is told again when it speaks again.
        var rest = new LinkedHashMap<>(told);
        rest.remove(key);
        return new MonitorState(changed, scores, rest);
    }

    /** The state once the journal has told these prompts and no others. */
    public MonitorState telling(Map<RuleTarget, Action> prompts) {
        return new MonitorState(rules, scores, prompts);
    }

    /** The state with the score of a close; the oldest scores are forgotten. */
    MonitorState withScore(LocalDate close, int points) {
        Checks.require(points >= 0, "a score is not below 0 but is " + points);
        var kept = new TreeMap<>(scores);
        kept.put(close, points);
        while (kept.size() > SCORES_KEPT) {
            kept.pollFirstEntry();
        }
        return new MonitorState(rules, kept, told);
    }
}
