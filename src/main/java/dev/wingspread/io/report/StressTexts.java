package dev.wingspread.io.report;

import static dev.wingspread.io.report.JsonText.put;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wingspread.io.table.ShortestDecimal;
import dev.wingspread.market.spike.Guard;
import dev.wingspread.scenario.WhatIfReport;
import dev.wingspread.scenario.stress.Change;
import dev.wingspread.scenario.stress.Episode;
import dev.wingspread.scenario.stress.EpisodeResult;
import dev.wingspread.scenario.stress.FutureChange;
import dev.wingspread.scenario.stress.StressReport;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Replayed episodes as CSV and as JSON, schema {@code wingspread.stress/1}. */
public final class StressTexts {

    private StressTexts() {}

    /** A row per episode, the hedge months in columns of their own; what is unknown is an empty cell. */
    public static String csv(StressReport report) {
        var rows = new ArrayList<List<String>>();
        var header = new ArrayList<>(List.of(
                "episode",
                "event",
                "from",
                "to",
                "dvix",
                "spx_move_pct",
                "condors_pnl_usd",
                "hedge_pnl_usd",
                "total_pnl_usd",
                "offset"));
        report.results()
                .get(0)
                .outcome()
                .hedgeMonths()
                .forEach(month -> header.add("hedge_" + month.expiry() + "_pnl_usd"));
        rows.add(header);
        report.results().forEach(result -> rows.add(row(result)));
        return ReportCsv.of(rows);
    }

    private static List<String> row(EpisodeResult result) {
        Episode episode = result.episode();
        WhatIfReport outcome = result.outcome();
        var row = new ArrayList<>(List.of(
                episode.name(),
                episode.event(),
                episode.from().toString(),
                episode.to().toString(),
                ShortestDecimal.of(outcome.effectiveVixPoints()),
                ShortestDecimal.of(outcome.spxMovePct()),
                cell(outcome.knownCondorsPnlUsd()),
                cell(outcome.knownHedgePnlUsd()),
                cell(outcome.knownTotalPnlUsd()),
                cell(outcome.offset())));
        outcome.hedgeMonths().forEach(month -> row.add(cell(month.pnlUsd())));
        return row;
    }

    private static String cell(OptionalDouble value) {
        return value.isPresent() ? ShortestDecimal.of(value.getAsDouble()) : "";
    }

    /**
     * The report as JSON text.
     *
     * @param asOf time of the market it starts from
     */
    public static String json(StressReport report, LocalDateTime asOf) {
        ObjectNode root = JsonText.object();
        root.put("schema", "wingspread.stress/1");
        root.put("asOf", RiskJson.time(asOf));
        root.put("replay", report.replay().name());
        report.worst()
                .ifPresentOrElse(worst -> root.put("worst", worst.episode().name()), () -> root.putNull("worst"));
        root.put("unpriced_legs", report.unpriced().size());
        ArrayNode episodes = root.putArray("episodes");
        for (EpisodeResult result : report.results()) {
            putEpisode(episodes.addObject(), result);
        }
        return JsonText.of(root);
    }

    private static void putEpisode(ObjectNode node, EpisodeResult result) {
        Episode episode = result.episode();
        WhatIfReport outcome = result.outcome();
        node.put("episode", episode.name());
        node.put("event", episode.event());
        node.put("from", episode.from().toString());
        node.put("to", episode.to().toString());
        ObjectNode history = node.putObject("history");
        putChange(history.putObject("spx"), episode.spx());
        putChange(history.putObject("vix"), episode.vix());
        putChange(history.putObject("vvix"), episode.vvix());
        ArrayNode futures = history.putArray("futures");
        for (FutureChange future : episode.futures()) {
            putChange(futures.addObject().put("expiry", future.future().expiry().toString()), future.level());
        }
        node.set("scenario", WhatIfJson.scenario(outcome));
        node.set("futures", WhatIfJson.futures(outcome));
        put(node, "condors_pnl_usd", outcome.knownCondorsPnlUsd());
        put(node, "hedge_pnl_usd", outcome.knownHedgePnlUsd());
        put(node, "total_pnl_usd", outcome.knownTotalPnlUsd());
        put(node, "offset", outcome.offset());
        ArrayNode months = node.putArray("hedge_months");
        for (WhatIfReport.MonthPnl month : outcome.hedgeMonths()) {
            put(months.addObject().put("expiry", month.expiry().toString()), "pnl_usd", month.pnlUsd());
        }
        ArrayNode guards = node.putArray("guards");
        outcome.guards().stream().sorted().map(Guard::name).forEach(guards::add);
    }

    private static void putChange(ObjectNode node, Change change) {
        put(node, "from", change.from());
        put(node, "to", change.to());
    }
}
