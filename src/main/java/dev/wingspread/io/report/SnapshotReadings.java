package dev.wingspread.io.report;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.base.SourceLocation;
import dev.wingspread.market.EventType;
import dev.wingspread.market.MarketEvent;
import dev.wingspread.model.Instrument;
import dev.wingspread.model.Layer;
import dev.wingspread.model.Phase;
import dev.wingspread.model.RegimeFlags;
import dev.wingspread.model.SettlementClock;
import dev.wingspread.model.StructureKind;
import dev.wingspread.model.Symbols;
import dev.wingspread.model.TradingState;
import dev.wingspread.model.Underlying;
import dev.wingspread.model.VixFuture;
import dev.wingspread.model.calendar.TradingCalendar;
import dev.wingspread.monitor.CloseSignals;
import dev.wingspread.monitor.CondorReading;
import dev.wingspread.monitor.DataQuality;
import dev.wingspread.monitor.HedgeMonthReading;
import dev.wingspread.monitor.LayerReading;
import dev.wingspread.monitor.Macd;
import dev.wingspread.monitor.MarketSignals;
import dev.wingspread.monitor.Readings;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Turns the snapshot rows of one book into readings. */
final class SnapshotReadings {

    private final String file;
    private final Map<LocalDateTime, List<SnapshotRow>> times;
    private final List<Failure> faults;
    private final List<MarketEvent> events = new ArrayList<>();
    private final TreeMap<LocalDate, CloseSignals> closes = new TreeMap<>();

    SnapshotReadings(String file, Map<LocalDateTime, List<SnapshotRow>> times, List<Failure> faults) {
        this.file = file;
        this.times = times;
        this.faults = faults;
    }

    List<Readings> all() {
        times.values().stream()
                .flatMap(List::stream)
                .filter(row -> row.is("level", "BOOK"))
                .forEach(this::readEvents);
        var readings = new ArrayList<Readings>();
        times.forEach((asOf, rows) -> {
            List<SnapshotRow> book =
                    rows.stream().filter(row -> row.is("level", "BOOK")).toList();
            if (book.size() == 1) {
                readings.add(readings(asOf, book.get(0), rows));
            } else {
                faults.add(Failure.at(
                        SourceLocation.ofFile(file),
                        FailureReason.INCONSISTENT,
                        "there are " + book.size() + " rows of level BOOK at " + asOf + " for one book",
                        "take the snapshot of that day again"));
            }
        });
        return readings;
    }

    /** Each snapshot names the events of the days ahead, such as {@code CPI:2026-03-11}. */
    private void readEvents(SnapshotRow book) {
        for (String text : book.text("events_next_5_days").split(" ", -1)) {
            String[] parts = text.split(":", -1);
            if (!text.isEmpty()) {
                try {
                    var event = new MarketEvent(
                            LocalDate.parse(parts[parts.length - 1]),
                            EventType.valueOf(parts[0]),
                            Optional.empty(),
                            "");
                    if (!events.contains(event)) {
                        events.add(event);
                    }
                } catch (DateTimeException | IllegalArgumentException e) {
                    book.fault("events_next_5_days", "must list events such as CPI:2026-03-11 but has '" + text + "'");
                }
            }
        }
    }

    private Readings readings(LocalDateTime asOf, SnapshotRow book, List<SnapshotRow> rows) {
        Map<String, Instrument> legs = legs(rows);
        return new Readings(
                asOf,
                Optional.empty(),
                book.word("phase", Phase.class).orElse(Phase.NONE),
                flags(book),
                quality(asOf, book, rows, legs),
                book.number("nv10"),
                book.number("hedge_ratio"),
                book.number("offset_6"),
                book.number("theta_pct_of_margin"),
                book.number("nv_usd_per_vixpt"),
                OptionalDouble.empty(),
                of("LAYER", rows).stream()
                        .filter(row -> !row.is("key", "LOOSE"))
                        .flatMap(row -> layer(asOf, row, rows, legs).stream())
                        .toList(),
                hedgeMonths(asOf, rows, legs),
                signals(asOf, book));
    }

    private static RegimeFlags flags(SnapshotRow book) {
        double multiplier = book.required("vega_band_multiplier");
        boolean isAllowed = multiplier >= RegimeFlags.MIN_MULTIPLIER && multiplier <= RegimeFlags.MAX_MULTIPLIER;
        if (!isAllowed) {
            book.fault("vega_band_multiplier", "must be 0.5 to 2 but is " + multiplier);
        }
        return new RegimeFlags(book.is("theta_tighten", "true"), isAllowed ? multiplier : 1);
    }

    private static List<SnapshotRow> of(String level, List<SnapshotRow> rows) {
        return rows.stream().filter(row -> row.is("level", level)).toList();
    }

    /** Contracts by the key of their row. */
    private static Map<String, Instrument> legs(List<SnapshotRow> rows) {
        var legs = new LinkedHashMap<String, Instrument>();
        for (SnapshotRow row : of("LEG", rows)) {
            Loaded<Instrument> instrument = Symbols.parse(row.text("symbol"), Optional.empty());
            instrument.value().ifPresent(known -> legs.put(row.text("key"), known));
            instrument.faults().forEach(fault -> row.fault("symbol", "cannot be read: " + fault.message()));
        }
        return legs;
    }

