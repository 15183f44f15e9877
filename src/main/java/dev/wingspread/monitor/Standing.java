package dev.wingspread.monitor;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A rule that is true and confirmed.
 *
 * @param finding what is true; its action may have been changed by a conflict with another rule
 * @param since time of the market at which it became true, New York wall clock
 * @param alsoTrue later rules that are true for the same object, in their order
 */
public record Standing(Finding finding, LocalDateTime since, List<Rule> alsoTrue) {

    public Standing {
        alsoTrue = List.copyOf(alsoTrue);
    }

    /** The same with what the finding is measured against named by its origin. */
    Standing from(RuleLevels levels) {
        return new Standing(finding.from(LevelOrigin.of(finding, levels)), since, alsoTrue);
    }

    Standing also(List<Rule> rules) {
        return new Standing(finding, since, rules);
    }
}
