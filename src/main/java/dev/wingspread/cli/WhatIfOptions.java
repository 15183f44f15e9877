package dev.wingspread.cli;

import dev.wingspread.app.OpenBook;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.SpxMove;
import dev.wingspread.model.settings.SettingKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that describe a scenario. */
final class WhatIfOptions {

    @Option(names = "--dvix", paramLabel = "POINTS", description = "Change of spot VIX in points (default 0).")
    private String vixPoints = "0";

    @Option(
            names = "--spx",
            paramLabel = "MOVE",
            description =
                    "coupled (default): SPX moves as it usually does when VIX does; fixed; or a move such as -3.2%%.")
    private String spx = "coupled";

    @Option(names = "--days", paramLabel = "N", description = "Calendar days forward (default 0).")
    private String days = "0";

    @Mixin
    private ResponseOptions response = new ResponseOptions();

    private final List<String> problems = new ArrayList<>();

    /**
     * The scenario asked for; what is not given comes from the book's settings.
     *
     * @throws Refusal naming every option that is not understood
     */
    Shock shock(OpenBook book) {
        problems.clear();
        double points = NumberOptions.number("--dvix", vixPoints, NumberOptions.VIX_POINTS, problems);
        SpxMove move = spxMove();
        double forward = NumberOptions.number("--days", days, NumberOptions.DAYS, problems);
        Shock answer = response.shock(book, problems);
        if (!problems.isEmpty()) {
            throw Refusal.ofUsage(problems);
        }
        return answer.withVixPoints(points).withSpx(move).withDays(forward);
    }

    private SpxMove spxMove() {
        String word = spx.strip().toLowerCase(Locale.ROOT);
        if (word.equals("coupled")) {
            return SpxMove.COUPLED;
        }
        if (word.equals("fixed")) {
            return SpxMove.FIXED;
        }
        String number = word.endsWith("%") ? word.substring(0, word.length() - 1) : word;
        if (SettingKind.parse(number).isEmpty()) {
            problems.add("--spx must be coupled, fixed or a move such as -3.2% but is '" + spx + "'");
            return SpxMove.FIXED;
        }
        return SpxMove.byPct(NumberOptions.number("--spx", number, NumberOptions.SPX_PCT, problems));
    }
}
