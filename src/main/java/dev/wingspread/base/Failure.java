package dev.wingspread.base;

import java.util.Objects;
import java.util.Optional;

/**
 * One thing that went wrong with the data, told to a person: what, where, and what to do.
 *
 * @param reason the kind of failure
 * @param message what is wrong, in one sentence without a full stop
 * @param cure what the user can do about it, possibly empty
 * @param location where it is wrong, if it has a place
 */
public record Failure(FailureReason reason, String message, String cure, Optional<SourceLocation> location) {

    public Failure {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(location, "location");
        if (message.isBlank()) {
            throw new IllegalArgumentException("a failure needs a message");
        }
    }

    /** A failure without a place. */
    public static Failure of(FailureReason reason, String message, String cure) {
        return new Failure(reason, message, cure, Optional.empty());
    }

    /** A failure at a place. */
    public static Failure at(SourceLocation location, FailureReason reason, String message, String cure) {
        return new Failure(reason, message, cure, Optional.of(location));
    }

    /** The same failure with words before its message. */
    public Failure prefixed(String words) {
        return new Failure(reason, words + message, cure, location);
    }

    /** One line: place, message and cure. */
    public String text() {
        var text = new StringBuilder();
        location.ifPresent(place -> text.append(place.text()).append(": "));
        text.append(message);
        if (!cure.isEmpty()) {
            text.append(" (").append(cure).append(')');
        }
        return text.toString();
    }
}
