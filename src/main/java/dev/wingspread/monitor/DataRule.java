package dev.wingspread.monitor;

import dev.wingspread.base.Formats;
import dev.wingspread.model.calendar.TradingCalendar;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** R01: the figures rest on inputs that are too old or incomplete. */
final class DataRule {

    private static final LocalTime OPEN = LocalTime.of(9, 30);
    private static final LocalTime CLOSE = LocalTime.of(16, 15);
    private static final LocalTime EARLY_CLOSE = LocalTime.of(13, 15);

    private DataRule() {}

    static Answer r01(Question question) {
        Readings readings = question.readings();
        DataQuality quality = readings.quality();
        double mostUnpriced = question.value(Threshold.UNPRICED);
        var gaps = new ArrayList<String>();
        readings.now()
                .filter(now -> isOld(readings.asOf(), now, question.value(Threshold.QUOTE_AGE)))
                .ifPresent(now -> gaps.add("the market of " + Formats.time(readings.asOf()) + " is "
                        + Duration.between(readings.asOf(), now).toMinutes() + " minutes old"));
        if (!quality.missingFutures().isEmpty()) {
            gaps.add("no VIX future of " + String.join(", ", quality.missingFutures()));
        }
        if (quality.unpricedPct() > mostUnpriced) {
            gaps.add("no price for " + String.join(", ", quality.unpriced()));
        }
        if (gaps.isEmpty()) {
            return Answer.NO;
        }
        return Answer.of(new Finding(
                Rule.R01,
                Target.BOOK,
                Action.NO_ADVICE,
                List.of(),
                "unpriced_pct",
                OptionalDouble.of(quality.unpricedPct()),
                OptionalDouble.of(mostUnpriced),
                gaps,
                "the market is up to date and complete",
                true));
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
