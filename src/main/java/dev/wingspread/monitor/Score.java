package dev.wingspread.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How many signals say that a spike has become a regime, at one close.
 *
 * @param signals those that are true, a phrase each
 * @param unknown those that could not be asked, by their input
 */
public record Score(List<String> signals, List<String> unknown) {

    private static final String BREADTH = "advance-decline line";

    public Score {
        signals = List.copyOf(signals);
        unknown = List.copyOf(unknown);
    }

    /** Number of true signals. */
    public int points() {
        return signals.size();
    }

    /** Inputs that must be there and are not. */
    public List<String> missing() {
        return unknown.stream().filter(input -> !input.equals(BREADTH)).toList();
    }

    /** Whether everything but the optional breadth could be asked. */
    public boolean isComplete() {
        return missing().isEmpty();
    }

    /**
     * The score at a close.
     *
     * @param slope second VIX future over the first, less 1, if it is known for that close
     */
    public static Score of(CloseSignals close, OptionalDouble slope, RuleLevels levels) {
        var score = new Counting();
        score.count("VIX above its 20-day average", "20 VIX closes", above(close.vixOverSma(), 1));
        score.count(
                "RSI of VIX above " + Figures.plain(levels.value(Threshold.SPIKE_RSI)),
                "15 VIX closes",
                above(close.vixRsi(), levels.value(Threshold.SPIKE_RSI)));
        score.count(
                "MACD of VIX above its signal and rising",
                "36 VIX closes",
                close.vixMacd().flatMap(macd -> close.macdRises().map(rises -> rises && macd.histogram() > 0)));
        score.count("VIX futures not in contango", "two VIX futures", atMost(slope, 0));
        score.count("breadth diverges from SPX", BREADTH, close.breadth().map(Breadth::diverges));
        return new Score(score.signals, score.unknown);
    }

    private static Optional<Boolean> above(OptionalDouble value, double level) {
        return value.isPresent() ? Optional.of(value.getAsDouble() > level) : Optional.empty();
    }

    private static Optional<Boolean> atMost(OptionalDouble value, double level) {
        return value.isPresent() ? Optional.of(value.getAsDouble() <= level) : Optional.empty();
    }

    private static final class Counting {
        private final List<String> signals = new ArrayList<>();
        private final List<String> unknown = new ArrayList<>();

        void count(String signal, String input, Optional<Boolean> answer) {
            if (answer.isEmpty()) {
                unknown.add(input);
            } else if (answer.get()) {
                signals.add(signal);
            }
        }
    }
}
