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

    /** The first look at a book, without clock and history. */
    public static MonitorQuestion of(RuleProfile profile) {
        return new MonitorQuestion(profile, MonitorState.EMPTY, false, Optional.empty(), OptionalDouble.empty());
    }

    /** The same, with what is remembered of the book. */
    public MonitorQuestion remembering(MonitorState remembered) {
        return new MonitorQuestion(profile, remembered, assumeConfirmed, now, thetaCapture);
    }

    /** The same, with a single evaluation counting as confirmed. */
    public MonitorQuestion assumingConfirmed() {
        return new MonitorQuestion(profile, state, true, now, thetaCapture);
    }

    /** The same, asked at a time: quotes may be too old by then. */
    public MonitorQuestion at(LocalDateTime time) {
        return new MonitorQuestion(profile, state, assumeConfirmed, Optional.of(time), thetaCapture);
    }

    /** The same, with the time decay realised over the last 5 trading days over what was predicted. */
    public MonitorQuestion withThetaCapture(OptionalDouble capture) {
        return new MonitorQuestion(profile, state, assumeConfirmed, now, capture);
    }
}
