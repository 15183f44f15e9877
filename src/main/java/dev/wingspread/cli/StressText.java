package dev.wingspread.cli;

import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Formats;
import dev.wingspread.market.spike.Guard;
import dev.wingspread.scenario.WhatIfReport;
import dev.wingspread.scenario.stress.Change;
import dev.wingspread.scenario.stress.Episode;
import dev.wingspread.scenario.stress.EpisodeResult;
import dev.wingspread.scenario.stress.FutureChange;
import dev.wingspread.scenario.stress.Replay;
import dev.wingspread.scenario.stress.StressReport;
import java.util.ArrayList;
import java.util.List;

/** Replayed episodes for people: a table of all, or everything about one. */
final class StressText {

    /** So many columns of dollars fit a line. */
    private static final int MONTHS_ABREAST = 6;

    private final OpenBook book;
    private final StressReport report;
    private final StringBuilder text = new StringBuilder();

    StressText(OpenBook book, StressReport report) {
        this.book = book;
        this.report = report;
    }

    String print() {
        if (report.results().size() == 1) {
            one(report.results().get(0));
        } else {
            all();
        }
        return text.toString();
    }

    private void all() {
        text.append(book.displayName()).append('\n');
        text.append("from ").append(Formats.time(book.market().asOf())).append(", ");
        text.append(book.marketName()).append("   SPX ");
        text.append(Formats.points(book.market().spxSpot())).append("   VIX ");
        text.append(Formats.points(book.market().vixSpot())).append('\n');
        text.append(rule()).append('\n');
        text.append("\nP&L against today\n").append(totals().print());
        months();
        report.worst()
                .ifPresent(worst -> text.append("\nworst: ")
                        .append(worst.episode().title())
                        .append(", ")
                        .append(Formats.signedDollars(worst.outcome().knownTotalPnlUsd()))
                        .append('\n'));
        guards();
    }

    private String rule() {
        return report.replay() == Replay.RELATIVE
                ? "SPX by per cent, VIX and its futures by points scaled to VIX today"
                : "SPX by per cent, VIX and its futures by points";
    }

    private TextTable totals() {
        var table = new TextTable()
                .words("Episode")
                .words("Event")
                .numbers("VIX")
                .numbers("SPX %")
                .numbers("Condors $")
                .numbers("Hedge $")
                .numbers("Total $")
                .numbers("Offset");
        for (EpisodeResult result : report.results()) {
            WhatIfReport outcome = result.outcome();
            table.row(
                    result.episode().name(),
                    result.episode().event(),
                    Formats.signedPoints(outcome.effectiveVixPoints()),
                    Formats.percent(outcome.spxMovePct()),
                    Formats.signedUsd(outcome.knownCondorsPnlUsd()),
                    Formats.signedUsd(outcome.knownHedgePnlUsd()),
                    Formats.signedUsd(outcome.knownTotalPnlUsd()),
                    Formats.ratio(outcome.offset()));
        }
        return table;
    }

    private void months() {
        int count = report.results().get(0).outcome().hedgeMonths().size();
        for (int first = 0; first < count; first += MONTHS_ABREAST) {
            text.append(first == 0 ? "\nHedge by month ($)\n" : "\n");
            text.append(months(first, Math.min(first + MONTHS_ABREAST, count)).print());
        }
    }

    private TextTable months(int from, int to) {
        var table = new TextTable().words("Episode");
        report.results()
                .get(0)
                .outcome()
                .hedgeMonths()
                .subList(from, to)
                .forEach(month -> table.numbers(month.expiry().toString()));
        for (EpisodeResult result : report.results()) {
            List<String> cells = new ArrayList<>(List.of(result.episode().name()));
            result.outcome()
                    .hedgeMonths()
                    .subList(from, to)
                    .forEach(month -> cells.add(Formats.signedUsd(month.pnlUsd())));
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }

    private void guards() {
        for (EpisodeResult result : report.results()) {
            result.outcome().guards().stream()
                    .sorted()
                    .map(Guard::text)
                    .forEach(guard -> text.append("note: ")
                            .append(result.episode().name())
                            .append(": ")
                            .append(guard)
                            .append('\n'));
        }
    }

    private void one(EpisodeResult result) {
        Episode episode = result.episode();
        text.append(episode.title())
                .append(", closes of ")
                .append(episode.from())
                .append(" to ")
                .append(episode.to());
        text.append('\n').append(rule()).append('\n');
        var table = new TextTable()
                .words("")
                .numbers("From")
                .numbers("To")
                .numbers("Change")
                .numbers("Beta");
        level("SPX", episode.spx(), Formats.signedPercent(episode.spx().percent()), "", table);
        level("VIX", episode.vix(), Formats.signedPoints(episode.vix().points()), "", table);
        for (FutureChange future : episode.futures()) {
            level(
                    "VX " + future.future().expiry(),
                    future.level(),
                    Formats.signedPoints(future.level().points()),
                    Formats.ratio(future.level().points() / episode.vix().points()),
                    table);
        }
        level("VVIX", episode.vvix(), Formats.signedPoints(episode.vvix().points()), "", table);
        text.append(table.print()).append('\n');
        text.append(new WhatIfText(book, result.outcome()).print());
    }

    private static void level(String name, Change level, String change, String beta, TextTable table) {
        table.row(name, Formats.points(level.from()), Formats.points(level.to()), change, beta);
    }
}
