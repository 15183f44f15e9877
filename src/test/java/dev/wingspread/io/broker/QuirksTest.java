package dev.wingspread.io.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Failure;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What files of several brokers have in common and what would do harm unnoticed. */
class QuirksTest {

    private static final String FIDELITY_TITLES =
            "Account Number,Account Name,Symbol,Description,Quantity,Last Price,Current Value,Average Cost Basis\n";

    @Test
    void commasAreThoseOfThousandsAlone() {
        assertEquals(OptionalDouble.of(1210), Cell.number("$1,210.00"));
        assertEquals(OptionalDouble.of(-1_140_000), Cell.number("($1,140,000)"));
        assertEquals(OptionalDouble.of(-1_140), Cell.number("$(1,140.00)"));
        assertEquals(OptionalDouble.of(-0.85), Cell.number("-.85"));
        for (String decimal : List.of("2,00", "27,5", "18,4000", "1.234,56", "1,23,456", "12,", "1,000.5,000")) {
            assertEquals(OptionalDouble.empty(), Cell.number(decimal), decimal);
        }
    }

    @Test
    void quantityWithDecimalCommaIsToldAndNotTakenAsHundreds() {
        var statement = Statements.statementOf("""
                Portfolio
                Financial Instrument Description,Position,Average Price,Security Type
                SPX    DEC2026 6600 P [SPXW  261218P06600000 100],-2,18.4,OPT
                SPX    DEC2026 6550 P [SPXW  261218P06550000 100],"2,00","15,20",OPT
                """);

        assertEquals("SPXW  261218P06600000 -2 18.4 ? ? 3\n", Statements.positions(statement));
        assertEquals("4: '2,00' is no number of contracts\n", Statements.lost(statement));
    }

    @Test
    void semicolonsOfASpreadsheetAreTold() {
        assertEquals(
                "positions.csv: the cells are separated by semicolons, as a spreadsheet saves them (use the file as TWS"
                        + " exported it, with commas)",
                Statements.faultOf("""
                        Portfolio
                        Account;Financial Instrument Description;Position;Average Price;Security Type
                        X;SPX    DEC2026 6600 P [SPXW  261218P06600000 100];-2;18.4;OPT
                        """));
    }

    @Test
    void strikeWithDecimalCommaIsNoStrikeTenTimesAsHigh() {
        var statement = Statements.statementOf("""
                "Positions for account Individual ...123 as of 04:10 PM ET, 2026/11/20"

                "Symbol","Description","Qty (Quantity)","Asset Type",
                "VIX 01/20/2027 27.50 C","CALL","4","Option",
                "VIX 01/20/2027 27,5 C","CALL","4","Option",
                """);

        assertEquals("VIX   270120C00027500 4 ? ? …123 4\n", Statements.positions(statement));
        assertEquals("5: its expiry or strike cannot be read: enter it by hand\n", Statements.lost(statement));
    }

    @Test
    void accountsThatEndAlikeAreNotSetAgainstEachOther() {
        var statement = Statements.statementOf(FIDELITY_TITLES
                + "Z12345678,X, -SPXW261218P6600,X,-2,$12.35,-$2470.00,$18.40,\n"
                + "X99995678,X, -SPXW261218P6600,X,2,$12.35,$2470.00,$18.40,\n"
                + "Z12345678,X, -SPXW261218P6550,X,2,$10.00,$2000.00,$15.20,\n");

        assertEquals("""
                SPXW  261218P06600000 -2 18.4 ? …678 2
                SPXW  261218P06600000 2 18.4 ? …678 (2) 3
                SPXW  261218P06550000 2 15.2 ? …678 4
                """, Statements.positions(statement));
    }

