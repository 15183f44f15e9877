package dev.wingspread.io.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import dev.wingspread.model.positions.BrokerFormat;
import dev.wingspread.model.positions.BrokerStatement;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IbFlexXmlReaderTest {

    private static final String SAMPLE = "ib-flex.xml";

    @Test
    void sumsArePositionsAndLotsAreAddedWhereThereIsNoSum() {
        BrokerStatement statement = Samples.read(SAMPLE).orThrow();

        assertEquals(BrokerFormat.IB_FLEX_XML, statement.format());
        assertEquals(Optional.of(LocalDateTime.of(2026, 11, 20, 18, 5, 1)), statement.asOf());
        assertEquals(
                List.of(
                        "SPXW 261218P06600000 -2 @ 18.3895 since 2026-11-04 …321",
                        "SPX 261218P06600000 1 @ 18.1 …321",
                        "VIX 270120C00027500 6 @ 1.42 since 2026-11-10 …321",
                        "VXZ26 -1 @ 20.40237 …321"),
                Samples.positions(statement));
    }

    @Test
    void aPositionInSeveralLinesIsToldByItsFirst() {
        assertEquals(
                List.of(6L), Samples.read(SAMPLE).orThrow().positions().get(0).lines());
    }

    @Test
    void rowsWithoutPositionOfOursHaveTheirReason() {
        BrokerStatement statement = Samples.read(SAMPLE).orThrow();

        assertEquals(
                List.of("10 ok", "11 ok", "16", "17", "18 ok", "19 ok"),
                Samples.skipped(statement).stream()
                        .map(line -> line.substring(0, line.indexOf(':')))
                        .toList());
    }

    @Test
    void aContractGivenTwiceWithoutLevelOfDetailIsAnError() {
        Failure fault = Samples.onlyFault(Samples.read("ib-flex-unlabelled.xml"));

        assertTrue(fault.message().contains("SPXW 261218P06600000 is given several times"), fault.text());
        assertTrue(fault.cure().contains("Level of Detail"), fault.text());
        assertEquals(7, fault.location().orElseThrow().line());
    }

    @Test
    void aStatementGivenTwiceIsAnErrorAndNotTwiceThePosition() {
        String text = Samples.text(SAMPLE);
        String statement = text.substring(text.indexOf("<FlexStatement "), text.indexOf("</FlexStatements>"));

        Loaded<BrokerStatement> loaded =
                Samples.readText(SAMPLE, text.replace("</FlexStatements>", statement + "</FlexStatements>"));

        assertFalse(loaded.isOk(), "positions must not be counted twice");
    }

    @Test
    void statementsOfSeveralAccountsStayApart() {
        String text = Samples.text(SAMPLE);
        String statement = text.substring(text.indexOf("<FlexStatement "), text.indexOf("</FlexStatements>"))
                .replace("U7654321", "U1112222")
                .replace("20261120", "20261119");

        BrokerStatement both = Samples.readText(
                        SAMPLE, text.replace("</FlexStatements>", statement + "</FlexStatements>"))
                .orThrow();

        assertEquals(8, both.positions().size(), () -> both.positions().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ib-flex-external-entity.xml", "ib-flex-many-entities.xml"})
    void aDocumentTypeIsRefusedBeforeAnyEntityIsLookedAt(String name) {
        Failure fault = Samples.onlyFault(Samples.read(name));

        assertTrue(fault.message().contains("document type"), fault.text());
    }

    @Test
    void whatInteractiveBrokersSendsInPlaceOfAQueryIsPassedOn() {
        Failure fault = Samples.onlyFault(Samples.read("ib-flex-not-ready.xml"));

        assertTrue(fault.message().contains("Statement generation in progress"), fault.text());
    }

    @Test
    void aFileCutOffIsAFaultAtItsEnd() {
        String text = Samples.text(SAMPLE);

        Failure fault = Samples.onlyFault(Samples.readText(SAMPLE, text.substring(0, text.length() / 2)));

        assertTrue(fault.message().contains("malformed"), fault.text());
        assertTrue(fault.location().orElseThrow().line() >= 9, fault.text());
    }

    @Test
    void elementsNestedWithoutEndAreRefused() {
        String text = "<FlexQueryResponse>" + "<a>".repeat(10_000);

        Failure fault = Samples.onlyFault(Samples.readText(SAMPLE, text));

        assertTrue(fault.message().contains("nested"), fault.text());
    }

    @Test
    void aQueryWithoutOpenPositionsNamesTheMissingSection() {
        Failure fault = Samples.onlyFault(Samples.readText(
                SAMPLE,
                "<FlexQueryResponse><FlexStatements count='1'><FlexStatement/></FlexStatements></FlexQueryResponse>"));

        assertTrue(fault.message().contains("no section \"Open Positions\""), fault.text());
    }

    @Test
    void aSymbolThatContradictsTheRestOfItsRowIsNotTrusted() {
        String text = Samples.text(SAMPLE)
                .replace("strike=\"6600\" expiry=\"20261217\"", "strike=\"6650\" expiry=\"20261217\"");

        BrokerStatement statement = Samples.readText(SAMPLE, text).orThrow();

        assertEquals(3, statement.positions().size());
        assertTrue(
                statement.skipped().stream().anyMatch(row -> row.reason().contains("contradicts")),
                () -> statement.skipped().toString());
    }

    @Test
    void numbersOfAccountsAreHidden() {
        Loaded<BrokerStatement> loaded = Samples.read(SAMPLE);

        assertFalse(Samples.everythingSaid(loaded).contains("7654321"), () -> Samples.everythingSaid(loaded));
    }
}
