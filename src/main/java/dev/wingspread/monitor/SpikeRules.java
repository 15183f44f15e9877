package dev.wingspread.monitor;

import dev.wingspread.base.Formats;
import dev.wingspread.market.MarketEvent;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** R30 to R32: what is done with the ladder when VIX has risen. */
final class SpikeRules {

    /** The innermost months, of which a part is sold; later ones run on. */
    static final int MONTHS_REDUCED = 2;

    private SpikeRules() {}

    /** The spike of an event: part of the inner months is sold while they are in profit. */
    static Answer r30(Question question) {
        Readings readings = question.readings();
        List<HedgeMonthReading> months = readings.ladder().stream()
                .filter(month -> month.order() <= MONTHS_REDUCED)
                .toList();
        if (months.isEmpty()) {
            return Answer.NO;
        }
        Optional<CloseSignals> close = known(readings.signals().current());
        if (close.isEmpty()) {
            return Answer.missing(closesMissing(readings));
        }
        List<MarketEvent> events = readings.signals().within(question.levels().count(Threshold.EVENT_DAYS));
        Optional<String> gap = events.isEmpty() ? readings.signals().calendarGap() : Optional.empty();
        if (gap.isPresent()) {
            return Answer.missing(gap.get());
        }
        Spike spike = Spike.at(close.get(), question.levels());
        Answer answer = Answer.NO;
        for (HedgeMonthReading month : months) {
            answer = answer.and(r30(question, month, spike, events));
        }
        return answer;
    }

    private static Answer r30(Question question, HedgeMonthReading month, Spike spike, List<MarketEvent> events) {
        Target target = Target.month(month.expiry());
        boolean isStanding = question.isStanding(Rule.R30, target);
        if (!isStanding && month.pnlUsd().isEmpty()) {
            return Answer.missing("P&L of " + target.text() + ": give its legs a price at entry");
        }
        boolean isTrue = isStanding
                ? !spike.isOver()
                : spike.isOn() && !events.isEmpty() && month.pnlUsd().getAsDouble() > 0;
        if (!isTrue) {
            return Answer.NO;
        }
        List<String> why = spike.why();
        if (!events.isEmpty()) {
            why.add(Figures.events(events));
        }
        why.add("P&L of the month " + Formats.signedDollars(month.pnlUsd()));
        return Answer.of(new Finding(
                Rule.R30,
                target,
                Action.REDUCE,
                List.of(month.expiry().toString()),
                spike.metric(),
                spike.value(),
                spike.threshold(),
                why,
                spike.clears(),
                true));
    }

    /** Yields say that the spike lasts: the whole ladder moves one month out. */
    static Answer r31(Question question) {
        Readings readings = question.readings();
        if (readings.ladder().isEmpty()) {
            return Answer.NO;
        }
        Optional<CloseSignals> close = known(readings.signals().current());
        if (close.isEmpty()) {
            return Answer.missing(closesMissing(readings));
        }
        if (close.get().steepeningBp().isEmpty()) {
            return Answer.missing("2-year and 10-year yields of " + close.get().date()
                    + " and of 5 trading days before: list them under yields of the market file");
        }
        double enter = question.value(Threshold.STEEPENING);
        double clear = question.levels().steepeningClear();
        Predicate<CloseSignals> isSteeper = at -> at.steepeningBp().orElse(Double.NEGATIVE_INFINITY) >= enter;
        Predicate<CloseSignals> condition = question.isStanding(Rule.R31, Target.HEDGE)
                ? at -> !Spike.at(at, question.levels()).isOver()
                        && at.steepeningBp().getAsDouble() >= clear
                : at -> Spike.at(at, question.levels()).isOn() && isSteeper.test(at);
        Spike spike = Spike.at(close.get(), question.levels());
        List<String> why = spike.why();
        why.add("10-year less 2-year yield "
                + Formats.signedStep(close.get().steepeningBp().getAsDouble()) + " bp in 5 trading days");
        return onCloses(
                question,
                condition,
                new Finding(
                        Rule.R31,
                        Target.HEDGE,
                        Action.ROLL,
                        readings.ladder().stream()
                                .map(month -> month.expiry().toString())
                                .toList(),
                        "steepening_bp",
                        close.get().steepeningBp(),
                        OptionalDouble.of(enter),
                        why,
                        "steepening below " + Figures.plain(clear) + " bp, or " + spike.clears(),
                        true));
    }

    /** A spike as such: the innermost month has earned most and decays fastest. */
    static Answer r32(Question question) {
        Readings readings = question.readings();
        if (readings.ladder().isEmpty()) {
            return Answer.NO;
        }
        Optional<CloseSignals> close = known(readings.signals().current());
        if (close.isEmpty()) {
            return Answer.missing(closesMissing(readings));
        }
        Predicate<CloseSignals> condition = question.isStanding(Rule.R32)
                ? at -> !Spike.at(at, question.levels()).isOver()
                : at -> Spike.at(at, question.levels()).isOn();
        HedgeMonthReading innermost = readings.ladder().get(0);
        Spike spike = Spike.at(close.get(), question.levels());
        return onCloses(
                question,
                condition,
                new Finding(
                        Rule.R32,
                        Target.month(innermost.expiry()),
                        Action.ROLL,
                        List.of(innermost.expiry().toString()),
                        spike.metric(),
                        spike.value(),
                        spike.threshold(),
                        spike.why(),
                        spike.clears(),
                        true));
    }

    private static Answer onCloses(Question question, Predicate<CloseSignals> condition, Finding finding) {
        MarketSignals signals = question.readings().signals();
        boolean isTrue = condition.test(signals.current().orElseThrow());
        boolean wasTrue = known(signals.before()).filter(condition).isPresent();
        return Answer.onCloses(isTrue ? List.of(finding) : List.of(), wasTrue);
    }

    private static Optional<CloseSignals> known(Optional<CloseSignals> close) {
        return close.filter(Spike::isKnownAt);
    }

    /** What keeps the spike from being told. */
    static String closesMissing(Readings readings) {
        return readings.signals().stale().map(stale -> "VIX closes: " + stale).orElse("20 completed VIX closes")
                + " (list them under closes.vix of the market file)";
    }

    /** Whether VIX spikes at the last completed close, if that can be told. */
    static Optional<Boolean> isSpike(Question question) {
        return known(question.readings().signals().current())
                .map(close -> Spike.at(close, question.levels()).isOn());
    }
}
