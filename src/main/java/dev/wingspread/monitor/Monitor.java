package dev.wingspread.monitor;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Formats;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Asks every rule about a book, confirms what is true, and decides which rule speaks for which object. It knows no clock:
 * time is that of the market.
 */
public final class Monitor {

    /** Rules whose object may change while they are true: the innermost month, the layer that pays least. */
    private static final Set<Rule> WITH_MOVING_OBJECT = Set.of(Rule.R32, Rule.R70);

    private final Readings readings;
    private final RuleLevels levels;
    private final MonitorState before;
    private final boolean isLater;
    private final Confirmation confirmation;
    private final Question question;
    private final UnaryOperator<Finding> answer;
    private final Map<RuleTarget, RuleMemory> memories = new LinkedHashMap<>();
    private final Set<RuleTarget> acknowledged = new HashSet<>();
    private final List<Standing> standing = new ArrayList<>();
    private final List<Standing> confirmed = new ArrayList<>();
    private final List<Standing> silenced = new ArrayList<>();
    private final List<Pending> pending = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();

    private Monitor(
            Readings readings,
            RuleLevels levels,
            MonitorState before,
            boolean assumeConfirmed,
            UnaryOperator<Finding> answer) {
        this.readings = readings;
        this.answer = answer;
        this.levels = levels;
        this.before = before;
        this.isLater = before.lastEvaluation()
                .map(last -> readings.asOf().isAfter(last))
                .orElse(true);
        this.confirmation = new Confirmation(readings.asOf(), levels, isLater, assumeConfirmed);
        this.question = new Question(readings, levels, before.standingBy(), before.scores());
    }

    /**
     * Evaluates all rules.
     *
     * <p>A market that is not later than the one of the evaluation before is judged by what is remembered and changes
     * nothing of it. While the inputs are not good enough (R01) no other rule is asked, except for those that only look at
     * the calendar, and what is remembered of them stays as it is.
     *
     * @param readings the figures
     * @param levels the levels in force
     * @param before what was remembered at the evaluation before
     * @param assumeConfirmed whether a single evaluation counts as confirmed
     */
    public static Evaluation evaluate(
            Readings readings, RuleLevels levels, MonitorState before, boolean assumeConfirmed) {
        return evaluate(readings, levels, before, assumeConfirmed, UnaryOperator.identity());
    }

    /**
     * Evaluates all rules where somebody knows what can be done about a finding.
     *
     * @param answer gives a confirmed finding the action it really leads to: one that comes back as WATCH, because there is
     *     nothing to trade, does not speak for another that asks for a trade
     */
    public static Evaluation evaluate(
            Readings readings,
            RuleLevels levels,
            MonitorState before,
            boolean assumeConfirmed,
            UnaryOperator<Finding> answer) {
        return new Monitor(readings, levels, before, assumeConfirmed, answer).evaluation();
    }

    /**
     * Whether a rule would still be true of other figures, by the level that raises it.
     *
     * @param finding what was true
     * @return what would be true then: of the same object, or of any for the rules whose object moves
     */
    public static Optional<Finding> wouldBe(Finding finding, Readings readings, RuleLevels levels) {
        var question = new Question(readings, levels, Map.of(), Map.of());
        return Conditions.ask(finding.rule(), question).findings().stream()
                .filter(each ->
                        WITH_MOVING_OBJECT.contains(each.rule()) || each.key().equals(finding.key()))
                .findFirst();
    }

    private Evaluation evaluation() {
        Answer data = Conditions.ask(Rule.R01, question);
        if (data.findings().isEmpty()) {
            askAll();
        } else {
            noAdvice(data.findings().get(0));
        }
        List<Standing> speaking = speaking();
        Optional<Score> score = PhaseRule.score(question);
        MonitorState next = isLater ? next(score) : before;
        return new Evaluation(
                readings.asOf(),
                speaking.stream().map(each -> each.from(levels)).toList(),
                pending.stream().map(each -> each.from(levels)).toList(),
                confirmed.stream().map(each -> each.from(levels)).toList(),
                silenced.stream().map(each -> each.from(levels)).toList(),
                skipped,
                score,
                warnings(),
                isLater ? gone(next.standing(), before.standing()) : List.of(),
                isLater ? gone(before.standing(), next.standing()) : List.of(),
                next);
    }

    /** Rules among the first that are not among the second. */
    private static List<RuleTarget> gone(Set<RuleTarget> first, Set<RuleTarget> second) {
        return first.stream()
                .filter(key -> !second.contains(key))
                .sorted(Comparator.comparing(RuleTarget::rule)
                        .thenComparing(key -> key.target().text()))
                .toList();
    }

