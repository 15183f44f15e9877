package dev.wingspread.monitor;

import dev.wingspread.base.Formats;
import dev.wingspread.model.Phase;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * R60 and R61: the hedge too small or too large for its phase. The offset governs phase INITIAL, the hedge ratio phase
 * CONFIRMED and, as an upper limit, every phase. In phase NONE no hedge is expected, so that none can be too small.
 */
final class HedgeSizeRules {

    private static final String OFFSET_UNKNOWN = "offset at +6: the condors lose nothing there, the hedge could not be"
            + " priced, or hedge.spikes does not name 6";
    private static final String RATIO_UNKNOWN =
            "hedge ratio: the condors have no net vega, or the hedge could not be priced";

    private HedgeSizeRules() {}

    static Answer r60(Question question) {
        Readings readings = question.readings();
        RuleLevels levels = question.levels();
        return switch (readings.phase()) {
            case NONE -> Answer.NO;
            case INITIAL ->
                tooSmall(
                        question,
                        new Figure("offset6", readings.offset6(), OFFSET_UNKNOWN),
                        levels.value(Threshold.OFFSET_MIN),
                        levels.offsetMinClear());
            case CONFIRMED ->
                tooSmall(
                        question,
                        new Figure("hedge_ratio", readings.hedgeRatio(), RATIO_UNKNOWN),
                        levels.value(Threshold.HR_MIN),
                        levels.hrMinClear());
        };
    }

    /**
     * A figure of the hedge's size.
     *
     * @param metric its name
     * @param value its value
     * @param unknown why it may have none
     */
    private record Figure(String metric, OptionalDouble value, String unknown) {}

    private static Answer tooSmall(Question question, Figure figure, double enter, double clear) {
        if (figure.value().isEmpty()) {
            return Answer.missing(figure.unknown());
        }
        double value = figure.value().getAsDouble();
        boolean isTrue = question.isStanding(Rule.R60, Target.HEDGE, figure.metric()) ? value <= clear : value < enter;
        return isTrue
                ? Answer.of(
                        finding(Rule.R60, question, figure, enter, figure.metric() + " above " + Formats.ratio(clear)))
                : Answer.NO;
    }

    static Answer r61(Question question) {
        Answer byRatio = tooLarge(
                question,
                new Figure("hedge_ratio", question.readings().hedgeRatio(), RATIO_UNKNOWN),
                question.value(Threshold.HR_MAX),
                question.levels().hrMaxClear());
        if (question.readings().phase() != Phase.INITIAL) {
            return byRatio;
        }
        Answer byOffset = byOffset(question);
        // One object, one finding: the figure that governs the phase speaks.
        return byOffset.findings().isEmpty() ? byRatio.and(Answer.of(List.of(), byOffset.missing())) : byOffset;
    }

    private static Answer byOffset(Question question) {
        Optional<Boolean> spike = SpikeRules.isSpike(question);
        if (spike.isEmpty()) {
            return Answer.missing(SpikeRules.closesMissing(question.readings()));
        }
        // In a spike a large offset is what the hedge was bought for.
        return spike.get()
                ? Answer.NO
                : tooLarge(
                        question,
                        new Figure("offset6", question.readings().offset6(), OFFSET_UNKNOWN),
                        question.value(Threshold.OFFSET_MAX),
                        question.levels().offsetMaxClear());
    }

    private static Answer tooLarge(Question question, Figure figure, double enter, double clear) {
        if (figure.value().isEmpty()) {
            return Answer.missing(figure.unknown());
        }
        double value = figure.value().getAsDouble();
        boolean isTrue = question.isStanding(Rule.R61, Target.HEDGE, figure.metric()) ? value >= clear : value > enter;
        return isTrue
                ? Answer.of(
                        finding(Rule.R61, question, figure, enter, figure.metric() + " below " + Formats.ratio(clear)))
                : Answer.NO;
    }

    private static Finding finding(Rule rule, Question question, Figure figure, double level, String clears) {
        Readings readings = question.readings();
        return new Finding(
                rule,
                Target.HEDGE,
                rule.action(),
                List.of(),
                figure.metric(),
                figure.value(),
                OptionalDouble.of(level),
                List.of(
                        "phase " + readings.phase(),
                        "hedge ratio " + Formats.ratio(readings.hedgeRatio()) + ", offset at +6 "
                                + Formats.ratio(readings.offset6())),
                clears,
                rule == Rule.R61);
    }
}
