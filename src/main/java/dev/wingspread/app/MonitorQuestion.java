package dev.wingspread.app;

import dev.wingspread.monitor.MonitorState;
import dev.wingspread.monitor.RuleProfile;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the monitor is asked with, besides the book.
 *
 * @param profile thresholds to use
 * @param state what it remembers of the book
 * @param assumeConfirmed whether a single evaluation counts as confirmed
 * @param now when it is asked, New York wall clock, to judge the age of the quotes by; empty not to judge it
 * @param thetaCapture time decay realised over the last 5 trading days over what was predicted, if it is known
 */
public record MonitorQuestion(
        RuleProfile profile,
        MonitorState state,
        boolean assumeConfirmed,
        Optional<LocalDateTime> now,
        OptionalDouble thetaCapture) {

    public MonitorQuestion {
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(now, "now");
    }

    /** The book's own thresholds, the state given, no clock and no history. */
    public static MonitorQuestion of(MonitorState state) {
        return new MonitorQuestion(RuleProfile.OF_BOOK, state, false, Optional.empty(), OptionalDouble.empty());
    }
}
