package dev.wingspread.risk.inputs;

import dev.wingspread.base.Checks;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Something that speaks against the inputs of a leg.
 *
 * @param check which check found it
 * @param grade what it makes of the inputs, never {@link InputGrade#GOOD}
 * @param figure how much, in the unit the check names
 * @param text what is wrong, one sentence without a full stop
 */
public record InputFinding(InputCheck check, InputGrade grade, OptionalDouble figure, String text) {

    public InputFinding {
        Objects.requireNonNull(check, "check");
        Checks.require(grade != InputGrade.GOOD, "a finding speaks against the inputs");
        figure.ifPresent(value -> Checks.finite(value, "figure"));
        Checks.notBlank(text, "text");
    }
}
