package dev.wingspread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.wingspread.model.positions.BrokerFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample files hold one book in the form of each broker, and files of Cboe that make its market. */
class SampleImportsTest {

    private static final Path SAMPLES = Path.of("docs/importing");
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Dollars from the entry prices of the sample, see the guide. */
    private static final double CREDIT = 8_110;

    private static final double PREMIUM = 1_188;

    /** Dollars at the middle of bid and ask of the sample chains. */
    private static final double VALUE_AT_MID = -5_431;

    /** A fitted smile passes between bid and ask, not through the middle: a few dollars for each of 14 legs. */
    private static final double HALF_SPREADS = 150;

    /** Sums of products of prices with two decimals. */
    private static final double CENT = 0.005;

    @TempDir
    private Path folder;

    private static List<Path> files(boolean ofCboe) throws IOException {
        try (Stream<Path> all = Files.list(SAMPLES)) {
            return all.filter(file -> !file.toString().endsWith(".md"))
                    .filter(file -> String.valueOf(file.getFileName()).startsWith("cboe-") == ofCboe)
                    .sorted()
                    .toList();
        }
    }

    private CommandRun imported(Path file, Path book) throws IOException {
        var words = new ArrayList<>(List.of("import", file.toString(), "--out", book.toString(), "--format", "json"));
        for (Path quotes : files(true)) {
            words.add("--market-from");
            words.add(quotes.toString());
        }
        return CommandRun.of(words.toArray(new String[0]));
    }

    @Test
    void everyFormatGivesTheSameBookAndTheSameRisk() throws IOException {
        Set<BrokerFormat> formats = EnumSet.noneOf(BrokerFormat.class);
        Set<Double> values = new TreeSet<>();
        for (Path file : files(false)) {
            Path book = folder.resolve(file.getFileName() + ".book.json");
            CommandRun run = imported(file, book);
            assertEquals(0, run.code(), file + ": " + run.err());
            JsonNode report = MAPPER.readTree(run.out());
            formats.add(BrokerFormat.valueOf(report.at("/files/0/format").asText()));
            assertEquals(List.of("S-1", "M-1", "L-1", "H-1"), ids(report), file.toString());

            CommandRun risk = CommandRun.of("risk", book.toString(), "--format", "json");
            assertEquals(0, risk.code(), file + ": " + risk.err());
            JsonNode figures = MAPPER.readTree(risk.out());
            assertEquals(14, figures.at("/quality/priced_legs").asInt(), file.toString());
            values.add(figures.at("/totals/value_usd").asDouble());
            assertEquals(CREDIT, figures.at("/totals/credit_usd").asDouble(), CENT, file.toString());
            assertEquals(PREMIUM, figures.at("/totals/premium_spent_usd").asDouble(), CENT, file.toString());
            assertEquals(
                    0,
                    CommandRun.of("reconcile", book.toString(), file.toString()).code(),
                    file.toString());
        }
        assertEquals(1, values.size(), "one book in one market has one value: " + values);
        assertEquals(VALUE_AT_MID, values.iterator().next(), HALF_SPREADS);
        assertEquals(EnumSet.allOf(BrokerFormat.class), formats, "one sample of each kind");
    }

    private static List<String> ids(JsonNode report) {
        return Stream.iterate(0, i -> i + 1)
                .limit(report.at("/structures").size())
                .map(i -> report.at("/structures/" + i + "/id").asText())
                .toList();
    }

    @Test
    void theSamplesAreExplainedAndNamedInTheGuide() throws IOException {
        String guide = Files.readString(Path.of("docs", "importing.md"));
        for (Path file : files(false)) {
            assertTrue(guide.contains(String.valueOf(file.getFileName())), file + " is not shown in docs/importing.md");
        }
    }
}
