package dev.wingspread.io.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import dev.wingspread.io.Mutations;
import dev.wingspread.model.positions.BrokerFormat;
import dev.wingspread.model.positions.BrokerPosition;
import dev.wingspread.model.positions.BrokerStatement;
import dev.wingspread.model.positions.SkippedRow;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerFilesTest {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Numbers of accounts that stand in the samples. */
    private static final List<String> ACCOUNTS =
            List.of("000000719", "70001650", "719000123", "5WX00417", "Z00000417", "X11100982");

    /** Samples of Interactive Brokers, readable or not, whose readers have tests of their own. */
    private static final Map<String, BrokerFormat> OF_INTERACTIVE_BROKERS = Map.of(
            "tws-portfolio.csv", BrokerFormat.TWS_PORTFOLIO,
            "tws-portfolio-accounts.csv", BrokerFormat.TWS_PORTFOLIO,
            "tws-portfolio-without-brackets.csv", BrokerFormat.TWS_PORTFOLIO,
            "ib-activity.csv", BrokerFormat.IB_ACTIVITY,
            "ib-activity-long-short.csv", BrokerFormat.IB_ACTIVITY,
            "ib-activity-chinese.csv", BrokerFormat.IB_ACTIVITY,
            "ib-flex.xml", BrokerFormat.IB_FLEX_XML,
            "ib-flex-unlabelled.xml", BrokerFormat.IB_FLEX_XML,
            "ib-flex.csv", BrokerFormat.IB_FLEX_CSV,
            "ib-flex-coded.csv", BrokerFormat.IB_FLEX_CSV);

    static Stream<Map.Entry<String, BrokerFormat>> samplesOfEveryKind() {
        var all = new TreeMap<>(OF_INTERACTIVE_BROKERS);
        all.putAll(Statements.FILES);
        return all.entrySet().stream();
    }

    static Stream<String> samples() {
        return Statements.FILES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("samplesOfEveryKind")
    void everySampleIsClaimedByTheReaderOfItsKindAlone(Map.Entry<String, BrokerFormat> sample) {
        byte[] bytes = Statements.text(sample.getKey()).getBytes(StandardCharsets.UTF_8);

        assertEquals(List.of(sample.getValue()), BrokerFiles.claims(bytes, sample.getKey()));
    }

    @Test
    void thereIsASampleOfEveryKind() {
        assertEquals(
                Set.of(BrokerFormat.values()),
                samplesOfEveryKind().map(Map.Entry::getValue).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void lineEndsAndByteOrderMarkChangeNothing(String sample) {
        String plain = Statements.text(sample).replace(BYTE_ORDER_MARK, "");
        String expected = Statements.positions(Statements.statementOf(plain));

        assertEquals(expected, Statements.positions(Statements.statementOf(BYTE_ORDER_MARK + plain)));
        assertEquals(expected, Statements.positions(Statements.statementOf(plain.replace("\n", "\r\n"))));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void emptyCellsAtTheEndOfEveryRowChangeNothing(String sample) {
        String plain = Statements.text(sample);

        String positions = Statements.positions(Statements.statementOf(plain.replace("\n", ",,\n")));

        // Blank lines are no blank lines any more, by which groups of one kind of file are told.
        if (Statements.FILES.get(sample) != BrokerFormat.THINKORSWIM_POSITIONS) {
            assertEquals(Statements.positions(Statements.statementOf(plain)), positions);
        }
        assertFalse(positions.isBlank());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void numbersOfAccountsAreHiddenEverywhere(String sample) {
        Loaded<BrokerStatement> read = Statements.read(Statements.text(sample));
        String shown = read.orThrow().positions().stream()
                        .map(BrokerPosition::toString)
                        .toList()
                + read.orThrow().skipped().stream()
                        .map(SkippedRow::text)
                        .toList()
                        .toString()
                + read.warnings().stream().map(Failure::text).toList();

        ACCOUNTS.forEach(account -> assertFalse(shown.contains(account), () -> account + " in " + shown));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void damagedFilesAreReadOrRefusedButNeverThrow(String sample) {
        byte[] file = Statements.text(sample).getBytes(StandardCharsets.UTF_8);

        Mutations.forEach(file, damaged -> {
            Loaded<BrokerStatement> read = BrokerFiles.read(damaged, sample);
            assertEquals(read.isOk(), read.value().isPresent());
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void headersWithoutRowsAreAFaultInWords(String sample) {
        String headerOnly = Statements.text(sample).lines().limit(1).toList().get(0) + "\n";

        Loaded<BrokerStatement> read = Statements.read(headerOnly);

        assertFalse(read.isOk());
        assertFalse(read.faults().get(0).cure().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Date,Close\n2026-11-20,6801.25\n", "{\"formatVersion\": 1}"})
    void filesOfNoBrokerAreRefusedWithTheKindsThatAreKnown(String text) {
        String fault = Statements.faultOf(text);

        assertTrue(fault.startsWith("positions.csv: this is no file of a broker that is known (known are: "), fault);
        assertEquals(Optional.empty(), BrokerFiles.formatOf(text.getBytes(StandardCharsets.UTF_8), "positions.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF", "  \r\n"})
    void emptyFilesAreRefused(String text) {
        assertEquals("positions.csv: the file is empty (export it again)", Statements.faultOf(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE html>\n<body>Symbol,Quantity,Strike Price</body>", "\n<html lang='en'>\n"})
    void webPagesAreRefused(String text) {
        assertEquals(
                "positions.csv: this is a web page, not an export (sign in at the broker and export again)",
                Statements.faultOf(text));
    }

    @Test
    void fileWithMoreRowsThanAnyAccountHasIsRefused() {
        String header = "Account,Symbol,Type,Quantity,Exp Date,Strike Price,Call/Put,Cost\n";
        String text = header + "5WX00417,KO,STOCK,1,,,,1\n".repeat(StatementDraft.MOST_ROWS + 1);

        assertEquals(
                "positions.csv: the file has more than 200,000 rows (export the positions alone)",
                Statements.faultOf(text));
    }
}