    @Test
    void valueOfTheOtherSignIsTold() {
        String rows = "Z12345678,X, -SPXW261218P6600,X,-2,$12.35,-$2470.00,$18.40,\n";
        assertTrue(Statements.read(FIDELITY_TITLES + rows).warnings().isEmpty());

        Failure warning = Statements.read(FIDELITY_TITLES + rows.replace(",-2,", ",2,"))
                .warnings()
                .get(0);

        assertEquals(
                "the sign of the market value does not go with that of the quantity; the quantity counts: long",
                warning.message());
    }

    @Test
    void whatExpiredBeforeTheDayOfTheStatementIsTold() {
        var read = Statements.read("""
                Position Statement for 123456789SCHW (ira) on 11/20/26 15:49:04

                None
                Instrument,Qty,Trade Price
                SPX,,
                100 (Weeklys) 19 NOV 26 6600 PUT,-2,18.40
                100 (Weeklys) 20 NOV 26 6600 PUT,-2,18.40
                """);

        assertEquals(2, read.orThrow().positions().size());
        assertEquals(
                List.of(
                        "SPXW 261119P06600000 expired before the day of the statement, 2026-11-20: take it out once it is"
                                + " settled"),
                read.warnings().stream().map(Failure::message).toList());
    }

    @Test
    void fridayThatIsAHolidayIsStillTheMonthlyDate() {
        String titles = "Position Statement for X (ira) on 11/20/26 15:49:04\n\nInstrument,Qty,Trade Price\nSPX,,\n";

        assertEquals(
                """
                SPX   270617P06600000 -2 18.4 ? X 5 assumed
                SPX   270618P06600000 -2 18.4 ? X 6 assumed
                SPXW  270618P06500000 -2 18.4 ? X 7
                """,
                Statements.positions(Statements.statementOf(titles
                        + "100 17 JUN 27 6600 PUT,-2,18.40\n"
                        + "100 18 JUN 27 6600 PUT,-2,18.40\n"
                        + "100 (Weeklys) 18 JUN 27 6500 PUT,-2,18.40\n")));
    }

    @Test
    void numberOfAnAccountIsHiddenInItsNameAndInNamesOfTrades() {
        assertEquals("…678", AccountName.ofLine("Individual 1234-5678"));
        assertFalse(AccountName.ofLine("Individual 1234-5678 (joint)").contains("1234"));
        String named = Statements.text("optionnet-detail.csv");
        String account = "U7654321";

        String said = Statements.positions(Statements.statementOf(
                named.replace("ACC0417", account).replace("\"IC layer 2\"", "\"IC " + account + "\"")));

        assertFalse(said.contains(account), said);
    }

    @Test
    void futuresOfVixThatAFileTellsInItsOwnWayAreLostAndNotLeftOut() {
        String lost = "VIX futures are not read from such a file: enter /VXZ26 by hand if it is held\n";
        String option = "Z12345678,X, -SPXW261218P6600,X,-2,$12.35,-$2470.00,$18.40,\n";

        assertEquals(
                "3: " + lost,
                Statements.lost(Statements.statementOf(
                        FIDELITY_TITLES + option + "Z12345678,X,/VXZ26,VIX,-1,$19.5,$0.00,$19.40,\n")));
        assertEquals("4: " + lost, Statements.lost(Statements.statementOf("""
                Account Trade History
                ,Exec Time,Spread,Side,Qty,Pos Effect,Symbol,Exp,Strike,Type,Price,Net Price,Order Type
                ,11/20/26 10:12:31,SINGLE,SELL,-1,TO OPEN,SPX,11 DEC 26,6600,PUT,8.00,8.00,LMT
                ,11/20/26 10:12:31,FUTURE,SELL,-1,TO OPEN,/VXZ26,DEC 26,,FUTURE,19.2,19.2,LMT
                """)));
    }

    @Test
    void fundsWhoseNamesBeginLikeVixFuturesAreNone() {
        assertTrue(OtherContract.of("VXZ").orElseThrow().isExpected());
        assertTrue(OtherContract.of("$SPX").orElseThrow().reason().contains("is the index"));
        assertFalse(OtherContract.of("/VX").orElseThrow().isExpected());
        assertFalse(OtherContract.of("/VXZ26:XCBF").orElseThrow().isExpected());
    }

