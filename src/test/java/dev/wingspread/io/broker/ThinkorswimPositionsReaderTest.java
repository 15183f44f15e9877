package dev.wingspread.io.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThinkorswimPositionsReaderTest {

    private static final String HEAD =
            "Position Statement for D-70001650 (ira) on 11/20/26 15:49:04\n\nNone\nInstrument,Qty,Trade Price\n";

    @Test
    void optionsTakeTheSymbolAboveThemAndTheGroupAboveTheirTitles() {
        assertEquals("""
                SPXW  261218P06600000 -2 18.4 ? …719 9
                SPXW  261218P06550000 2 15.2 ? …719 10
                SPX   261218P06600000 -1 17.9 ? …719 11 assumed
                SPX   270115C07300000 -1 9.1 ? …719 12 assumed
                VIX   270120C00027500 4 1.32 ? …719 17
                VIXW  261209C00022000 3 ? ? …719 18
                SPXW  261231P06450000 -1 12.1 ? …719 27 Layer two, November
                SPX   270115P06400000 1 1010.5 ? …719 28 Layer two, November
                """, Statements.positions(Statements.statement("thinkorswim-positions.csv")));
    }

    @Test
    void rowsThatHoldRiskButNoPositionAreTold() {
        assertEquals("""
                5: a book holds SPX, VIX and VX contracts alone: the risk of /MES is missing from every figure of it
                14: this SPX option is an adjusted contract, whose deliverable the file does not tell: value it at the broker
                """, Statements.lost(Statements.statement("thinkorswim-positions.csv")));
        assertEquals("""
                13: the position is closed
                19: KO is neither SPX nor VIX
                21: KO is neither SPX nor VIX
                """, Statements.leftOut(Statements.statement("thinkorswim-positions.csv")));
    }

    @Test
    void timeOfTheStatementIsThatOfItsFirstLine() {
        assertEquals(
                Optional.of(LocalDateTime.of(2026, 11, 20, 15, 49, 4)),
                Statements.statement("thinkorswim-positions.csv").asOf());
    }

    @Test
    void columnsMayBeAnyAndTheFirstLineOfTheDemoPlatformIsPassedOver() {
        assertEquals("""
                SPXW  261204P06650000 -2 8.2 ? …650 8
                """, Statements.positions(Statements.statement("thinkorswim-positions-greeks-demo.csv")));
    }

    @Test
    void instrumentAndQuantityAreEnough() {
        String text = HEAD.replace(",Trade Price", "") + "VIX,\n100 20 JAN 27 27.5 CALL,+4\n";
        assertEquals("""
                VIX   270120C00027500 4 ? ? …650 6
                """, Statements.positions(Statements.statementOf(text)));
    }

    @Test
    void nameOfOneWordIsNotTakenForASymbol() {
        String text = HEAD + "VIX,,\nVOLATILITY,0,.00\n100 20 JAN 27 27.5 CALL,+4,1.32\n";
        assertEquals("""
                VIX   270120C00027500 4 1.32 ? …650 7
                """, Statements.positions(Statements.statementOf(text)));
    }

    @Test
    void sharesOneBelowTheOtherAreSymbolsOfTheirOwn() {
        String text = HEAD + "KO,+100,61.20\nSPX,,\n100 (Weeklys) 4 DEC 26 6650 PUT,-2,8.20\n";
        assertEquals("""
                SPXW  261204P06650000 -2 8.2 ? …650 7
                """, Statements.positions(Statements.statementOf(text)));
    }

    @Test
    void optionWithoutSymbolAboveItIsTold() {
        String text = HEAD + "100 4 DEC 26 6650 PUT,-2,8.20\nSPX,,\n100 4 DEC 26 6600 PUT,-2,8.20\n";
        assertEquals("""
                5: no row above it tells its underlying: export the statement anew, unsorted
                """, Statements.lost(Statements.statementOf(text)));
    }

    @Test
    void badOptionsOfOurUnderlyingsAreToldWithWhatToDo() {
        String text = HEAD
                + "SPX,,\n100 4 DEC 26 6600 PUT,-2,8.20\n100 31 FEB 26 6600 PUT,-2,1\n100 4 DEC 26 6600 PUT,two,1\n"
                + "100 5 DEC 26 6600 PUT,1,1\n100 4 DEC 26 6600 PUT,-1.5,1\n";
        assertEquals("""
                7: the option is not spelled as '100 (Weeklys) 18 DEC 26 6600 PUT': enter it by hand
                8: its quantity 'two' is no number: enter it by hand
                9: the expiry 2026-12-05 in 'SPXW  261205P06600000' falls on a weekend, when nothing settles (write an option as SPXW  260313P05750000 with root SPX, SPXW, VIX or VIXW, a VIX future as VXH26)
                10: the quantity -1.5 is no number of contracts
                """, Statements.lost(Statements.statementOf(text)));
    }

    @Test
    void statementWithoutTitlesIsAFault() {
        assertEquals(
                "positions.csv: the titles Instrument and Qty are missing"
                        + " (export with both columns shown in the position statement)",
                Statements.faultOf("Position Statement for X (ira) on 11/20/26 15:49:04\n\nSPX,1\n"));
    }

    @Test
    void optionsBelowWhatIsNoSymbolAreNotThoseOfTheSymbolBefore() {
        String text = HEAD + "SPX,,\n100 4 DEC 26 6600 PUT,-2,8.20\nA Long Name,,\n100 18 DEC 26 65 PUT,-1,1.10\n";
        assertEquals("""
                8: no row above it tells its underlying: export the statement anew, unsorted
                """, Statements.lost(Statements.statementOf(text)));
    }

    @Test
    void futureWithTheNameOfItsExchangeIsASymbol() {
        String text = HEAD + "SPX,,\n100 4 DEC 26 6600 PUT,-2,8.20\n/ESZ26:XCME,,\nE-mini S&P 500,+1,6800\n"
                + "100 18 DEC 26 6500 PUT,-1,1.10\n";
        var statement = Statements.statementOf(text);

        assertEquals("SPXW  261204P06600000 -2 8.2 ? …650 6\n", Statements.positions(statement));
        assertEquals(2, Statements.lost(statement).lines().count(), Statements.lost(statement));
    }

    @Test
    void optionWithoutCellsIsALostRowAndNoGroup() {
        String text = HEAD + "SPX,,\n100 4 DEC 26 6600 PUT\n100 4 DEC 26 6550 PUT,+2,8.20\n";
        var statement = Statements.statementOf(text);

        assertEquals("SPXW  261204P06550000 2 8.2 ? …650 7\n", Statements.positions(statement));
        assertEquals("6: its quantity '' is no number: enter it by hand\n", Statements.lost(statement));
    }
}
