package dev.wingspread.cli;

import dev.wingspread.app.MarketCalendar;
import dev.wingspread.app.MarketCalendar.MonthlyExpiry;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows a trading year. */
@Command(
        name = "calendar",
        description = {
            "Lists the holidays, early closes, and SPX and VIX monthly expiries of a year.",
            "",
            "Last trading is that of the options; a VIX future still trades on its expiry until 09:00.",
            "--market and --set change nothing here."
        },
        sortOptions = false)
final class CalendarCommand extends Subcommand {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd EEE", Locale.ENGLISH);

    @Option(
            names = "--year",
            required = true,
            paramLabel = "Y",
            description = "Year, " + MarketCalendar.FIRST_YEAR + " to " + MarketCalendar.LAST_YEAR + ".")
    private int year;

    CalendarCommand(Streams streams) {
        super(streams);
    }

    @Override
    ExitCode run() {
        if (year < MarketCalendar.FIRST_YEAR || year > MarketCalendar.LAST_YEAR) {
            throw Refusal.ofUsage(List.of("--year must be " + MarketCalendar.FIRST_YEAR + " to "
                    + MarketCalendar.LAST_YEAR + " but is " + year));
        }
        MarketCalendar calendar = MarketCalendar.of(year);
        return writeResults(out -> {
            switch (shared().format(OutputFormat.TABLE)) {
                case TABLE -> out.write(text(calendar).getBytes(StandardCharsets.UTF_8));
                case JSON -> calendar.writeJson(out);
                case CSV -> calendar.writeCsv(out);
            }
            return ExitCode.DONE;
        });
    }

    private static String text(MarketCalendar calendar) {
        var text = new StringBuilder();
        text.append("Holidays ").append(calendar.year()).append('\n');
        appendDays(text, calendar.holidays());
        text.append("\nEarly closes (SPXW and equities 13:00, SPX and VIX options 13:15)\n");
        appendDays(text, calendar.earlyCloses());
        var table = new TextTable()
                .words("Month")
                .words("SPX expiry")
                .words("last trading")
                .words("VIX expiry")
                .words("last trading");
        for (int i = 0; i < calendar.spxMonthly().size(); i++) {
            MonthlyExpiry spx = calendar.spxMonthly().get(i);
            MonthlyExpiry vix = calendar.vixMonthly().get(i);
            table.row(
                    spx.month().toString(),
                    DAY.format(spx.expiry()),
                    DAY.format(spx.lastTrading()),
                    DAY.format(vix.expiry()),
                    DAY.format(vix.lastTrading()));
        }
        return text.append('\n').append(table.print()).toString();
    }

    private static void appendDays(StringBuilder text, List<LocalDate> days) {
        if (days.isEmpty()) {
            text.append("  none\n");
        }
        days.forEach(day -> text.append("  ").append(DAY.format(day)).append('\n'));
    }
}
