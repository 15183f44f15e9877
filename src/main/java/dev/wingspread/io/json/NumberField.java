package dev.wingspread.io.json;

import java.util.Optional;
import java.util.OptionalDouble;

/** A field that holds a finite number. */
public final class NumberField extends Field<Double> {

    private String hint = "";

    NumberField(Field<?> raw, Optional<Double> value) {
        super(raw, value);
    }

    /** What the range checks that follow give as cure, to name the usual mistake. */
    public NumberField hint(String cure) {
        hint = cure;
        return this;
    }

    @Override
    public NumberField required(String example) {
        super.required(example);
        return this;
    }

    /** Complains unless the value is above a limit. */
    public NumberField above(double limit) {
        String allowed = "above " + Decimals.plain(limit);
        check(value -> value > limit, value -> problem(allowed, value), cure("write a number " + allowed));
        return this;
    }

    /** Complains unless the value is at least a limit. */
    public NumberField atLeast(double limit) {
        String allowed = "at least " + Decimals.plain(limit);
        check(value -> value >= limit, value -> problem(allowed, value), cure("write a number of " + allowed));
        return this;
    }

    /** Complains unless the value is at most a limit. */
    public NumberField atMost(double limit) {
        String allowed = "at most " + Decimals.plain(limit);
        check(value -> value <= limit, value -> problem(allowed, value), cure("write a number of " + allowed));
        return this;
    }

    /** Complains unless the value lies within limits, both included. */
    public NumberField between(double low, double high) {
        String allowed = Decimals.plain(low) + " to " + Decimals.plain(high);
        check(
                value -> value >= low && value <= high,
                value -> problem(allowed, value),
                cure("write a number of " + allowed));
        return this;
    }

    /** Warns unless the value is at most a limit. */
    public NumberField usuallyAtMost(double limit) {
        expect(
                value -> value <= limit,
                value -> "is " + Decimals.plain(value) + ", which is unusually large",
                cure("check the number"));
        return this;
    }

    /** The value, empty if the field is absent or faulty. */
    public OptionalDouble optional() {
        return value().map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    private static String problem(String allowed, double value) {
        return "must be " + allowed + " but is " + Decimals.plain(value);
    }

    private String cure(String otherwise) {
        return hint.isEmpty() ? otherwise : hint;
    }
}
