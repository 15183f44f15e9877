package dev.wingspread.monitor;

import dev.wingspread.base.Formats;
import java.util.List;
import java.util.OptionalDouble;

/** R50 and R51: net vega outside its band. */
final class NetVegaRules {

    static final String NV10_UNKNOWN = "nv10: the book has no condors that are priced and open";

    private NetVegaRules() {}

    static Answer r50(Question question) {
        RuleLevels levels = question.levels();
        OptionalDouble nv10 = question.readings().nv10();
        if (nv10.isEmpty()) {
            return Answer.missing(NV10_UNKNOWN);
        }
        boolean isTrue = question.isStanding(Rule.R50, Target.HEDGE)
                ? nv10.getAsDouble() <= levels.nv10LowClear()
                : nv10.getAsDouble() < levels.nv10Low();
        return isTrue
                ? Answer.of(finding(
                        Rule.R50,
                        question,
                        levels.nv10Low(),
                        "nv10 above " + Formats.signedRatio(levels.nv10LowClear()),
                        false))
                : Answer.NO;
    }

    static Answer r51(Question question) {
        RuleLevels levels = question.levels();
        OptionalDouble nv10 = question.readings().nv10();
        if (nv10.isEmpty()) {
            return Answer.missing(NV10_UNKNOWN);
        }
        boolean isTrue = question.isStanding(Rule.R51, Target.HEDGE)
                ? nv10.getAsDouble() >= levels.nv10HighClear()
                : nv10.getAsDouble() > levels.nv10High();
        return isTrue
                ? Answer.of(finding(
                        Rule.R51,
                        question,
                        levels.nv10High(),
                        "nv10 below " + Formats.signedRatio(levels.nv10HighClear()),
                        true))
                : Answer.NO;
    }

    private static Finding finding(Rule rule, Question question, double level, String clears, boolean worseIsHigher) {
        Readings readings = question.readings();
        return new Finding(
                rule,
                Target.HEDGE,
                rule.action(),
                List.of(),
                "nv10",
                readings.nv10(),
                OptionalDouble.of(level),
                List.of("net vega of the book " + Formats.signedDollars(readings.netVegaUsd()) + " per VIX point"),
                clears,
                worseIsHigher);
    }
}
