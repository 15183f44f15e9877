package dev.wingspread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs of the command on the sample books. */
final class MonitorRuns {

    static final String HEDGED = "sample-portfolios/layered-hedged.json";
    static final String OVER_HEDGED = "sample-portfolios/over-hedged-contango.json";
    static final String BREACHED = "sample-portfolios/breached-backwardation.json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private MonitorRuns() {}

    static JsonNode json(String... args) throws IOException {
        var all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--format", "json"));
        CommandRun run = CommandRun.of(all.toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
        return MAPPER.readTree(run.out());
    }

    static JsonNode prompt(JsonNode report, String id) {
        for (JsonNode prompt : report.get("prompts")) {
            if (prompt.get("id").asText().equals(id)) {
                return prompt;
            }
        }
        throw new AssertionError("no prompt " + id + " in " + report.get("prompts"));
    }

    /** Copies a book and its market, in which a text is replaced, into a folder; the book's path. */
    static String copy(Path folder, String sample, String market, String from, String to) throws IOException {
        Files.copy(Path.of(sample), folder.resolve("book.json"));
        String text = Files.readString(Path.of("sample-portfolios", market));
        Files.writeString(folder.resolve(market), text.replace(from, to));
        return folder.resolve("book.json").toString();
    }
}
