package dev.wingspread.io.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.model.positions.BrokerStatement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TastytradeTransactionsReaderTest {

    @Test
    void whatStaysOpenIsHeldAndOrdersOfSeveralContractsStayTogether() {
        assertEquals("""
                SPXW  261218C07250000 -2 9.8 2026-11-20 ? 3 order 400000001
                SPXW  261218C07300000 2 7.55 2026-11-20 ? 4 order 400000001
                SPXW  261218P06600000 -2 18.4 2026-11-20 ? 5 order 400000001
                SPXW  261218P06550000 2 16.3 2026-11-20 ? 6 order 400000001
                VIX   270120C00027500 4 1.32 2026-11-18 ? 8
                VXF27 -1 20.55 2026-11-17 ? 10
                """, Statements.positions(Statements.statement("tastytrade-transactions.csv")));
    }

    @Test
    void closingsWithoutOpeningAreToldAndNoPositions() {
        assertEquals("""
                7: it closes 1 contract opened before the file begins: export from an earlier day if the position is still held in part
                11: no book holds options on futures: the risk of /ESZ6 EW3Z6 261218P6600 is missing from every figure of it
                """, Statements.lost(Statements.statement("tastytrade-transactions.csv")));
    }

    @Test
    void removalsOfExpiredOptionsEndThem() {
        assertEquals("""
                2: it closes what line 9 opened
                9: line 2 closes it again
                12: it moves money alone
                13: KO is neither SPX nor VIX
                """, Statements.leftOut(Statements.statement("tastytrade-transactions.csv")));
    }

    @Test
    void orderOfRowsChangesNothing() {
        List<String> lines =
                Statements.text("tastytrade-transactions.csv").lines().toList();
        var oldestFirst = new ArrayList<>(lines.subList(1, lines.size()));
        Collections.reverse(oldestFirst);
        String text = lines.get(0) + "\n" + String.join("\n", oldestFirst);

        assertEquals(legs(Statements.statement("tastytrade-transactions.csv")), legs(Statements.statementOf(text)));
    }

    private static List<String> legs(BrokerStatement statement) {
        return statement.positions().stream()
                .map(each -> each.leg() + " " + each.openedOn() + " " + each.group())
                .sorted()
                .toList();
    }

    @Test
    void filesWithoutSubTypeAreRead() {
        assertEquals("""
                SPXW  230131P03500000 -1 10.0 2022-12-21 ? 2
                VIXW  230125C00030000 3 0.55 2022-12-29 ? 4
                """, Statements.positions(Statements.statement("tastytrade-transactions-2023.csv")));
    }

    @Test
    void actionThatIsNotKnownIsTold() {
        String text = Statements.text("tastytrade-transactions-2023.csv").replace("BUY_TO_OPEN", "DONATE");

        assertEquals("""
                4: what 'DONATE' does to a position is not known: enter the position by hand
                """, Statements.lost(Statements.statementOf(text)));
    }

    @Test
    void everyClosingOfWhatTheFileDoesNotOpenIsTold() {
        String row = "2026-11-0%d,Trade,%s,SPXW  261218P0%d000,Equity Option,100,%d,100.00\n";
        var statement = Statements.statementOf("Date,Type,Action,Symbol,Instrument Type,Value,Quantity,Average Price\n"
                + row.formatted(2, "SELL_TO_OPEN", 6600, 1)
                + row.formatted(3, "SELL_TO_CLOSE", 6500, 1)
                + row.formatted(4, "SELL_TO_CLOSE", 6500, 2));

        assertTrue(Statements.lost(statement).startsWith("3: it closes 3 contracts"), Statements.lost(statement));
        assertEquals("4: what it closes is counted at line 3\n", Statements.leftOut(statement));
    }
}
