package dev.wingspread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wingspread.ui.testing.Workstations;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How good the inputs are, on the console: the book and market of the window's own tests. */
class InputQualityCommandTest {

    private static final String BOOK =
            Workstations.sample("layered-hedged.json").toString();
    private static final String MARKET = Workstations.weakQuotes().toString();

    private static CommandRun run(String command, String... more) {
        var arguments = new ArrayList<>(List.of(command, BOOK, "--market", MARKET));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    @Test
    void theReportForPeopleTellsTheShareAndWhatSpeaksAgainstTheRest() {
        String out = run("risk").out();
        assertTrue(out.contains("\nBased on 80 % good inputs: 12 of 15 legs, 2 doubtful, 1 bad\n"), out);
        assertTrue(out.contains("- bad inputs, crossed: S-1 SPXW  240816C05670000"), out);
        assertTrue(out.contains("- doubtful inputs, no bid: S-1 SPXW  240816P05145000"), out);
    }

    @Test
    void theSampleAsItIsRestsOnGoodInputs() {
        String out = CommandRun.of("risk", BOOK).out();
        assertTrue(out.contains("Based on 100 % good inputs: 15 of 15 legs\n"), out);
    }

    @Test
    void jsonHasTheShareTheFindingsAndAGradeForEachLeg() throws IOException {
        JsonNode report =
                new ObjectMapper().readTree(run("risk", "--format", "json").out());
        JsonNode inputs = report.at("/quality/inputs");
        assertEquals(0.8, inputs.get("good_share").asDouble());
        assertEquals(12, inputs.get("good_legs").asInt());
        assertEquals(15, inputs.get("legs").asInt());
        assertEquals(3, inputs.get("findings").size());
        JsonNode worst = inputs.get("findings").get(0);
        assertEquals("SPXW  240816C05670000", worst.get("symbol").asText());
        assertEquals("S-1", worst.get("structure").asText());
        assertEquals("BAD", worst.get("grade").asText());
        assertEquals("CROSSED", worst.get("kind").asText());
        assertEquals("its bid 10.00 is above its ask 9.60", worst.get("text").asText());
        assertEquals(
                List.of("DOUBTFUL", "GOOD", "BAD", "GOOD"),
                report.at("/structures/0/legs").findValuesAsText("inputs"));
    }

    @Test
    void validateWarnsOfInputsThatAreNotGood() {
        CommandRun run = run("validate");
        assertEquals(0, run.code());
        assertTrue(run.out().contains("warning: bad inputs, crossed: S-1 SPXW  240816C05670000"), run.out());
    }
}
