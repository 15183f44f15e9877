package dev.wingspread.io.market;

import dev.wingspread.io.json.Field;
import dev.wingspread.io.json.NumberField;
import dev.wingspread.io.json.ObjectReader;
import dev.wingspread.market.AdvanceDecline;
import dev.wingspread.market.DailyClose;
import dev.wingspread.market.EventType;
import dev.wingspread.market.MarketEvent;
import dev.wingspread.market.TreasuryYields;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads the lists by date of a market: past closes, breadth and yields, sorted, and events in file order.
 *
 * @param spxCloses S&amp;P 500 closes by date
 * @param vixCloses VIX closes by date
 * @param advanceDecline breadth by date
 * @param yields Treasury yields by date
 * @param events scheduled releases
 */
record HistoryReader(
        List<DailyClose> spxCloses,
        List<DailyClose> vixCloses,
        List<AdvanceDecline> advanceDecline,
        List<TreasuryYields> yields,
        List<MarketEvent> events) {

    private static final double MAX_ISSUES = 1_000_000;

    static HistoryReader read(ObjectReader in, Optional<LocalDate> asOf) {
        Optional<ObjectReader> closes = in.object("closes").value();
        closes.ifPresent(inner -> inner.knows("spx", "vix"));
        return new HistoryReader(
                closes.map(inner -> closes(inner, "spx", asOf)).orElse(List.of()),
                closes.map(inner -> closes(inner, "vix", asOf)).orElse(List.of()),
                advanceDecline(in, asOf),
                yields(in, asOf),
                in.list("events").each(HistoryReader::event));
    }

    private static List<DailyClose> closes(ObjectReader in, String name, Optional<LocalDate> asOf) {
        var dates = new UniqueDates("the close of");
        return sorted(
                in.list(name).each(entry -> {
                    entry.knows("date", "close");
                    Field<LocalDate> date = pastDate(entry, dates, asOf);
                    NumberField close = MarketReader.level(entry, "close").required("5990.1");
                    return entry.ifFaultless(() -> new DailyClose(date.get(), close.get()));
                }),
                Comparator.comparing(DailyClose::date));
    }

    private static List<AdvanceDecline> advanceDecline(ObjectReader in, Optional<LocalDate> asOf) {
        var dates = new UniqueDates("the breadth of");
        return sorted(
                in.list("advanceDecline").each(entry -> {
                    entry.knows("date", "advancers", "decliners");
                    Field<LocalDate> date = pastDate(entry, dates, asOf);
                    NumberField advancers =
                            entry.number("advancers").required("1650").between(0, MAX_ISSUES);
                    NumberField decliners =
                            entry.number("decliners").required("1180").between(0, MAX_ISSUES);
                    return entry.ifFaultless(() -> new AdvanceDecline(date.get(), advancers.get(), decliners.get()));
                }),
                Comparator.comparing(AdvanceDecline::date));
    }

    private static List<TreasuryYields> yields(ObjectReader in, Optional<LocalDate> asOf) {
        var dates = new UniqueDates("the yields of");
        return sorted(
                in.list("yields").each(entry -> {
                    entry.knows("date", "y2", "y10");
                    Field<LocalDate> date = pastDate(entry, dates, asOf);
                    NumberField y2 = MarketReader.decimalRate(entry, "y2").required("0.0391");
                    NumberField y10 = MarketReader.decimalRate(entry, "y10").required("0.0428");
                    return entry.ifFaultless(() -> new TreasuryYields(date.get(), y2.get(), y10.get()));
                }),
                Comparator.comparing(TreasuryYields::date));
    }

    private static Optional<MarketEvent> event(ObjectReader in) {
        in.knows("date", "type", "time", "note");
        Field<LocalDate> date = in.date("date").required("\"2026-03-11\"");
        Field<EventType> type = in.word("type", EventType.class).required("\"CPI\"");
        Field<LocalTime> time = in.time("time");
        Field<String> note = in.text("note");
        return in.ifFaultless(() -> new MarketEvent(date.get(), type.get(), time.value(), note.orElse("")));
    }

    private static Field<LocalDate> pastDate(ObjectReader in, UniqueDates dates, Optional<LocalDate> asOf) {
        Field<LocalDate> date = in.date("date").required("\"2026-02-27\"");
        return dates.require(date)
                .expect(
                        day -> asOf.isEmpty() || !day.isAfter(asOf.get()),
                        day -> "is " + day + ", after the day of asOf",
                        "check the date");
    }

    private static <T> List<T> sorted(List<T> entries, Comparator<T> byDate) {
        return entries.stream().sorted(byDate).toList();
    }
}
