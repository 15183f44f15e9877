package dev.wingspread.cli;

import static dev.wingspread.cli.MonitorRuns.OVER_HEDGED;
import static dev.wingspread.cli.MonitorRuns.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of the monitor day by day over stored snapshots. */
class MonitorDryRunTest {

    @TempDir
    private Path folder;

    @Test
    void aDryRunCountsTheDaysOfEachRule() throws IOException {
        Path snapshots = folder.resolve("days.csv");
        for (String market : List.of("2024-06-03", "2024-07-31", "2024-08-05")) {
            CommandRun run = CommandRun.of(
                    "snapshot",
                    "sample-portfolios/layered-hedged.json",
                    "--market",
                    "sample-portfolios/" + market + ".market.json",
                    "--out",
                    snapshots.toString());
            assertTrue(run.code() == 0 || run.code() == 4, run.err());
        }
        JsonNode run = json("monitor", "--dry-run", snapshots.toString());
        JsonNode book = run.get("books").get(0);
        assertEquals("wingspread.dry-run/1", run.get("schema").asText());
        assertEquals(3, book.get("days").asInt());
        assertEquals(19, book.get("rules").size());
        CommandRun table = CommandRun.of("monitor", "--dry-run", snapshots.toString());
        assertEquals(0, table.code(), table.err());
        assertTrue(table.lines().stream().allMatch(line -> line.length() <= 100), table.out());
        assertEquals(
                20,
                CommandRun.of("monitor", "--dry-run", snapshots.toString(), "--format", "csv")
                        .lines()
                        .size());
    }

    @Test
    void aDryRunWithABookGoesByTheLevelsOfThatBook() throws IOException {
        Path snapshots = folder.resolve("days.csv");
        assertEquals(
                0,
                CommandRun.of("snapshot", OVER_HEDGED, "--out", snapshots.toString())
                        .code());
        Path wide = folder.resolve("book.json");
        Files.copy(Path.of("sample-portfolios", "2024-06-03.market.json"), folder.resolve("2024-06-03.market.json"));
        Files.writeString(
                wide,
                Files.readString(Path.of(OVER_HEDGED))
                        .replace("\"settings\": {}", "\"settings\": { \"nv10.high\": 0.35 }"));
        String[] dry = {"--dry-run", snapshots.toString()};
        assertEquals(1, daysTrue(json("monitor", dry[0], dry[1]), "R51"));
        assertEquals(1, daysTrue(json("monitor", OVER_HEDGED, dry[0], dry[1]), "R51"));
        assertEquals(0, daysTrue(json("monitor", wide.toString(), dry[0], dry[1]), "R51"));
        for (String[] other : new String[][] {
            {"--state", folder.resolve("j.db").toString()}, {"--apply", "R51-hedge", "--into", "x.json"}
        }) {
            var words = new ArrayList<>(List.of("monitor", OVER_HEDGED, dry[0], dry[1]));
            words.addAll(List.of(other));
            CommandRun run = CommandRun.of(words.toArray(String[]::new));
            assertEquals(2, run.code());
            assertTrue(run.err().contains("--dry-run looks at stored days"), run.err());
        }
    }

    private static int daysTrue(JsonNode run, String rule) {
        for (JsonNode each : run.get("books").get(0).get("rules")) {
            if (each.get("rule").asText().equals(rule)) {
                return each.get("days_true").asInt();
            }
        }
        throw new AssertionError(rule);
    }
}
