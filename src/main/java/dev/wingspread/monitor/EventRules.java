package dev.wingspread.monitor;

import dev.wingspread.base.Formats;
import dev.wingspread.market.MarketEvent;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** R20 and R21: net vega too far on either side in the week of an inflation release. */
final class EventRules {

    private EventRules() {}

    /** Too short: a rise of volatility costs too much. */
    static Answer r20(Question question) {
        if (question.levels().alarmMode() == EventAlarmMode.LITERAL_UPPER) {
            return Answer.NO;
        }
        double alarm = -question.levels().alarm();
        double clear = -question.levels().alarmClear();
        return ask(
                question,
                nv10 -> question.isStanding(Rule.R20, Target.HEDGE) ? nv10 <= clear : nv10 < alarm,
                Rule.R20,
                alarm,
                "nv10 above " + Formats.signedRatio(clear) + ", or the week is over");
    }

    /** Too long: the fall of volatility after the release costs too much. */
    static Answer r21(Question question) {
        if (question.levels().alarmMode() == EventAlarmMode.LOWER_ONLY) {
            return Answer.NO;
        }
        double alarm = question.levels().alarm();
        double clear = question.levels().alarmClear();
        return ask(
                question,
                nv10 -> question.isStanding(Rule.R21, Target.HEDGE) ? nv10 >= clear : nv10 > alarm,
                Rule.R21,
                alarm,
                "nv10 below " + Formats.signedRatio(clear) + ", or the week is over");
    }

    private interface NetVegaCondition {
        boolean isTrue(double nv10);
    }

    private static Answer ask(Question question, NetVegaCondition condition, Rule rule, double alarm, String clears) {
        MarketSignals signals = question.readings().signals();
        OptionalDouble nv10 = question.readings().nv10();
        List<MarketEvent> week = signals.inflationWeek();
        Optional<String> gap = week.isEmpty() ? signals.calendarGap() : Optional.empty();
        if (gap.isPresent()) {
            return Answer.missing(gap.get());
        }
        if (nv10.isEmpty()) {
            return Answer.missing(NetVegaRules.NV10_UNKNOWN);
        }
        if (week.isEmpty() || !condition.isTrue(nv10.getAsDouble())) {
            return Answer.NO;
        }
        return Answer.of(new Finding(
                rule,
                Target.HEDGE,
                rule.action(),
                List.of(),
                "nv10",
                nv10,
                OptionalDouble.of(alarm),
                List.of(Figures.events(week)),
                clears,
                rule == Rule.R21));
    }
}
