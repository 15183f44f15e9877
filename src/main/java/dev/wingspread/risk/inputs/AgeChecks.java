package dev.wingspread.risk.inputs;

import dev.wingspread.base.Formats;
import dev.wingspread.model.calendar.TradingHours;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Age of inputs against what they are used with. Where nothing trades nothing gets older: time counts up to the last
 * close before the newer of the two. Across a night or a weekend all of it counts, as the market opens elsewhere.
 */
final class AgeChecks {

    private static final double SECONDS_PER_MINUTE = 60;

    private AgeChecks() {}

    /**
     * How far apart two inputs are; empty where nothing traded between them.
     *
     * @param what the input in question, such as "quotes of SPXW 2026-04-10"
     * @param own its time, New York wall clock
     * @param other what it is used with
     * @param time the time of that
     */
    static Optional<InputAge> age(String what, LocalDateTime own, String other, LocalDateTime time) {
        if (own.equals(time)) {
            return Optional.empty();
        }
        boolean isOlder = own.isBefore(time);
        LocalDateTime from = isOlder ? own : time;
        LocalDateTime to = TradingHours.lastOpen(isOlder ? time : own);
        if (!from.isBefore(to)) {
            return Optional.empty();
        }
        var apart = Duration.between(from, to);
        return Optional.of(new InputAge(
                apart.toSeconds() / SECONDS_PER_MINUTE,
                !from.toLocalDate().equals(to.toLocalDate()),
                what + ": " + Formats.time(own) + ", " + Formats.duration(apart)
                        + (isOlder ? " older than " : " newer than ") + other + " of " + Formats.time(time)));
    }

    /** What an age says against the inputs: nothing up to half an hour of one session. */
    static Optional<InputFinding> finding(InputCheck check, InputAge age) {
        boolean isFresh = !age.isOfAnotherSession() && age.minutes() <= InputLimits.STALE_MINUTES;
        return isFresh
                ? Optional.empty()
                : Optional.of(new InputFinding(
                        check,
                        age.isOfAnotherSession() ? InputGrade.BAD : InputGrade.DOUBTFUL,
                        OptionalDouble.of(age.minutes()),
                        age.text()));
    }
}
