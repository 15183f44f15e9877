package dev.wingspread.io.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ThinkorswimAccountReaderTest {

    @Test
    void rowsWithoutTimeBelongToTheOrderAbove() {
        assertEquals("""
                SPXW  261218C07250000 -2 9.8 2026-11-20 …650 14 IRON CONDOR 11/20/26 10:12:31
                SPXW  261218C07300000 2 7.55 2026-11-20 …650 15 IRON CONDOR 11/20/26 10:12:31
                SPXW  261218P06600000 -2 18.4 2026-11-20 …650 16 IRON CONDOR 11/20/26 10:12:31
                SPXW  261218P06550000 2 16.3 2026-11-20 …650 17 IRON CONDOR 11/20/26 10:12:31
                VIX   270120C00027500 4 1.32 2026-11-17 …650 21
                """, Statements.positions(Statements.statement("thinkorswim-account.csv")));
    }

    @Test
    void closingsWithoutOpeningAreToldAndNoPositions() {
        assertEquals("""
                18: it closes 1 contract opened before the file begins: export from an earlier day if the position is still held in part
                26: a book holds SPX, VIX and VX contracts alone: the risk of /ESZ26 is missing from every figure of it
                """, Statements.lost(Statements.statement("thinkorswim-account.csv")));
    }

    @Test
    void whatWasClosedOrExpiredIsLeftOut() {
        assertEquals("""
                19: it closes what line 22 opened
                20: it closes what line 23 opened
                22: line 19 closes it again
                23: line 20 closes it again
                24: it expired before the last day of the statement, 2026-11-20
                25: it is no option
                """, Statements.leftOut(Statements.statement("thinkorswim-account.csv")));
    }

    @Test
    void sectionOfOptionsTellsRootsAndWhatIsOpenAndTheTradesWhatBelongsTogether() {
        assertEquals("""
                SPXW  261218C07250000 -2 9.8 2026-11-20 …650 7 IRON CONDOR 11/20/26 10:12:31
                SPXW  261218C07300000 2 7.55 2026-11-20 …650 8 IRON CONDOR 11/20/26 10:12:31
                SPXW  261218P06600000 -2 18.4 2026-11-20 …650 9 IRON CONDOR 11/20/26 10:12:31
                SPXW  261218P06600000 -1 17.2 ? …650 23
                SPXW  261218P06550000 2 16.3 2026-11-20 …650 10 IRON CONDOR 11/20/26 10:12:31
                SPX   261218P06500000 1 14.1 ? …650 25
                VIX   270120C00027500 3 1.32 ? …650 26
                """, Statements.positions(Statements.statement("thinkorswim-account-options.csv")));
    }

    @Test
    void tradesThatContradictTheSectionOfOptionsCountForNothing() {
        String text = Statements.text("thinkorswim-account-options.csv").replace("PUT,-3,18.00", "PUT,-1,18.00");
        String positions = Statements.positions(Statements.statementOf(text));

        assertTrue(positions.contains("SPXW  261218P06600000 -1 18.0 ? …650 23\n"), positions);
        assertFalse(positions.contains("P06600000 -2"), positions);
    }

    @Test
    void expiryOfAMonthAloneIsTheMonthlyOne() {
        assertEquals("""
                SPX   150320P01950000 -1 12.1 2015-02-05 …123 5 assumed VERTICAL 2/5/15 10:12:31
                SPX   150320P01925000 1 10.75 2015-02-05 …123 6 assumed VERTICAL 2/5/15 10:12:31
                VIX   150318C00025000 2 1.1 2015-02-04 …123 7 assumed
                """, Statements.positions(Statements.statement("thinkorswim-account-old.csv")));
        assertEquals("""
                8: the expiry 'MAR4 15' is no date (enter it by hand)
                """, Statements.lost(Statements.statement("thinkorswim-account-old.csv")));
    }

    @Test
    void ordersOfOneSecondStayApart() {
        String order = """
                ,11/20/26 10:12:31,VERTICAL,SELL,-1,TO OPEN,SPX,11 DEC 26,6600,PUT,8.00,1.00,LMT
                ,,,BUY,+1,TO OPEN,SPX,11 DEC 26,6550,PUT,7.00,CREDIT,
                """;
        String text = "Account Trade History\n"
                + ",Exec Time,Spread,Side,Qty,Pos Effect,Symbol,Exp,Strike,Type,Price,Net Price,Order Type\n" + order
                + order;
        assertEquals("""
                SPXW  261211P06600000 -1 8.0 2026-11-20 ? 3 VERTICAL 11/20/26 10:12:31
                SPXW  261211P06550000 1 7.0 2026-11-20 ? 4 VERTICAL 11/20/26 10:12:31
                SPXW  261211P06600000 -1 8.0 2026-11-20 ? 5 VERTICAL 11/20/26 10:12:31 (2)
                SPXW  261211P06550000 1 7.0 2026-11-20 ? 6 VERTICAL 11/20/26 10:12:31 (2)
                """, Statements.positions(Statements.statementOf(text)));
    }

    @Test
    void statementWithoutTheSectionsIsAFault() {
        assertEquals(
                "positions.csv: the sections Account Trade History and Options are missing"
                        + " (export the account statement with the trade history shown)",
                Statements.faultOf(
                        "Account Statement for D-70001650 (ira) since 3/16/26 through 3/16/26\n\nCash Balance\n"));
    }

    @Test
    void everyTradeThatTheSectionOfOptionsOverrulesIsTold() {
        String text = """
                Account Trade History
                ,Exec Time,Spread,Side,Qty,Pos Effect,Symbol,Exp,Strike,Type,Price,Net Price,Order Type
                ,11/3/26 10:12:31,SINGLE,SELL,-1,TO CLOSE,SPX,11 DEC 26,6600,PUT,8.00,8.00,LMT
                ,11/4/26 10:12:31,SINGLE,SELL,-5,TO OPEN,SPX,11 DEC 26,6400,PUT,8.00,8.00,LMT

                Options
                Symbol,Option Code,Exp,Strike,Type,Qty,Trade Price,Mark,Mark Value
                SPX,SPXW261211P6400,11 DEC 26,6400,PUT,-2,1.2,1,1
                """;

        assertEquals("""
                3: it closes what was opened before the file begins
                4: what is open is told by line 8
                """, Statements.leftOut(Statements.statementOf(text)));
    }
}
