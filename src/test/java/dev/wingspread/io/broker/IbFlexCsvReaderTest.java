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

class IbFlexCsvReaderTest {

    private static final String SAMPLE = "ib-flex.csv";
    private static final String CODED = "ib-flex-coded.csv";

    @Test
    void theSectionOfPositionsIsFoundAmongOthersAndTheLastDayCounts() {
        BrokerStatement statement = Samples.read(SAMPLE).orThrow();

        assertEquals(BrokerFormat.IB_FLEX_CSV, statement.format());
        assertEquals(Optional.of(LocalDateTime.of(2026, 11, 20, 16, 15)), statement.asOf());
        assertEquals(
                List.of(
                        "VIX 270120C00027500 4 @ 1.3265 …321",
                        "SPXW 261218P06600000 -2 @ 18.3895 …321",
                        "SPX 261218P06550000 2 @ 15.2 …321",
                        "VXF27 2 @ 20.10237 …321"),
                Samples.positions(statement));
    }

    @Test
    void rowsOfOtherSectionsEarlierDaysAndSharesAreLeftOut() {
        BrokerStatement statement = Samples.read(SAMPLE).orThrow();

        assertEquals(
                List.of("2 ok", "4 ok", "8", "10 ok", "12 ok"),
                Samples.skipped(statement).stream()
                        .map(line -> line.substring(0, line.indexOf(':')))
                        .toList());
    }

    @Test
    void aDateThatCanBeReadInTwoWaysIsNotGuessed() {
        BrokerStatement statement = Samples.read(SAMPLE).orThrow();

        assertTrue(
                statement.skipped().stream()
                        .anyMatch(
                                row -> row.line() == 8 && row.reason().contains("03/12/2026 can be read in two ways")),
                () -> statement.skipped().toString());
    }

    @Test
    void sectionCodesAndLineDescriptorsAreUnderstood() {
        assertEquals(
                List.of("SPXW 261218P06600000 -2 @ 18.3895 …321"),
                Samples.positions(Samples.read(CODED).orThrow()));
    }

    @Test
    void withoutTitlesTheSettingIsNamed() {
        String text = Samples.text(CODED)
                .lines()
                .filter(line -> !line.contains("HEADER"))
                .reduce("", (one, other) -> one + other + "\n");

        Failure fault = Samples.onlyFault(Samples.readText(CODED, text));

        assertTrue(fault.cure().contains("Include column headers"), fault.text());
    }

    @Test
    void aQueryOfTradesAloneHasNoPositions() {
        String trades = Samples.text(SAMPLE).lines().limit(2).reduce("", (one, other) -> one + other + "\n");

        Failure fault = Samples.onlyFault(Samples.readText(SAMPLE, trades));

        assertTrue(fault.message().contains("no section \"Open Positions\""), fault.text());
    }

    @Test
    void sumsOfAccountsThatAreNotToldApartAreAdded() {
        String text = """
                "AssetClass","Symbol","Conid","Quantity","LevelOfDetail"
                "OPT","SPXW  261218P06600000","1","-2","SUMMARY"
                "OPT","SPXW  261218P06600000","1","-3","SUMMARY"
                """;

        assertEquals(
                List.of("SPXW 261218P06600000 -5 @ ?"),
                Samples.positions(Samples.readText(SAMPLE, text).orThrow()));
    }

    @Test
    void numbersOfAccountsAreHidden() {
        Loaded<BrokerStatement> loaded = Samples.read(SAMPLE);

        assertFalse(Samples.everythingSaid(loaded).contains("7654321"), () -> Samples.everythingSaid(loaded));
    }
}
