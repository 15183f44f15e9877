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

class IbActivityReaderTest {

    private static final String SAMPLE = "ib-activity.csv";
    private static final String LONG_AND_SHORT = "ib-activity-long-short.csv";

    @Test
    void sumsArePositionsAndTheListOfInstrumentsTellsTheRoots() {
        BrokerStatement statement = Samples.read(SAMPLE).orThrow();

        assertEquals(BrokerFormat.IB_ACTIVITY, statement.format());
        assertEquals(Optional.of(LocalDateTime.of(2026, 11, 20, 18, 5, 1)), statement.asOf());
        assertEquals(
                List.of(
                        "SPXW 261218P06550000 2 @ 15.2105 …321",
                        "SPXW 261218P06600000 -2 @ 18.3895 …321",
                        "SPX 261218P06700000 -1 @ 25.5 …321",
                        "SPX 270115P06300000 -1 @ 31.5 …321",
                        "SPXW 270108P06300000 1 @ 21.5 …321",
                        "VIX 270120C00027500 4 @ 1.3265 …321",
                        "VIXW 261209C00022000 5 @ 1.5 …321",
                        "VXZ26 -1 @ 20.40237 …321"),
                Samples.positions(statement));
    }

    @Test
    void aMonthlyDateWithoutInstrumentIsTakenForSpxAndTold() {
        Loaded<BrokerStatement> loaded = Samples.read(SAMPLE);

        assertEquals(
                List.of(22),
                loaded.warnings().stream()
                        .map(warning -> warning.location().orElseThrow().line())
                        .toList());
        assertTrue(
                loaded.warnings().get(0).message().contains("SPX from SPXW"),
                () -> loaded.warnings().toString());
        assertEquals(
                List.of("SPX   270115P06300000"),
                loaded.orThrow().positions().stream()
                        .filter(position -> position.assumption().isPresent())
                        .map(position -> position.leg().instrument().symbol())
                        .toList());
    }

    @Test
    void aTextThatStandsForTwoListedContractsIsNotGuessed() {
        BrokerStatement statement = Samples.read(SAMPLE).orThrow();

        assertTrue(
                statement.skipped().stream()
                        .anyMatch(row -> row.line() == 21
                                && !row.isExpected()
                                && row.reason().contains("SPX   261218P06400000 and SPXW  261218P06400000")),
                () -> statement.skipped().toString());
    }

    @Test
    void lotsOfCountedPositionsSharesAndMiniFuturesAreLeftOut() {
        BrokerStatement statement = Samples.read(SAMPLE).orThrow();

        assertEquals(
                List.of("13 ok", "18 ok", "19 ok", "21", "26", "30"),
                Samples.skipped(statement).stream()
                        .map(line -> line.substring(0, line.indexOf(':')))
                        .toList());
        assertEquals(statement.rowsRead(), statement.positions().size() + statement.skippedInAll());
    }

    @Test
    void longAndShortSectionsAreReadAndLotsTellTheDayOfOpening() {
        BrokerStatement statement = Samples.read(LONG_AND_SHORT).orThrow();

        assertEquals(
                List.of(
                        "SPXW 261218P06550000 2 @ 15.2105 since 2026-11-03 …67",
                        "SPXW 261218P06600000 -2 @ 18.2 since 2026-11-05 …67"),
                Samples.positions(statement));
    }

    @Test
    void aStatementWrittenLaterIsOfTheLastDayOfItsPeriod() {
        assertEquals(
                Optional.of(LocalDateTime.of(2026, 11, 20, 16, 15)),
                Samples.read(LONG_AND_SHORT).orThrow().asOf());
    }

    @Test
    void aStatementInAnotherLanguageIsNotSupported() {
        Failure fault = Samples.onlyFault(Samples.read("ib-activity-chinese.csv"));

        assertTrue(fault.message().contains("language is not supported"), fault.text());
    }

    @Test
    void aStatementWithoutPositionsNamesTheMissingSection() {
        String text = """
                Statement,Header,Field Name,Field Value
                Statement,Data,Title,Transaction History
                Transaction History,Header,Date,Account
                """;

        Failure fault = Samples.onlyFault(Samples.readText(SAMPLE, text));

        assertTrue(fault.message().contains("no section \"Open Positions\""), fault.text());
    }

    @Test
    void numbersOfAccountsAreHidden() {
        Loaded<BrokerStatement> loaded = Samples.read(SAMPLE);

        assertFalse(Samples.everythingSaid(loaded).contains("7654321"), () -> Samples.everythingSaid(loaded));
    }

    @Test
    void rowsOfPositionsThatAreMalformedOrOfAnotherKindAreTold() {
        String text = """
                Statement,Header,Field Name,Field Value
                Open Positions,Header,DataDiscriminator,Asset Category,Currency,Symbol,Quantity,Mult,Cost Price
                Open Positions,Data,Summary,Equity and Index Options,USD,SPX 11DEC26 6600 P,-2,100,18.3895
                "Open Positions","Data","Summary","Equity and Index Options","USD","SPX 11DEC26 6500 P"x,-2,100,18.3895
                Open Positions,Datum,Summary,Equity and Index Options,USD,SPX 11DEC26 6400 P,-2,100,18.3895
                Open Positions,Total,,Equity and Index Options,USD,,,,-3147.30
                """;

        assertEquals(
                List.of("4", "5"),
                Samples.skipped(Samples.readText("activity.csv", text).orThrow()).stream()
                        .map(line -> line.substring(0, line.indexOf(':')))
                        .toList());
    }
}
