package dev.wingspread.monitor;

import dev.wingspread.base.Formats;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** R40: the index is overbought and time decay lags: less short net vega by hedging, not by rolling. */
final class OverboughtRule {

    private OverboughtRule() {}

    static Answer r40(Question question) {
        Readings readings = question.readings();
        boolean isStanding = question.isStanding(Rule.R40, Target.HEDGE);
        Optional<CloseSignals> close =
                readings.signals().current().filter(at -> at.spxRsi().isPresent());
        if (close.isEmpty()) {
            return Answer.missing(readings.signals()
                            .stale()
                            .map(stale -> "SPX closes: " + stale)
                            .orElse("15 completed SPX closes")
                    + " (list them under closes.spx of the market file)");
        }
        if (readings.netVegaUsd().isEmpty()) {
            return Answer.missing("net vega of the book: no leg could be priced");
        }
        if (readings.thetaCapture().isEmpty() && !isStanding) {
            return Answer.missing("P&L history of 5 trading days: keep snapshots of the book in the journal");
        }
        double level = isStanding ? question.levels().rsiSpxClear() : question.value(Threshold.RSI_SPX);
        Predicate<CloseSignals> isOverbought = at -> {
            double rsi = at.spxRsi().orElse(Double.NEGATIVE_INFINITY);
            return isStanding ? rsi >= level : rsi > level;
        };
        boolean decayLags =
                isStanding || readings.thetaCapture().getAsDouble() < question.value(Threshold.THETA_CAPTURE);
        boolean isTrue = isOverbought.test(close.get())
                && decayLags
                && readings.netVegaUsd().getAsDouble() < 0;
        boolean wasTrue = readings.signals().before().filter(isOverbought).isPresent();
        return Answer.onCloses(isTrue ? List.of(finding(question, close.get())) : List.of(), wasTrue);
    }

    private static Finding finding(Question question, CloseSignals close) {
        Readings readings = question.readings();
        return new Finding(
                Rule.R40,
                Target.HEDGE,
                Action.HEDGE,
                List.of(),
                "spx_rsi14",
                close.spxRsi(),
                OptionalDouble.of(question.value(Threshold.RSI_SPX)),
                List.of(
                        "time decay realised " + Formats.ratio(readings.thetaCapture()) + " of what was predicted",
                        "net vega of the book " + Formats.signedDollars(readings.netVegaUsd()) + " per VIX point"),
                "RSI of SPX below " + Figures.plain(question.levels().rsiSpxClear()),
                true);
    }
}
