package dev.wingspread.monitor;

import dev.wingspread.base.Formats;
import dev.wingspread.model.calendar.TradingCalendar;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** R01: the figures rest on inputs that are too old or incomplete. */
final class DataRule {

    private static final LocalTime OPEN = LocalTime.of(9, 30);
    private static final LocalTime CLOSE = LocalTime.of(16, 15);
    private static final LocalTime EARLY_CLOSE = LocalTime.of(13, 15);
    private static final double SECONDS_PER_HOUR = 3600;
    private static final double MINUTES_PER_HOUR = 60;

    private DataRule() {}

    static Answer r01(Question question) {
        List<Gap> gaps = Stream.of(age(question), futures(question), prices(question))
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
                            "the market of " + Formats.time(asOf) + " is " + words(age) + " old");
                });
    }

    /** {@code 31 minutes}, {@code 2 hours 5 minutes}, {@code 3 days 2 hours}. */
    private static String words(Duration age) {
        if (age.toHours() < 1) {
            return Formats.plural(age.toMinutes(), "minute", "minutes");
        }
        if (age.toDays() < 1) {
            String minutes =
                    age.toMinutesPart() == 0 ? "" : " " + Formats.plural(age.toMinutesPart(), "minute", "minutes");
            return Formats.plural(age.toHours(), "hour", "hours") + minutes;
        }
        String hours = age.toHoursPart() == 0 ? "" : " " + Formats.plural(age.toHoursPart(), "hour", "hours");
        return Formats.plural(age.toDays(), "day", "days") + hours;
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
        return quality.unpricedPct() > most
                ? Optional.of(new Gap(
                        "unpriced_pct",
                        quality.unpricedPct(),
                        most,
                        "no price for " + String.join(", ", quality.unpriced())))
                : Optional.empty();
    }

    /** Outside trading hours there are no newer quotes. */
    private static boolean isOld(LocalDateTime asOf, LocalDateTime now, double minutes) {
        LocalTime close = TradingCalendar.isEarlyClose(now.toLocalDate()) ? EARLY_CLOSE : CLOSE;
        boolean isTrading = TradingCalendar.isTradingDay(now.toLocalDate())
                && !now.toLocalTime().isBefore(OPEN)
                && !now.toLocalTime().isAfter(close);
        return isTrading && Duration.between(asOf, now).toSeconds() > minutes * 60;
    }
}
