package dev.wingspread.monitor.journal;

import dev.wingspread.monitor.Action;
import dev.wingspread.monitor.Finding;
import dev.wingspread.monitor.Rule;
import dev.wingspread.monitor.RuleTarget;
import dev.wingspread.monitor.Target;
import java.util.Objects;
import java.util.Optional;

/**
 * What an entry is about, as far as it is about a rule.
 *
 * @param rule the rule
 * @param target what the rule spoke about
 * @param action what it asked for
 */
public record Subject(Optional<Rule> rule, Optional<Target> target, Optional<Action> action) {

    /** No rule: a remark on the book as a whole. */
    public static final Subject NONE = new Subject(Optional.empty(), Optional.empty(), Optional.empty());

    public Subject {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(action, "action");
    }

    /** A rule on whatever it speaks about. */
    public static Subject of(Rule rule) {
        return new Subject(Optional.of(rule), Optional.empty(), Optional.empty());
    }

    /** A rule on an object. */
    public static Subject of(RuleTarget key) {
        return new Subject(Optional.of(key.rule()), Optional.of(key.target()), Optional.empty());
    }

    /** A finding. */
    public static Subject of(Finding finding) {
        return new Subject(Optional.of(finding.rule()), Optional.of(finding.target()), Optional.of(finding.action()));
    }
}
