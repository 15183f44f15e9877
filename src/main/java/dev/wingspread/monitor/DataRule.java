package dev.wingspread.monitor;

import dev.wingspread.base.Formats;
import dev.wingspread.model.calendar.TradingHours;
import dev.wingspread.risk.inputs.InputAge;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** R01: the figures rest on inputs that are too old or incomplete. */
final class DataRule {

    private static final double SECONDS_PER_HOUR = 3600;
    private static final double MINUTES_PER_HOUR = 60;

    private DataRule() {}

    static Answer r01(Question question) {
        List<Gap> gaps = Stream.of(age(question), inputAge(question), futures(question), prices(question))
                .flatMap(Optional::stream)
                .toList();
        if (gaps.isEmpty()) {
            return Answer.NO;
        }
        // The first gap is the one that is measured; all are named.
        Gap first = gaps.get(0);
        return Answer.of(new Finding(
                Rule.R01,
                Target.BOOK,
                Action.NO_ADVICE,
                List.of(),
                first.metric(),
                OptionalDouble.of(first.value()),
                OptionalDouble.of(first.most()),
                gaps.stream().map(Gap::text).toList(),
                "the market is up to date and complete",
                true));
    }

    /**
     * Something the figures lack.
     *
     * @param metric name of the figure that says how much
     * @param value that figure
     * @param most what would still do
     * @param text what is lacking
     */
    private record Gap(String metric, double value, double most, String text) {}

    private static Optional<Gap> age(Question question) {
        LocalDateTime asOf = question.readings().asOf();
        double mostMinutes = question.value(Threshold.QUOTE_AGE);
        return question.readings()
                .now()
                .filter(now -> isOld(asOf, now, mostMinutes))
                .map(now -> {
                    Duration age = Duration.between(asOf, now);
                    return new Gap(
                            "quote_age_hours",
                            age.toSeconds() / SECONDS_PER_HOUR,
                            mostMinutes / MINUTES_PER_HOUR,
                            "the market of " + Formats.time(asOf) + " is " + Formats.duration(age) + " old");
                });
    }

    /** Quotes and futures of what is held that are older than the market they stand in; no clock is needed to see that. */
    private static Optional<Gap> inputAge(Question question) {
        double mostMinutes = question.value(Threshold.QUOTE_AGE);
        List<InputAge> old = question.readings().quality().ages().stream()
                .filter(age -> age.minutes() > mostMinutes)
                .sorted(Comparator.comparingDouble(InputAge::minutes).reversed())
                .toList();
        return old.isEmpty()
                ? Optional.empty()
                : Optional.of(new Gap(
                        "input_age_hours",
                        old.get(0).minutes() / MINUTES_PER_HOUR,
                        mostMinutes / MINUTES_PER_HOUR,
                        old.stream().map(InputAge::text).collect(Collectors.joining("; "))));
    }

    private static Optional<Gap> futures(Question question) {
        List<String> missing = question.readings().quality().missingFutures();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Gap(
                        "missing_futures", missing.size(), 0, "no VIX future of " + String.join(", ", missing)));
    }

    private static Optional<Gap> prices(Question question) {
        DataQuality quality = question.readings().quality();
        double most = question.value(Threshold.UNPRICED);
        if (quality.failedPct() <= most) {
            return Optional.empty();
        }
        var lacking = new ArrayList<String>();
        if (!quality.unpriced().isEmpty()) {
            lacking.add("no price for " + String.join(", ", quality.unpriced()));
        }
        if (!quality.bad().isEmpty()) {
            lacking.add("no vol or forward that can be trusted for " + String.join(", ", quality.bad()));
        }
        return Optional.of(new Gap("failed_inputs_pct", quality.failedPct(), most, String.join("; ", lacking)));
    }

    /** Outside trading hours there are no newer quotes. */
    private static boolean isOld(LocalDateTime asOf, LocalDateTime now, double minutes) {
        return TradingHours.isOpen(now) && Duration.between(asOf, now).toSeconds() > minutes * 60;
    }
}
