package dev.wingspread.cli;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.ReportTexts;
import dev.wingspread.app.UseCases;
import dev.wingspread.base.Formats;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.model.settings.SettingKind;
import dev.wingspread.scenario.PayoffChart;
import dev.wingspread.scenario.PayoffCurve;
import dev.wingspread.scenario.PayoffRequest;
import dev.wingspread.scenario.PayoffSlices;
import dev.wingspread.scenario.PricedSides;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** P&amp;L of a book by SPX level, today, on chosen days and at each expiry. */
@Command(
        name = "payoff",
        description = {
            "P&L by SPX level today, on chosen days and at each SPX expiry of the book, and the break-evens.",
            "",
            "Example: wingspread payoff BOOK --days 5,10 --spx -10%%:5%%:1%% --vix unchanged"
        },
        sortOptions = false)
final class PayoffCommand extends BookCommand {

    /** Beyond these moves the model holds SPX where it is. */
    private static final SettingKind SPX_PCT = new SettingKind.Decimal(-40, 25);

    /** The same limits as shares of the spot. */
    private static final double LEAST_LEVEL = 0.6;

    private static final double GREATEST_LEVEL = 1.25;

    private static final String FEW_LEVELS = "-15%:10%:1%";
    private static final String LEVELS = "-15%:10%:0.25%";

    private final ReportTexts texts;

    @Option(names = "--days", paramLabel = "LIST", description = "Calendar days forward besides today (default none).")
    private String days = "0";

    @Option(
            names = "--spx",
            paramLabel = "RANGE",
            description = "SPX moves in per cent, from:to:step (default -15%%:10%%:0.25%%, as a table 1%%).")
    private @Nullable String spx;

    @Option(
            names = "--vix",
            paramLabel = "MOVE",
            description = "coupled (default): VIX moves as it usually does when SPX does; or unchanged.")
    private String vix = "coupled";

    @Option(
            names = "--slices",
            paramLabel = "CURVE",
            description = "P&L, delta, net vega and theta at the spot, one and two expected moves, short strikes and "
                    + "break-evens on the date of this curve, such as T+0 or an expiry.")
    private @Nullable String slices;

    @Option(names = "--levels", paramLabel = "LIST", description = "Further SPX levels for the slices, in points.")
    private @Nullable String levels;

    @Mixin
    private ResponseOptions response = new ResponseOptions();

    PayoffCommand(Streams streams, UseCases useCases, ReportTexts texts) {
        super(streams, useCases);
        this.texts = texts;
    }

    @Override
    ExitCode run() {
        OpenBook book = openBook();
        OutputFormat format = shared().format(OutputFormat.TABLE);
        PayoffRequest request = request(book, format == OutputFormat.TABLE ? FEW_LEVELS : LEVELS);
        PayoffChart chart = useCases().valuation().payoff(book, request, () -> false);
        PricedSides sides = useCases().valuation().sides(book);
        Optional<PayoffSlices> wanted = slices(book, request, chart);
        String text = switch (format) {
            case TABLE -> new PayoffText(book, request, chart, sides).print(wanted);
            case JSON -> texts.payoffJson(book, request, chart, sides, wanted);
            case CSV -> wanted.isPresent() ? texts.slicesCsv(chart, wanted.get()) : texts.payoffCsv(chart, sides);
        };
        return printResults(text, tellUnpriced(sides.unpriced()));
    }

    private Optional<PayoffSlices> slices(OpenBook book, PayoffRequest request, PayoffChart chart) {
        var problems = new ArrayList<String>();
        List<Double> further = List.of();
        if (levels != null) {
            double spot = chart.spot();
            SettingKind level =
                    new SettingKind.Decimal(Math.ceil(spot * LEAST_LEVEL), Math.floor(spot * GREATEST_LEVEL));
            further = NumberOptions.list("--levels", levels, level, problems);
            if (slices == null) {
                problems.add("--levels belongs to --slices");
            }
        }
        Optional<PayoffCurve> curve = chart.curves().stream()
                .filter(each ->
                        each.label().equalsIgnoreCase(String.valueOf(slices).strip()))
                .findFirst();
        if (slices != null && curve.isEmpty()) {
            String known = chart.curves().stream().map(PayoffCurve::label).collect(Collectors.joining(", "));
            problems.add("--slices must be one of the curves " + known + " but is '" + slices + "'");
        }
        if (!problems.isEmpty()) {
            throw Refusal.ofUsage(problems);
        }
        List<Double> typed = further;
        return curve.map(each -> useCases().valuation().slices(book, request, chart, each, typed, () -> false));
    }

    private PayoffRequest request(OpenBook book, String usualLevels) {
        var problems = new ArrayList<String>();
        String range = spx == null ? usualLevels : spx;
        List<Double> moves = NumberOptions.percentRange("--spx", range, SPX_PCT, problems);
        List<Double> dates = NumberOptions.list("--days", "0," + days, NumberOptions.DAYS, problems);
        String word = vix.strip().toLowerCase(Locale.ROOT);
        if (!word.equals("coupled") && !word.equals("unchanged")) {
            problems.add("--vix must be coupled or unchanged but is '" + vix + "'");
        }
        Shock shock = response.shock(book, problems);
        long points = (long) moves.size() * dates.size();
        if (points > NumberOptions.MOST_SCENARIOS) {
            problems.add("the curves have " + Formats.count(points) + " points, at most "
                    + Formats.count(NumberOptions.MOST_SCENARIOS) + " are valued at once; take a wider step");
        }
        if (!problems.isEmpty()) {
            throw Refusal.ofUsage(problems);
        }
        return new PayoffRequest(shock, word.equals("coupled"), dates, moves);
    }
}
