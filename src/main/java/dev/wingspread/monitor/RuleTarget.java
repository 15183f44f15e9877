package dev.wingspread.monitor;

import java.util.Objects;

/** A rule on an object: what the monitor remembers from one evaluation to the next. */
public record RuleTarget(Rule rule, Target target) {

    public RuleTarget {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(target, "target");
    }
}
