package dev.wingspread.io.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TastytradePositionsReaderTest {

    @Test
    void symbolsOrColumnsTellTheContractAndCostThePrice() {
        assertEquals("""
                SPXW  261218P06600000 -2 18.4 ? …417 2
                SPXW  261218P06550000 2 15.2 ? …417 3
                VIX   270120C00027500 4 1.32 ? …417 4
                SPX   261218P06500000 -1 9.4 ? …417 5 assumed
                SPXW  261211P06450000 1 ? ? …417 6
                SPXW  261218P06400000 1 6.1 ? …417 7
                VXF27 -1 ? ? …417 11
                """, Statements.positions(Statements.statement("tastytrade-positions.csv")));
    }

    @Test
    void optionsOnFuturesAndSmallFuturesAreTold() {
        assertEquals("""
                9: its contract cannot be told: export with the columns Exp Date, Strike Price and Call/Put shown
                10: no book holds options on futures: the risk of /ESZ6 EW3Z6 261218P6600 is missing from every figure of it
                12: a book holds SPX, VIX and VX contracts alone: the risk of /VXMF7 is missing from every figure of it
                """, Statements.lost(Statements.statement("tastytrade-positions.csv")));
        assertEquals("""
                8: the position is closed
                13: it is no option
                14: KO is neither SPX nor VIX
                """, Statements.leftOut(Statements.statement("tastytrade-positions.csv")));
    }

    @Test
    void costWhoseSignContradictsTheQuantityIsTold() {
        String text = Statements.text("tastytrade-positions.csv").replace("\"3,680.00\"", "\"-3,680.00\"");

        assertEquals(
                "the sign of Cost does not go with that of Quantity; Quantity counts: short",
                Statements.read(text).warnings().get(0).message());
    }
}
