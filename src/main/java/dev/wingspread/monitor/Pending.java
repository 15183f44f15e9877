package dev.wingspread.monitor;

import java.time.LocalDateTime;

/**
 * A rule that is true but not yet confirmed.
 *
 * @param finding what is true
 * @param since time of the market at which it became true, New York wall clock
 * @param confirms what would confirm it
 */
public record Pending(Finding finding, LocalDateTime since, String confirms) {

    /** The same with what the finding is measured against named by its origin. */
    Pending from(RuleLevels levels) {
        return new Pending(finding.from(LevelOrigin.of(finding, levels)), since, confirms);
    }
}
