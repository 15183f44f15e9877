package dev.wingspread.io.json;

import dev.wingspread.base.FailureReason;
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

    // A field without value compares as false and passes. Words are put together only where there is a fault: a market
    // has a thousand numbers.

    /** Complains unless the value is above a limit. */
    public NumberField above(double limit) {
        if (number() <= limit) {
            String allowed = "above " + Decimals.plain(limit);
            refuse(allowed, "write a number " + allowed);
        }
        return this;
    }

    /** Complains unless the value is at least a limit. */
    public NumberField atLeast(double limit) {
        if (number() < limit) {
            String allowed = "at least " + Decimals.plain(limit);
            refuse(allowed, "write a number of " + allowed);
        }
        return this;
    }

    /** Complains unless the value is at most a limit. */
    public NumberField atMost(double limit) {
        if (number() > limit) {
            String allowed = "at most " + Decimals.plain(limit);
            refuse(allowed, "write a number of " + allowed);
        }
        return this;
    }

    /** Complains unless the value lies within limits, both included. */
    public NumberField between(double low, double high) {
        if (number() < low || number() > high) {
            String allowed = Decimals.plain(low) + " to " + Decimals.plain(high);
            refuse(allowed, "write a number of " + allowed);
        }
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

    private double number() {
        return orElse(Double.NaN);
    }

    private void refuse(String allowed, String otherwise) {
        refuse(
                FailureReason.OUT_OF_RANGE,
                "must be " + allowed + " but is " + Decimals.plain(number()),
                cure(otherwise));
    }

    private String cure(String otherwise) {
        return hint.isEmpty() ? otherwise : hint;
    }
}
