package dev.wingspread.monitor;

import dev.wingspread.model.Phase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * R90: enough signals at two closes say that a spike has become a regime, and the hedge may grow; no signal at five closes
 * says that it is over. The phase is the trader's to change.
 */
final class PhaseRule {

    private static final String METRIC = "score";

    /** The same score asked for the other way round: a prompt to go back is none to advance. */
    private static final String FADING = "fading_score";

    private PhaseRule() {}

    static Answer r90(Question question) {
        return switch (question.readings().phase()) {
            case NONE -> Answer.NO;
            case INITIAL -> advance(question);
            case CONFIRMED -> goBack(question);
        };
    }

    private static Answer advance(Question question) {
        Readings readings = question.readings();
        Optional<Score> score = score(question);
        if (score.isEmpty() || !score.get().isComplete()) {
            return Answer.missing(missing(readings, score));
        }
        double enter = question.value(Threshold.SCORE);
        boolean isStanding = question.isStanding(Rule.R90, Target.HEDGE, METRIC);
        boolean isTrue =
                isStanding ? !hasFaded(question, score.get()) : score.get().points() >= enter;
        boolean wasTrue = scoreBefore(question) >= enter;
        return Answer.onCloses(
                isTrue
                        ? List.of(finding(
                                question,
                                Action.HEDGE,
                                score.get(),
                                enter,
                                score.get().signals(),
                                "score of " + Figures.plain(question.value(Threshold.FADE_SCORE)) + " at "
                                        + question.levels().count(Threshold.FADE_CLOSES) + " closes"))
                        : List.of(),
                wasTrue);
    }

    private static Answer goBack(Question question) {
        Optional<Score> score = score(question);
        if (score.isEmpty() || !score.get().isComplete()) {
            return Answer.missing(missing(question.readings(), score));
        }
        if (!hasFaded(question, score.get())) {
            return Answer.NO;
        }
        int closes = question.levels().count(Threshold.FADE_CLOSES);
        double fade = question.value(Threshold.FADE_SCORE);
        return Answer.onCloses(
                List.of(finding(
                        question,
                        Action.WATCH,
                        score.get(),
                        fade,
                        List.of("no more than " + Figures.plain(fade) + " signals at " + closes
                                + " closes: back to phase INITIAL"),
                        "score above " + Figures.plain(fade))),
                true);
    }

    private static Finding finding(
            Question question, Action action, Score score, double level, List<String> why, String clears) {
        return new Finding(
                Rule.R90,
                Target.HEDGE,
                action,
                List.of(),
                question.readings().phase() == Phase.INITIAL ? METRIC : FADING,
                OptionalDouble.of(score.points()),
                OptionalDouble.of(level),
                why,
                clears,
                question.readings().phase() == Phase.INITIAL);
    }

    /** The score at the last completed close; the futures of now stand for those of the close. */
    static Optional<Score> score(Question question) {
        MarketSignals signals = question.readings().signals();
        return signals.current().map(close -> Score.of(close, signals.slope(), question.levels()));
    }

    /** The score remembered of the close before, else the signals that can still be told for it. */
    private static int scoreBefore(Question question) {
        return question.readings()
                .signals()
                .before()
                .map(close -> remembered(question, close.date())
                        .orElseGet(() -> Score.of(close, OptionalDouble.empty(), question.levels())
                                .points()))
                .orElse(0);
    }

    private static Optional<Integer> remembered(Question question, LocalDate close) {
        return Optional.ofNullable(question.scores().get(close));
    }

    /** Whether the score was low at the last closes without exception; a close nobody looked at is one. */
    private static boolean hasFaded(Question question, Score score) {
        double fade = question.value(Threshold.FADE_SCORE);
        int count = question.levels().count(Threshold.FADE_CLOSES);
        List<LocalDate> closes = question.readings().signals().closes();
        if (closes.size() < count || score.points() > fade) {
            return false;
        }
        return closes.subList(closes.size() - count, closes.size() - 1).stream()
                .allMatch(close -> remembered(question, close)
                        .filter(points -> points <= fade)
                        .isPresent());
    }

    private static String missing(Readings readings, Optional<Score> score) {
        return score.map(known -> String.join(", ", known.missing()) + ": add them to the market file")
                .orElseGet(() -> SpikeRules.closesMissing(readings));
    }
}
