package dev.wingspread.io.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.model.positions.BrokerPosition;
import dev.wingspread.model.positions.BrokerStatement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SchwabPositionsReaderTest {

    @Test
    void optionsNameTheirRootAndCostBasisTellsThePrice() {
        assertEquals("""
                SPXW  261218P06600000 -2 18.4 ? …123 4
                SPXW  261218P06550000 2 15.2 ? …123 5
                SPX   261218P06600000 -1 17.9 ? …123 6
                SPXW  261216P06500000 1 ? ? …123 7 assumed
                VIX   270120C00027500 4 1.32 ? …123 8
                """, Statements.positions(Statements.statement("schwab-positions.csv")));
    }

    @Test
    void adjustedContractsAreToldAndCashAndTotalsLeftOut() {
        assertEquals("""
                9: SPXW1 is an adjusted contract, whose deliverable the file does not tell: value it at the broker
                """, Statements.lost(Statements.statement("schwab-positions.csv")));
        assertEquals("""
                10: KO is neither SPX nor VIX
                11: it is cash or a total
                12: it is cash or a total
                13: it is cash or a total
                14: it is cash or a total
                """, Statements.leftOut(Statements.statement("schwab-positions.csv")));
    }

    @Test
    void timeOfTheStatementIsThatOfItsFirstLine() {
        assertEquals(
                Optional.of(LocalDateTime.of(2026, 11, 20, 16, 10)),
                Statements.statement("schwab-positions.csv").asOf());
    }

    @Test
    void accountsOfOneFileStayApart() {
        assertEquals("""
                SPXW  261218P06600000 -2 18.4 ? …123 5
                SPXW  261218P06550000 2 15.2 ? …123 6
                SPXW  261218P06600000 -1 ? ? …456 13
                """, Statements.positions(Statements.statement("schwab-positions-all-accounts.csv")));
    }

    @Test
    void optionInAnotherSpellingIsTold() {
        String text =
                Statements.text("schwab-positions.csv").replace("SPXW 12/18/2026 6600.00 P", "SPXW 12-18 6600 Put");

        String lost = Statements.lost(Statements.statementOf(text));

        assertTrue(
                lost.startsWith("4: the option is not spelled as 'SPXW 12/18/2026 6600.00 P': enter it by hand\n"),
                lost);
    }

    @Test
    void nameOfAnAccountMayHoldCommas() {
        String text = Statements.text("schwab-positions-all-accounts.csv");
        String name =
                text.lines().filter(line -> line.contains("456")).findFirst().orElseThrow();

        assertEquals(
                Statements.positions(Statements.statementOf(text)),
                Statements.positions(Statements.statementOf(text.replace(name, "Smith, John, and Jane ...456"))));
    }

    @Test
    void rowCutShortBelowATotalIsALostRowAndNoNameOfAnAccount() {
        String text = Statements.text("schwab-positions.csv").replace("account Individual ...123", "All-Accounts");
        String cut = "\"SPXW 12/18/2026 6500.00 P\",\"PUT\",\n";

        BrokerStatement statement = Statements.statementOf(text.stripTrailing() + "\n" + cut);

        assertTrue(
                Statements.lost(statement).endsWith(": its quantity '' is no number: enter it by hand\n"),
                Statements.lost(statement));
    }

    @Test
    void symbolWithoutCellsIsALostRowAndNoNameOfAnAccount() {
        String text = Statements.text("schwab-positions-all-accounts.csv");
        List<String> lines = new ArrayList<>(text.lines().toList());
        lines.add(5, "SPXW 12/18/2026 6500.00 P");

        BrokerStatement statement = Statements.statementOf(String.join("\n", lines));

        assertEquals("6: its quantity '' is no number: enter it by hand\n", Statements.lost(statement));
        assertEquals(
                2,
                statement.positions().stream()
                        .map(BrokerPosition::account)
                        .distinct()
                        .count());
    }
}
