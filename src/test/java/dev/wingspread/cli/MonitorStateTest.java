package dev.wingspread.cli;

import static dev.wingspread.cli.MonitorRuns.BREACHED;
import static dev.wingspread.cli.MonitorRuns.OVER_HEDGED;
import static dev.wingspread.cli.MonitorRuns.copy;
import static dev.wingspread.cli.MonitorRuns.json;
import static dev.wingspread.cli.MonitorRuns.prompt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the monitor remembers, applies and writes down. */
class MonitorStateTest {

    @TempDir
    private Path folder;

    @Test
    void aRuleThatIsTrueTwiceAQuarterOfAnHourApartStands() throws IOException {
        String journal = folder.resolve("journal.db").toString();
        String book = copy(folder, OVER_HEDGED, "2024-06-03.market.json", "T16:00:00", "T15:30:00");
        assertEquals("WATCH", actionAt("T15:30:00", book, journal));
        assertEquals("WATCH", actionAt("T15:44:59", book, journal));
        assertEquals("REDUCE", actionAt("T15:45:00", book, journal));
        JsonNode entries = json("journal", "list", "--journal", journal);
        assertTrue(entries.toString().contains("REDUCE hedge: nv10"), entries::toString);
    }

    private String actionAt(String time, String book, String journal) throws IOException {
        Path market = folder.resolve("2024-06-03.market.json");
        Files.writeString(
                market,
                Files.readString(market)
                        .replaceFirst("\"asOf\": \"2024-06-03T[0-9:]*", "\"asOf\": \"2024-06-03" + time));
        return prompt(json("monitor", book, "--state", journal), "R51-hedge")
                .get("action")
                .asText();
    }

    @Test
    void anAcknowledgedPromptIsSilentAndTheJournalKnowsWhy() throws IOException {
        String journal = folder.resolve("journal.db").toString();
        CommandRun run = CommandRun.of(
                "monitor",
                BREACHED,
                "--state",
                journal,
                "--acknowledge",
                "R11-layer-S",
                "--reason",
                "closing at the open");
        assertEquals(0, run.code(), run.err());
        JsonNode report = json("monitor", BREACHED, "--state", journal);
        assertTrue(
                report.get("acknowledged").toString().contains("R11"),
                () -> report.get("acknowledged").toString());
        assertFalse(report.get("prompts").toString().contains("R11-layer-S"));
        JsonNode entry = decision(journal);
        assertEquals("closing at the open", entry.get("reason").asText());
        assertTrue(entry.get("before").get("nv10").isNumber());
        assertTrue(entry.get("after").get("nv10").isNumber());
    }

    @Test
    void theAppliedBookHasThePromisedFigures() throws IOException {
        String after = folder.resolve("after.json").toString();
        JsonNode promised = prompt(
                json("monitor", OVER_HEDGED, "--assume-confirmed", "--apply", "R51-hedge", "--into", after),
                "R51-hedge");
        JsonNode totals = json("risk", after, "--market", "sample-portfolios/2024-06-03.market.json")
                .get("totals");
        assertEquals(promised.get("after").get("nv10"), totals.get("nv10"));
        assertEquals(promised.get("after").get("hedge_ratio"), totals.get("hedge_ratio"));
        assertEquals(promised.get("after").get("offset6"), totals.get("offset").get("6"));
        assertEquals(promised.get("after").get("theta_usd_per_day"), totals.get("theta_usd_per_day"));
    }

    @Test
    void theJournalKnowsWhatWasAppliedAndWhatItDid() throws IOException {
        String journal = folder.resolve("journal.db").toString();
        String[] apply = {
            "monitor",
            BREACHED,
            "--state",
            journal,
            "--apply",
            "R32-hedge-month-2025-04-16",
            "--into",
            folder.resolve("after.json").toString(),
            "--reason",
            "rolled at the open"
        };
        JsonNode promised = prompt(json(apply), "R32-hedge-month-2025-04-16");
        JsonNode entry = decision(journal);
        assertEquals("APPLIED", entry.get("decision").asText());
        assertEquals("rolled at the open", entry.get("reason").asText());
        assertEquals(promised.get("before"), entry.get("before"));
        assertEquals(promised.get("after"), entry.get("after"));
        JsonNode again = json(
                "monitor",
                folder.resolve("after.json").toString(),
                "--state",
                journal,
                "--market",
                "sample-portfolios/2025-04-04.market.json");
        assertFalse(again.get("prompts").toString().contains("R32-"), () -> again.toString());
        assertTrue(again.get("acknowledged").toString().contains("R32"), () -> again.toString());
    }

    private static JsonNode decision(String journal) throws IOException {
        JsonNode entries = json("journal", "list", "--kind", "DECISION", "--journal", journal)
                .get("entries");
        assertEquals(1, entries.size());
        return entries.get(0);
    }

    @Test
    void whatCouldNotBeWrittenWasNotApplied() throws IOException {
        String journal = folder.resolve("journal.db").toString();
        Path after = folder.resolve("after.json");
        Files.writeString(after, "mine");
        CommandRun run = CommandRun.of(
                "monitor", BREACHED, "--state", journal, "--apply", "R11-layer-S", "--into", after.toString());
        assertEquals(5, run.code(), run.err());
        assertFalse(json("journal", "list", "--journal", journal).toString().contains("APPLIED"));
    }

    @Test
    void applyingNeverReplacesAFile() throws IOException {
        Path after = folder.resolve("after.json");
        Files.writeString(after, "mine");
        CommandRun run = CommandRun.of(
                "monitor", OVER_HEDGED, "--assume-confirmed", "--apply", "R51-hedge", "--into", after.toString());
        assertEquals(5, run.code(), run.err());
        assertEquals("mine", Files.readString(after));
    }
}