    private static DataQuality quality(
            LocalDateTime asOf, SnapshotRow book, List<SnapshotRow> rows, Map<String, Instrument> legs) {
        List<String> unpriced = of("LEG", rows).stream()
                .filter(row -> row.is("status", "UNPRICED"))
                .map(row -> row.text("symbol").strip())
                .toList();
        List<String> missing = of("HEDGE_MONTH", rows).stream()
                .filter(row -> row.number("future").isEmpty())
                .flatMap(row -> row.date("key").stream())
                .filter(expiry -> VixFuture.settlingOn(expiry).isPresent())
                .filter(expiry -> vixLegs(expiry, legs).stream()
                        .anyMatch(leg -> SettlementClock.stateAt(asOf, leg) != TradingState.SETTLED))
                .map(LocalDate::toString)
                .toList();
        return new DataQuality(Math.max(book.whole("priced_legs"), 0), unpriced, missing);
    }

    private static List<Instrument> vixLegs(LocalDate expiry, Map<String, Instrument> legs) {
        return legs.values().stream()
                .filter(leg ->
                        leg.underlying() == Underlying.VIX && leg.expiry().equals(expiry))
                .toList();
    }

    private static Optional<LayerReading> layer(
            LocalDateTime asOf, SnapshotRow row, List<SnapshotRow> rows, Map<String, Instrument> legs) {
        return row.word("key", Layer.class)
                .map(layer -> new LayerReading(
                        layer,
                        row.whole("unpriced_legs") > 0 ? OptionalDouble.empty() : row.number("pnl_usd"),
                        row.number("credit_usd"),
                        row.number("theta_usd_per_day"),
                        Math.max(row.required("margin_reg_t_usd"), 0),
                        row.number("nv_usd_per_vixpt"),
                        of("STRUCTURE", rows).stream()
                                .filter(each -> each.is("kind", StructureKind.IRON_CONDOR.name())
                                        && each.is("layer", layer.name()))
                                .flatMap(each -> condor(asOf, each, rows, legs).stream())
                                .toList()));
    }

    private static Optional<CondorReading> condor(
            LocalDateTime asOf, SnapshotRow row, List<SnapshotRow> rows, Map<String, Instrument> legs) {
        String prefix = row.text("key") + "/";
        Optional<Instrument> leg = legs.entrySet().stream()
                .filter(each -> each.getKey().startsWith(prefix))
                .map(Map.Entry::getValue)
                .findFirst();
        if (leg.isEmpty()) {
            row.fault("key", "has no rows of level LEG");
        }
        return leg.map(known -> new CondorReading(
                row.text("key"),
                known.expiry(),
                SettlementClock.daysToExpiry(asOf, known.expiry()),
                SettlementClock.lastTradingDay(known),
                SettlementClock.stateAt(asOf, known) == TradingState.TRADABLE,
                row.required("distance_to_short_put_points"),
                row.required("distance_to_short_call_points"),
                row.number("break_even_low"),
                row.number("break_even_high"),
                of("LEG", rows).stream()
                        .filter(each -> each.text("key").startsWith(prefix))
                        .flatMapToDouble(each -> each.number("forward").stream())
                        .findFirst(),
                row.number("expected_move_points")));
    }

    private static List<HedgeMonthReading> hedgeMonths(
            LocalDateTime asOf, List<SnapshotRow> rows, Map<String, Instrument> legs) {
        var months = new ArrayList<HedgeMonthReading>();
        int order = 0;
        for (SnapshotRow row : of("HEDGE_MONTH", rows)) {
            Optional<LocalDate> expiry = row.date("key");
            if (expiry.isPresent()) {
                int contracts = row.whole("contracts");
                boolean isRung = contracts > 0
                        && vixLegs(expiry.get(), legs).stream()
                                .anyMatch(leg -> SettlementClock.stateAt(asOf, leg) == TradingState.TRADABLE);
                order += isRung ? 1 : 0;
                months.add(new HedgeMonthReading(
                        expiry.get(),
                        isRung ? order : 0,
                        contracts,
                        row.whole("unpriced_legs") > 0 ? OptionalDouble.empty() : row.number("pnl_usd"),
                        row.number("nv_usd_per_vixpt")));
            }
        }
        return months;
    }

    private MarketSignals signals(LocalDateTime asOf, SnapshotRow book) {
        LocalDate day = asOf.toLocalDate();
        LocalDate before = TradingCalendar.previousTradingDay(day);
        Optional<CloseSignals> previous = Optional.ofNullable(closes.get(before));
        Optional<Macd> macd = macd(book);
        var today = new CloseSignals(
                day,
                book.number("spx_rsi14"),
                book.positiveIfKnown("vix"),
                book.positiveIfKnown("vix_sma20"),
                book.number("vix_rsi14"),
                macd,
                macd.flatMap(
                        now -> previous.flatMap(CloseSignals::vixMacd).map(earlier -> now.line() > earlier.line())),
                Optional.empty(),
                OptionalDouble.empty());
        closes.put(day, today);
        return new MarketSignals(
                day,
                book.positive("spx"),
                book.positive("vix"),
                book.number("s12"),
                book.number("vix_f1_basis"),
                Optional.of(today),
                previous,
                Optional.empty(),
                List.copyOf(closes.keySet()),
                events,
                List.of());
    }

    private static Optional<Macd> macd(SnapshotRow book) {
        OptionalDouble line = book.number("vix_macd");
        OptionalDouble signal = book.number("vix_macd_signal");
        return line.isPresent() && signal.isPresent()
                ? Optional.of(new Macd(line.getAsDouble(), signal.getAsDouble()))
                : Optional.empty();
    }
}
