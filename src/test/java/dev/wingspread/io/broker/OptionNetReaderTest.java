package dev.wingspread.io.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OptionNetReaderTest {

    @Test
    void transactionsNetInsideTheirTradeAndExpiryIsThatOfItsColumn() {
        assertEquals("""
                SPXW  261218P06600000 -1 18.4 2026-11-13 …417 11 IC layer 2
                SPXW  261218P06550000 2 15.2 2026-11-13 …417 12 IC layer 2
                SPXW  261218P06600000 -1 14.0 2026-11-19 …417 17 IC layer 2 #402
                SPX   261218P06500000 1 10.5 2026-11-19 …417 18 IC layer 2 #402
                VIX   270120C00027500 4 1.32 2026-11-18 …417 23 trade 403
                """, Statements.positions(Statements.statement("optionnet-detail.csv")));
    }

    @Test
    void closedTradesAndTransactionsAndSharesAreLeftOut() {
        assertEquals("""
                13: it closes what line 11 opened
                14: line 15 closes it again
                15: it closes what line 14 opened
                19: the trade is not open: Closed
                20: its trade of line 19 is not open
                21: its trade of line 19 is not open
                24: KO is neither SPX nor VIX
                """, Statements.leftOut(Statements.statement("optionnet-detail.csv")));
    }

    @Test
    void timeOfTheReportIsThatOfItsPreamble() {
        assertEquals(
                Optional.of(LocalDateTime.of(2026, 11, 20, 16, 5, 10)),
                Statements.statement("optionnet-detail.csv").asOf());
    }

    @Test
    void rowsThatCannotBeReadAreToldWithWhatToDo() {
        String text = Statements.text("optionnet-detail.csv")
                .replace(
                        "P06600000,12/18/2026,Put,SPX Dec26 6600 Put,SPX,18.4",
                        "P06600000,,Put,SPX Dec26 6600 Put,SPX,18.4")
                .replace("P06550000,12/18/2026,Put", "P06550000,12/18/2026,Call")
                .replace("403,11/18/2026 9:50:12 AM,Buy", "404,11/18/2026 9:50:12 AM,Buy")
                .replace("402,11/19/2026 10:12:31 AM,Buy", "402,11/19/2026 10:12:31 AM,Adjust");
        assertEquals("""
                11: its expiry is missing, and the date in its symbol is another: enter it by hand
                12: its symbol and its type contradict each other: correct one of them
                18: what 'ADJUST' does to a position is not known: enter it by hand
                23: no row above it tells its trade 404: export the whole report
                """, Statements.lost(Statements.statementOf(text)));
    }

    @Test
    void reportOfTradesAloneIsAFault() {
        String text = Statements.text("optionnet-detail.csv").replace("Transaction,Qty", "What,Qty");

        assertEquals(
                "positions.csv: the titles of transactions are missing"
                        + " (export the Detail report with trades and transactions)",
                Statements.faultOf(text));
    }

    @Test
    void accountsThatNumberTheirTradesAlikeStayApart() {
        String report = """
                ONE Detail Report

                ,Account,TradeId,TradeName,Status,OpenDate
                ,,Account,TradeId,Date,Transaction,Qty,Symbol,Expiry,Type,Price
                ,ACC0417,401,N,Open,11/13/2026
                ,,ACC0417,401,11/13/2026 10:12:31 AM,Sell,2,SPXW  261219P06600000,12/18/2026,Put,18.4
                ,ACC0982,401,N,Open,11/13/2026
                ,,ACC0982,401,11/13/2026 10:12:31 AM,Buy,2,SPXW  261219P06600000,12/18/2026,Put,18.4
                """;

        assertEquals("""
                SPXW  261218P06600000 -2 18.4 2026-11-13 …417 6 N
                SPXW  261218P06600000 2 18.4 2026-11-13 …982 8 N
                """, Statements.positions(Statements.statementOf(report)));
    }

    @Test
    void rowThatBeginsWithATextIsTold() {
        String text = Statements.text("optionnet-detail.csv").replace(",,\"ACC0417\",403", "\"ACC0417\",403");

        String lost = Statements.lost(Statements.statementOf(text));

        assertTrue(lost.startsWith("23: it begins with a text"), lost);
    }
}
