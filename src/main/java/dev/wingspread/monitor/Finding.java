package dev.wingspread.monitor;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A rule that is true for an object, before anybody asked what to do about it.
 *
 * @param rule the rule
 * @param target what it speaks about
 * @param action what it asks for
 * @param subjects what exactly is meant within the target: ids of condors, expiries of hedge months; empty for all of it
 * @param metric name of the figure that made it true, as in the risk report
 * @param value that figure
 * @param threshold level it was measured against
 * @param why the inputs that made it true, a phrase each
 * @param clearsWhen the condition under which it is no longer true
 * @param worseIsHigher whether a higher value is worse
 * @param origin where the rule and the level it was measured against come from
 */
public record Finding(
        Rule rule,
        Target target,
        Action action,
        List<String> subjects,
        String metric,
        OptionalDouble value,
        OptionalDouble threshold,
        List<String> why,
        String clearsWhen,
        boolean worseIsHigher,
        Origin origin) {

    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(action, "action");
        subjects = List.copyOf(subjects);
        why = List.copyOf(why);
        Objects.requireNonNull(origin, "origin");
    }

    /** Measured against the rule's usual level. */
    public Finding(
            Rule rule,
            Target target,
            Action action,
            List<String> subjects,
            String metric,
            OptionalDouble value,
            OptionalDouble threshold,
            List<String> why,
            String clearsWhen,
            boolean worseIsHigher) {
        this(rule, target, action, subjects, metric, value, threshold, why, clearsWhen, worseIsHigher, rule.origin());
    }

    /** What the monitor remembers it by. */
    public RuleTarget key() {
        return new RuleTarget(rule, target);
    }

    /** Unique among what is true of a book: rule and object, such as {@code R50-hedge} or {@code R12-layer-S}. */
    public String id() {
        return rule + "-" + target.text().replace(' ', '-');
    }

    /** Nothing asks for a trade. */
    public static Finding hold() {
        return hold("no rule asks for a trade");
    }

    /** Nothing asks for a trade, for a reason. */
    static Finding hold(String reason) {
        return new Finding(
                Rule.R99,
                Target.BOOK,
                Action.HOLD,
                List.of(),
                "",
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                List.of(reason),
                "another rule is true",
                true);
    }

    /** The same finding asking for something else. */
    public Finding withAction(Action other) {
        return new Finding(
                rule, target, other, subjects, metric, value, threshold, why, clearsWhen, worseIsHigher, origin);
    }

    /** The same finding, measured against a level that comes from elsewhere. */
    Finding from(Origin other) {
        return new Finding(
                rule, target, action, subjects, metric, value, threshold, why, clearsWhen, worseIsHigher, other);
    }
}