    @Test
    void optionOnAFutureThatTheRowDoesNotNameMayBeOneThatMatters() {
        String lost = Statements.lost(Statements.statementOf("""
                "ClientAccountID","AssetClass","Symbol","Quantity","LevelOfDetail"
                "U7654321","OPT","SPXW  261218P06600000","-2","SUMMARY"
                "U7654321","FOP","EW3Z6 P6600","-1","SUMMARY"
                """));

        assertTrue(lost.startsWith("3: no book holds options on futures"), lost);
    }

    @Test
    void everyRowOfAPositionThatNetsToNothingIsTold() {
        String row = "Z12345678,X, -SPXW261218P6600,X,%d,$12.35,,$18.40,\n";

        assertEquals(
                """
                2: line 4 closes it
                3: line 4 closes it
                4: it closes the position of line 2
                """,
                Statements.leftOut(Statements.statementOf(FIDELITY_TITLES
                        + row.formatted(-2)
                        + row.formatted(-1)
                        + row.formatted(3)
                        + row.replace("P6600", "P6550").formatted(3))));
    }

    @Test
    void priceThatIsNoNumberIsTold() {
        var read = Statements.read("""
                Portfolio
                Financial Instrument Description,Position,Average Price,Security Type
                SPX    DEC2026 6600 P [SPXW  261218P06600000 100],-2,"18,4",OPT
                SPX    DEC2026 6550 P [SPXW  261218P06550000 100],2,--,OPT
                """);

        assertEquals(
                List.of("the entry price '18,4' is no number; it counts as unknown"),
                read.warnings().stream().map(Failure::message).toList());
    }

    @Test
    void strikeFinerThanAnyIsNotCutToOne() {
        var statement = Statements.statementOf(
                FIDELITY_TITLES
                        + "Z12345678,X, -VIX270120C27.5005,VIX JAN 20 2027 $27.5005 CALL,3,$1.15,,$1.40,\nZ12345678,X, -VIX270120C27.5,X,3,$1.15,,$1.40,\n");

        assertEquals("VIX   270120C00027500 3 1.4 ? …678 3\n", Statements.positions(statement));
        assertTrue(Statements.lost(statement).startsWith("2: the strike 27.5005"), Statements.lost(statement));
    }

    @Test
    void rowsWithinAForgottenQuoteAreTold() {
        var statement = Statements.statementOf("""
                Portfolio
                Financial Instrument Description,Position,Average Price,Security Type
                SPX    DEC2026 6600 P [SPXW  261218P06600000 100],-2,18.4,OPT
                "KO,2,1,STK
                SPX    DEC2026 6550 P [SPXW  261218P06550000 100],2,15.2,OPT
                MSFT",2,1,STK
                """);

        assertEquals(
                "4: a text in quotes goes on over several lines, which hides them: correct the quotes\n",
                Statements.lost(statement));
    }

    @Test
    void numberOfAnAccountIsHiddenWhereItHasDashes() {
        assertEquals("…678,KO", AccountName.hiddenIn("1234-5678,KO"));
        assertEquals("Individual …678", AccountName.hiddenIn("Individual X12-345678"));
        for (String plain : List.of("2026-11-20", "11-20-2026", "2026-11-20T10:12:31-0500", "20-30", "12-18 6600")) {
            assertEquals(plain, AccountName.hiddenIn(plain));
        }
    }

    @Test
    void decimalsOfAPriceAreNoNumberOfAnAccount() {
        assertEquals(
                "AAPL,21.8300000,-2685.0012345,…567", AccountName.hiddenIn("AAPL,21.8300000,-2685.0012345,U1234567"));
        assertEquals("…345.12, A.…890", AccountName.hiddenIn("0012345.12, A.1234567890"));
    }
}
