package dev.wingspread.app;

import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.model.calendar.TradingCalendar;
import dev.wingspread.monitor.journal.DaySources;
import dev.wingspread.monitor.journal.HistoryFilter;
import dev.wingspread.monitor.journal.StoredDay;
import dev.wingspread.risk.RiskEngine;
import dev.wingspread.scenario.ThetaCapture;
import dev.wingspread.scenario.ThetaCapture.Decay;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** The time decay of a book over the last trading days, from the days its journal holds. */
final class DecayHistory {

    /** Trading days looked back. */
    static final int TRADING_DAYS = 5;

    private static final double MINUTES_PER_DAY = 1440;

    private DecayHistory() {}

    /**
     * Realised over predicted time decay from the trading day five before to the market's time.
     *
     * @param asOf time of the market now; stored days that are not earlier are left out
     * @return empty unless the journal holds the first of those days, or where a stored day cannot be read
     */
    static OptionalDouble thetaCapture(Journal journal, String book, LocalDateTime asOf) {
        LocalDate first = asOf.toLocalDate();
        for (int i = 0; i < TRADING_DAYS; i++) {
            first = TradingCalendar.previousTradingDay(first);
        }
        var filter = new HistoryFilter(Optional.of(book), Optional.of(first), Optional.of(asOf.toLocalDate()), false);
        var times = new TreeMap<LocalDate, LocalDateTime>();
        for (StoredDay day : journal.snapshots(filter).value().orElse(List.of())) {
            if (day.asOf().isBefore(asOf)) {
                times.put(day.asOf().toLocalDate(), day.asOf());
            }
        }
        return times.isEmpty() || !times.firstKey().equals(first)
                ? OptionalDouble.empty()
                : capture(journal, book, new ArrayList<>(times.values()), asOf);
    }

    private static OptionalDouble capture(Journal journal, String book, List<LocalDateTime> times, LocalDateTime asOf) {
        var decays = new ArrayList<Decay>();
        for (int i = 0; i < times.size(); i++) {
            LocalDateTime end = i + 1 < times.size() ? times.get(i + 1) : asOf;
            double days = Duration.between(times.get(i), end).toMinutes() / MINUTES_PER_DAY;
            Optional<Decay> decay = journal.sources(book, times.get(i))
                    .value()
                    .flatMap(sources -> sources)
                    .flatMap(sources -> decay(sources, days));
            if (decay.isEmpty()) {
                return OptionalDouble.empty();
            }
            decays.add(decay.get());
        }
        return ThetaCapture.of(decays);
    }

    private static Optional<Decay> decay(DaySources sources, double days) {
        return StoredBook.read(sources)
                .map(day -> ThetaCapture.over(
                        RiskEngine.report(day.portfolio(), day.market(), day.settings()),
                        SpikeModel.of(day.settings()),
                        days))
                .value();
    }
}
