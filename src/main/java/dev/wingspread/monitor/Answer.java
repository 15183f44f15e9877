package dev.wingspread.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a rule says.
 *
 * @param findings objects it is true for
 * @param missing inputs it lacks and how to give them; empty if it could be asked for everything
 * @param closes whether it was true at the close before as well, for rules that only look at closes
 */
record Answer(List<Finding> findings, List<String> missing, Optional<Boolean> closes) {

    /** Not true. */
    static final Answer NO = new Answer(List.of(), List.of(), Optional.empty());

    Answer {
        findings = List.copyOf(findings);
        missing = List.copyOf(missing);
    }

    /** True for an object. */
    static Answer of(Finding finding) {
        return new Answer(List.of(finding), List.of(), Optional.empty());
    }

    /** True for some objects, not asked for others. */
    static Answer of(List<Finding> findings, List<String> missing) {
        return new Answer(findings, missing, Optional.empty());
    }

    /** Not asked. */
    static Answer missing(String input) {
        return new Answer(List.of(), List.of(input), Optional.empty());
    }

    /** True or not, judged on closes. */
    static Answer onCloses(List<Finding> findings, boolean wasTrueAtTheCloseBefore) {
        return new Answer(findings, List.of(), Optional.of(wasTrueAtTheCloseBefore));
    }

    Answer and(Answer other) {
        var allFindings = new ArrayList<>(findings);
        allFindings.addAll(other.findings);
        var allMissing = new ArrayList<>(missing);
        allMissing.addAll(other.missing);
        return new Answer(allFindings, allMissing, closes.isPresent() ? closes : other.closes);
    }
}
