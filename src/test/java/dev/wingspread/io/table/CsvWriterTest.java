package dev.wingspread.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

    private static final long SEED = 20260302;

    @Test
    void cellsThatNeedQuotesGetThemAndReadBack() throws IOException {
        List<String> cells = List.of("plain", "a,b", "say \"hi\"", "two\nlines", "", " blanks ", "é€𝄞", "=1+1");
        var out = new ByteArrayOutputStream();
        var csv = new CsvWriter(out);
        for (String cell : cells) {
            csv.text(cell);
        }
        csv.unknown().endRow();
        csv.flush();
        assertEquals(
                "plain,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",, blanks ,é€𝄞,=1+1,\n",
                out.toString(StandardCharsets.UTF_8));
        List<String> read = new CsvReader(new ByteArrayInputStream(out.toByteArray()))
                .next()
                .orElseThrow()
                .cells();
        assertEquals(cells, read.subList(0, cells.size()));
    }

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource({"0,0", "-0.0,0", "5750,5750", "0.132,0.132", "-4.1,-4.1", "2e-3,0.002", "1e22,1.0E22", "2E23,2.0E23"})
    void numbersAreWrittenInTheFewestDigits(double value, String text) {
        assertEquals(text, ShortestDecimal.of(value));
    }

    @Test
    void numbersReadBackToTheSameDouble() {
        var random = new Random(SEED);
        for (int i = 0; i < 100_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertEquals(value, Double.parseDouble(ShortestDecimal.of(value)));
            }
        }
        for (double edge : new double[] {Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE, 4.35, 0.1 + 0.2}) {
            assertEquals(edge, Double.parseDouble(ShortestDecimal.of(edge)));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void numbersThatAreNoneAreRefused(double value) {
        var csv = new CsvWriter(new ByteArrayOutputStream());
        assertThrows(IllegalArgumentException.class, () -> csv.number(value));
    }
}
