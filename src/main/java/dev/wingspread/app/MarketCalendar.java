package dev.wingspread.app;

import dev.wingspread.io.table.CsvWriter;
import dev.wingspread.io.table.JsonRows;
import dev.wingspread.model.calendar.ExpiryRules;
import dev.wingspread.model.calendar.TradingCalendar;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The trading year of SPX and VIX options.
 *
 * @param year calendar year
 * @param holidays weekdays without trading
 * @param earlyCloses days that close at 13:00
 * @param spxMonthly expiries of SPX monthly options, one per month
 * @param vixMonthly expiries of VIX monthly options and futures, one per month
 */
public record MarketCalendar(
        int year,
        List<LocalDate> holidays,
        List<LocalDate> earlyCloses,
        List<MonthlyExpiry> spxMonthly,
        List<MonthlyExpiry> vixMonthly) {

    /** First year the rules hold for. */
    public static final int FIRST_YEAR = TradingCalendar.FIRST_YEAR;

    /** Last year that option symbols can name. */
    public static final int LAST_YEAR = 9998;

    private static final int MONTHS = 12;

    public MarketCalendar {
        holidays = List.copyOf(holidays);
        earlyCloses = List.copyOf(earlyCloses);
        spxMonthly = List.copyOf(spxMonthly);
        vixMonthly = List.copyOf(vixMonthly);
    }

    /**
     * A month's expiry.
     *
     * @param month contract month
     * @param expiry day of settlement
     * @param lastTrading last day the option can be traded, the trading day before
     */
    public record MonthlyExpiry(YearMonth month, LocalDate expiry, LocalDate lastTrading) {}

    /**
     * The calendar of a year.
     *
     * @throws IllegalArgumentException for a year before {@link #FIRST_YEAR}
     */
    public static MarketCalendar of(int year) {
        return new MarketCalendar(
                year,
                TradingCalendar.holidays(year),
                TradingCalendar.earlyCloses(year),
                monthly(year, ExpiryRules::spxMonthly),
                monthly(year, ExpiryRules::vixMonthly));
    }

    private static List<MonthlyExpiry> monthly(int year, Function<YearMonth, LocalDate> rule) {
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> YearMonth.of(year, month))
                .map(month -> {
                    LocalDate expiry = rule.apply(month);
                    return new MonthlyExpiry(month, expiry, TradingCalendar.previousTradingDay(expiry));
                })
                .toList();
    }

    /** Writes the calendar as one JSON object; the stream is closed by the caller. */
    public void writeJson(OutputStream out) throws IOException {
        JsonRows json = new JsonRows(out)
                .text("schema", "wingspread.calendar/1")
                .unknown("asOf")
                .whole("year", year)
                .texts("holidays", holidays.stream().map(LocalDate::toString).toList())
                .texts(
                        "early_closes",
                        earlyCloses.stream().map(LocalDate::toString).toList());
        writeJson(json, "spx_monthly", spxMonthly);
        writeJson(json, "vix_monthly", vixMonthly);
        json.end();
    }

    private static void writeJson(JsonRows json, String name, List<MonthlyExpiry> expiries) throws IOException {
        json.beginRows(name);
        for (MonthlyExpiry expiry : expiries) {
            json.beginRow()
                    .text("month", expiry.month().toString())
                    .text("expiry", expiry.expiry().toString())
                    .text("last_trading", expiry.lastTrading().toString())
                    .endRow();
        }
        json.endRows();
    }

    /** Writes the calendar as CSV, one date a row; the stream is closed by the caller. */
    public void writeCsv(OutputStream out) throws IOException {
        var csv = new CsvWriter(out);
        csv.text("kind").text("month").text("date").text("last_trading").endRow();
        for (LocalDate day : holidays) {
            csv.text("HOLIDAY").unknown().text(day.toString()).unknown().endRow();
        }
        for (LocalDate day : earlyCloses) {
            csv.text("EARLY_CLOSE").unknown().text(day.toString()).unknown().endRow();
        }
        writeCsv(csv, "SPX_MONTHLY", spxMonthly);
        writeCsv(csv, "VIX_MONTHLY", vixMonthly);
        csv.flush();
    }

    private static void writeCsv(CsvWriter csv, String kind, List<MonthlyExpiry> expiries) throws IOException {
        for (MonthlyExpiry expiry : expiries) {
            csv.text(kind)
                    .text(expiry.month().toString())
                    .text(expiry.expiry().toString())
                    .text(expiry.lastTrading().toString())
                    .endRow();
        }
    }
}