    private void askAll() {
        for (Rule rule : Rule.values()) {
            Answer answer = Conditions.ask(rule, question);
            if (!answer.missing().isEmpty()) {
                skipped.add(new Skipped(rule, String.join("; ", answer.missing())));
            }
            for (Finding finding : answer.findings()) {
                take(finding, answer.closes());
            }
        }
    }

    private void take(Finding finding, Optional<Boolean> closes) {
        RuleMemory memory = confirmation.remember(finding, remembered(finding.key()), closes);
        memories.put(finding.key(), memory);
        if (memory.isStanding() || confirmation.assumeConfirmed()) {
            var stands = new Standing(finding, memory.trueSince(), List.of());
            standing.add(stands);
            memory.acknowledged().ifPresent(seen -> acknowledged.add(finding.key()));
        } else {
            pending.add(new Pending(finding, memory.trueSince(), confirmation.needed(memory, closes.isPresent())));
        }
    }

    private Optional<RuleMemory> remembered(RuleTarget key) {
        Optional<RuleMemory> own = Optional.ofNullable(before.rules().get(key));
        return own.isPresent() || !WITH_MOVING_OBJECT.contains(key.rule())
                ? own
                : before.rules().entrySet().stream()
                        .filter(each -> each.getKey().rule() == key.rule())
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    /** What rests on the calendar alone is mentioned even so: it does not wait for better prices. */
    private void noAdvice(Finding finding) {
        take(finding, Optional.empty());
        before.rules().forEach((key, memory) -> {
            if (key.rule() != Rule.R01 && key.rule() != Rule.R99) {
                memories.put(key, memory);
            }
        });
        boolean isLastDay = !Conditions.ask(Rule.R10, question).findings().isEmpty();
        standing.replaceAll(each -> each.also(isLastDay ? List.of(Rule.R10) : List.of()));
    }

    private List<Standing> speaking() {
        var precedence = new Precedence(question);
        Set<Rule> isTrue = memories.keySet().stream()
                .filter(key -> key.target().equals(Target.HEDGE))
                .map(RuleTarget::rule)
                .collect(Collectors.toSet());
        List<Standing> settled = precedence.settle(standing, isTrue).stream()
                .map(each -> new Standing(answer.apply(each.finding()), each.since(), each.alsoTrue()))
                .toList();
        confirmed.addAll(settled);
        settled.stream()
                .filter(each -> acknowledged.contains(each.finding().key()))
                .forEach(silenced::add);
        boolean isNoAdvice = standing.stream().anyMatch(each -> each.finding().rule() == Rule.R01);
        var speaking = new ArrayList<>(isNoAdvice ? standing : precedence.speaking(settled, silenced));
        if (speaking.stream().allMatch(each -> each.finding().action() == Action.WATCH)) {
            speaking.add(hold());
        }
        return speaking;
    }

    private Standing hold() {
        Finding finding = silenced.isEmpty() ? Finding.hold() : Finding.hold(settled());
        RuleMemory memory = confirmation.remember(finding, remembered(finding.key()), Optional.empty());
        memories.put(finding.key(), memory);
        return new Standing(finding, memory.trueSince(), List.of());
    }

    /** What is true and yet asks for nothing. */
    private String settled() {
        return "what is true has been acknowledged: "
                + silenced.stream()
                        .map(Standing::finding)
                        .map(finding ->
                                finding.rule() + " " + finding.target().text() + (isDone(finding) ? " (done)" : ""))
                        .collect(Collectors.joining(", "));
    }

    private boolean isDone(Finding finding) {
        return Optional.ofNullable(memories.get(finding.key()))
                .flatMap(RuleMemory::acknowledged)
                .filter(RuleMemory.Acknowledgement::untilCleared)
                .isPresent();
    }

    private MonitorState next(Optional<Score> score) {
        Optional<CloseSignals> close = readings.signals().current();
        MonitorState next = new MonitorState(memories, before.scores(), before.told());
        return score.filter(Score::isComplete)
                .map(known -> next.withScore(close.orElseThrow().date(), known.points()))
                .orElse(next);
    }

    private List<Failure> warnings() {
        var warnings = new ArrayList<>(readings.signals().remarks());
        readings.signals()
                .stale()
                .ifPresent(stale -> warnings.add(
                        Failure.of(FailureReason.ASSUMED, stale, "add the missing closes to the market file")));
        warnings.addAll(levels.conflicts());
        if (!isLater) {
            LocalDateTime last = before.lastEvaluation().orElseThrow();
            warnings.add(Failure.of(
                    FailureReason.ASSUMED,
                    "the market of " + Formats.time(readings.asOf())
                            + " is not later than that of the evaluation before, " + Formats.time(last)
                            + ": nothing is confirmed by it and nothing remembered",
                    ""));
        }
        return warnings;
    }
}
