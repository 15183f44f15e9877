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

class TwsPortfolioReaderTest {

    private static final String SAMPLE = "tws-portfolio.csv";
    private static final String IN_ACCOUNTS = "tws-portfolio-accounts.csv";

    @Test
    void optionsAndFuturesAreToldByTheirBrackets() {
        BrokerStatement statement = Samples.read(SAMPLE).orThrow();

        assertEquals(BrokerFormat.TWS_PORTFOLIO, statement.format());
        assertEquals(
                List.of(
                        "SPXW 261218P06550000 2 @ 15.2",
                        "SPXW 261218P06600000 -2 @ 18.4",
                        "SPXW 261218C07300000 -2 @ 7.9",
                        "SPXW 261218C07350000 2 @ 0.95",
                        "SPX 261218P06600000 1 @ ?",
                        "VIX 270120C00027500 4 @ 1.32",
                        "VIXW 261209C00022000 1200 @ 1.5",
                        "VXZ26 -1 @ 20.4",
                        "VXF27 2 @ 20.1"),
                Samples.positions(statement));
    }

    @Test
    void whateverElseIsHeldIsLeftOutWithItsReason() {
        BrokerStatement statement = Samples.read(SAMPLE).orThrow();

        List<String> skipped = Samples.skipped(statement);
        assertEquals(
                List.of("12", "13", "14 ok", "15", "16", "17 ok", "18", "19", "20 ok"),
                skipped.stream()
                        .map(line -> line.substring(0, line.indexOf(':')))
                        .toList());
        assertTrue(skipped.get(0).contains("mini VIX futures (VXM)"), skipped.get(0));
        assertTrue(skipped.get(1).contains("weekly"), skipped.get(1));
        assertTrue(skipped.get(2).contains("closed"), skipped.get(2));
        assertTrue(skipped.get(3).contains("adjusted"), skipped.get(3));
        assertTrue(skipped.get(4).contains("SPY"), skipped.get(4));
    }

    @Test
    void positionsOfSeveralAccountsStayApartAndNumbersAreHidden() {
        Loaded<BrokerStatement> loaded = Samples.read(IN_ACCOUNTS);

        assertEquals(
                List.of(
                        "SPXW 261218P06600000 -2 @ 18.4 …321",
                        "SPXW 261218P06550000 2 @ 15.2 …321",
                        "SPXW 261218C07300000 -2 @ 7.9 …999",
                        "SPXW 261218C07350000 2 @ 4.45 …999",
                        "SPXW 261218P06600000 -1 @ 17.5 …999"),
                Samples.positions(loaded.orThrow()));
        assertFalse(Samples.everythingSaid(loaded).contains("U7654"), () -> Samples.everythingSaid(loaded));
    }

    @Test
    void withoutAdvancedContractDisplayEveryRowNamesTheSetting() {
        Loaded<BrokerStatement> loaded = Samples.read("tws-portfolio-without-brackets.csv");

        assertFalse(loaded.isOk());
        List<Integer> lines = loaded.faults().stream()
                .skip(1)
                .map(fault -> fault.location().orElseThrow().line())
                .toList();
        assertEquals(List.of(3, 4, 5), lines);
        assertTrue(
                loaded.faults().stream()
                        .skip(1)
                        .map(Failure::text)
                        .allMatch(text -> text.contains("Advanced Contract display")),
                () -> loaded.faults().toString());
    }

    @Test
    void aRowWithoutBracketBesideOthersIsSkippedAlone() {
        String text =
                Samples.text(SAMPLE) + "SPX    JAN2027 6600 P,-2,USD,12.35,-2470.00,18.4,1210.00,0.00,No,OPT,1.00\n";

        BrokerStatement statement = Samples.readText(SAMPLE, text).orThrow();

        assertEquals(9, statement.positions().size());
        assertTrue(
                statement.skipped().stream()
                        .anyMatch(row -> row.line() == 21
                                && !row.isExpected()
                                && row.reason().contains("Advanced Contract")),
                () -> statement.skipped().toString());
    }

    @Test
    void anExportInAnotherLanguageIsRefusedAtItsTitles() {
        Failure fault = Samples.onlyFault(Samples.read("tws-portfolio-german.csv"));

        assertTrue(fault.message().contains("other languages than English"), fault.text());
        assertEquals(2, fault.location().orElseThrow().line());
    }

    @Test
    void aByteOrderMarkWindowsLineEndsAndTrailingCommasChangeNothing() {
        String text = "\uFEFF" + Samples.text(SAMPLE).replace("\n", ",\r\n");

        BrokerStatement statement = Samples.readText(SAMPLE, text).orThrow();

        assertEquals(Samples.positions(Samples.read(SAMPLE).orThrow()), Samples.positions(statement));
    }

    @Test
    void theDayOfAnExportIsThatOfItsName() {
        assertEquals(
                Optional.of(LocalDateTime.of(2026, 11, 20, 16, 15)),
                Samples.readText("/home/me/filtered_portfolio.20261120.csv", Samples.text(SAMPLE))
                        .orThrow()
                        .asOf());
        assertEquals(Optional.empty(), Samples.read(SAMPLE).orThrow().asOf());
    }

    @Test
    void anExportOfTitlesAloneHoldsNoPosition() {
        String titles = Samples.text(SAMPLE).lines().limit(2).reduce("", (one, other) -> one + other + "\n");

        Failure fault = Samples.onlyFault(Samples.readText(SAMPLE, titles));

        assertTrue(fault.message().contains("no SPX or VIX position"), fault.text());
    }

    @Test
    void aMultiplierThatIsNotTheContractsIsNotTrusted() {
        String text = Samples.text(SAMPLE).replace("[VIX   270120C00027500 100]", "[VIX   270120C00027500 10]");

        BrokerStatement statement = Samples.readText(SAMPLE, text).orThrow();

        assertEquals(8, statement.positions().size());
        assertTrue(
                statement.skipped().stream()
                        .anyMatch(row -> row.line() == 8 && row.reason().contains("multiplier 10")),
                () -> statement.skipped().toString());
    }

    @Test
    void aQuantityThatIsNoNumberIsSkipped() {
        String text = Samples.text(SAMPLE).replace("100],4,USD", "100],four,USD");

        BrokerStatement statement = Samples.readText(SAMPLE, text).orThrow();

        assertTrue(
                statement.skipped().stream()
                        .anyMatch(row -> row.line() == 8 && row.reason().contains("'four'")),
                () -> statement.skipped().toString());
    }
}
