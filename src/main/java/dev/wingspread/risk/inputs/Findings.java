package dev.wingspread.risk.inputs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** Findings and ages while they are gathered. */
final class Findings {

    private final List<InputFinding> found = new ArrayList<>();
    private final List<InputAge> ages = new ArrayList<>();

    void add(InputCheck check, InputGrade grade, double figure, String text) {
        found.add(new InputFinding(check, grade, OptionalDouble.of(figure), text));
    }

    void add(InputCheck check, InputGrade grade, String text) {
        found.add(new InputFinding(check, grade, OptionalDouble.empty(), text));
    }

    void add(InputFinding finding) {
        found.add(finding);
    }

    /** A finding by how far a figure is beyond two limits; none up to the first. */
    void addBeyond(InputCheck check, double figure, double size, double doubtful, double bad, String text) {
        if (size > doubtful) {
            add(check, size > bad ? InputGrade.BAD : InputGrade.DOUBTFUL, figure, text);
        }
    }

    /** An age, and what it says against the inputs. */
    void addAge(InputCheck check, InputAge age) {
        ages.add(age);
        AgeChecks.finding(check, age).ifPresent(this::add);
    }

    void addAll(LegInputs others) {
        found.addAll(others.findings());
        ages.addAll(others.ages());
    }

    /** What was gathered, in the order of the checks. */
    LegInputs inputs() {
        if (found.size() > 1) {
            found.sort(Comparator.comparing(InputFinding::check));
        }
        return new LegInputs(found, ages);
    }
}
