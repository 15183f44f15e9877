package dev.wingspread.io.cboe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Loaded;
import dev.wingspread.io.Mutations;
import dev.wingspread.market.feed.MarketPiece;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class CboeFilesTest {

    static final List<String> ALL = SampleFiles.ALL;

    static final List<String> TABLES =
            SampleFiles.ALL.stream().filter(name -> name.endsWith(".csv")).toList();

    /** Damage is tried at every byte: the first rows of a table stand for the others. */
    private static final int LONGEST_DAMAGED = 1_000;

    private static final int MOST_REMARKS = 30;

    @ParameterizedTest
    @FieldSource("ALL")
    void everyKindIsRecognisedByItsContentAlone(String name) {
        assertTrue(CboeFiles.recognises(SampleFiles.bytes(name), "a file"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bad/error-page.csv               | this is a web page, perhaps one that says why there is no file
            bad/empty.json                   | the file is empty
            bad/json-of-something-else.json  | this is no file of Cboe that is known
            """)
    void aFileOfAnotherKindIsRefusedInWords(String name, String message) {
        assertFalse(CboeFiles.recognises(SampleFiles.bytes(name), name));
        assertEquals(message, SampleFiles.read(name).faults().get(0).message());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Date,Type,Sub Type,Action,Symbol,Instrument Type,Description,Value,Quantity
            Date,Amount
            Portfolio
            Symbol,Description,Quantity,Price
            Statement,Header,Field Name,Field Value
            """)
    void tablesOfOthersAreNotMistakenForOnesOfCboe(String titles) {
        assertFalse(CboeFiles.recognises((titles + "\n1,2\n").getBytes(StandardCharsets.UTF_8), "VIX_History.csv"));
    }

    @Test
    void aFileOfAHundredMegabytesIsRefusedWithoutBeingRead() {
        byte[] bytes = new byte[100 * 1024 * 1024];
        bytes[0] = '{';
        assertEquals(
                "the file is larger than 64 MB",
                CboeFiles.read(bytes, "large.json").faults().get(0).message());
    }

    @ParameterizedTest
    @FieldSource("TABLES")
    void aDamagedTableIsReadOrRefusedButNeverAnException(String name) {
        String text = new String(SampleFiles.bytes(name), StandardCharsets.UTF_8);
        int end = text.length() <= LONGEST_DAMAGED ? text.length() : text.lastIndexOf('\n', LONGEST_DAMAGED) + 1;
        byte[] rows = text.substring(0, end).getBytes(StandardCharsets.UTF_8);
        assertTrue(CboeFiles.read(rows, name).isOk(), "the sound file is read");
        Mutations.forEach(rows, damaged -> check(damaged, name));
    }

    /** One expiry of the sample with every member in front, so that each of them is hit. */
    @ParameterizedTest
    @CsvSource({"spx-chain.json, 2600", "vix-chain.json, 1200"})
    void aDamagedChainIsReadOrRefusedButNeverAnException(String name, int length) {
        String text = new String(SampleFiles.bytes(name), StandardCharsets.UTF_8);
        int end = text.indexOf("},", length);
        String chain = text.substring(0, end) + "}]" + text.substring(text.indexOf("\n ]", end) + 3);
        assertTrue(CboeFiles.read(chain.getBytes(StandardCharsets.UTF_8), name).isOk(), "the sound file is read");
        Mutations.forEach(chain.getBytes(StandardCharsets.UTF_8), damaged -> check(damaged, name));
    }

    private static void check(byte[] damaged, String name) {
        Loaded<List<MarketPiece>> read = CboeFiles.read(damaged, name);
        assertTrue(read.isOk() != read.value().isEmpty());
        assertTrue(read.faults().size() + read.warnings().size() <= MOST_REMARKS);
        read.faults().forEach(fault -> assertEquals(1, fault.text().lines().count()));
        read.warnings()
                .forEach(warning -> assertEquals(1, warning.text().lines().count()));
    }
}
