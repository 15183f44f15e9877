package dev.wingspread.io;

import dev.wingspread.base.Loaded;
import dev.wingspread.io.broker.BrokerFiles;
import dev.wingspread.io.cboe.CboeFiles;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Files of any size, of few words a row and a contract of its own in each: what a given number of bytes can hold most of.
 * As a program it reads one of each kind, for a test that lets it have ten times the size of the files and no more.
 */
public final class LargeFiles {

    /** Where a row has its strike as a symbol writes it, and as a number. */
    private static final String THOUSANDTHS = "%08d";

    private static final String POINTS = "%09.3f";

    /** A kind of file: what it begins with, and a row with a place for a strike. */
    enum Kind {
        TWS_PORTFOLIO(
                "Portfolio\nFinancial Instrument Description,Position,Average Price,Security Type\n",
                "SPX [SPXW  261218P%08d 100],-2,18.4,OPT\n",
                ""),
        IB_ACTIVITY(
                "Statement,Header,Field Name,Field Value\nOpen Positions,Header,Symbol,Quantity\n",
                "Open Positions,Data,SPXW  261218P%08d,1\n",
                ""),
        IB_FLEX_CSV("AssetClass,Conid,Symbol,Quantity\n", "OPT,1,SPXW  261218P%08d,-2\n", ""),
        IB_FLEX_XML(
                "<FlexQueryResponse><FlexStatements><FlexStatement><OpenPositions>\n",
                "<OpenPosition symbol=\"SPXW  261218P%08d\" position=\"-2\"/>\n",
                "</OpenPositions></FlexStatement></FlexStatements></FlexQueryResponse>\n"),
        TASTYTRADE_POSITIONS(
                "Account,Symbol,Type,Quantity,Exp Date,Strike Price,Call/Put,Cost\n",
                "5WX00417,SPXW  261218P%08d,OPTION,1,12/18/26,,PUT,1\n",
                ""),
        TASTYTRADE_TRANSACTIONS("""
                Date,Type,Sub Type,Action,Symbol,Instrument Type,Description,Value,Quantity,Average Price,Commissions,Fees,\
                Multiplier,Root Symbol,Underlying Symbol,Expiration Date,Strike Price,Call or Put,Order #,Total,Currency
                """, """
                2026-11-20T10:12:31-0500,Trade,Sell to Open,SELL_TO_OPEN,SPXW  261218P%08d,Equity Option,\
                Sold 2 SPXW 12/18/26 Put @ 18.40,"3,680.00",2,1840.00,-2.00,-2.62,100,SPXW,SPX,12/18/26,%09.3f,PUT,\
                400000001,"3,675.38",USD
                """, ""),
        THINKORSWIM_POSITIONS(
                "Position Statement for 000000417SCHW (ira) on 11/20/26 15:49:04\n\nNone\nInstrument,Qty\nSPX,\n",
                "100 (Weeklys) 18 DEC 26 %09.3f PUT,-2\n",
                ""),
        THINKORSWIM_ACCOUNT(
                """
                Account Trade History
                ,Exec Time,Spread,Side,Qty,Pos Effect,Symbol,Exp,Strike,Type,Price,Net Price,Order Type
                """, ",11/20/26 10:12:31,SINGLE,SELL,-2,TO OPEN,SPX,18 DEC 26,%09.3f,PUT,18.40,18.40,LMT\n", ""),
        SCHWAB_POSITIONS("""
                "Positions for account Individual ...417 as of 04:10 PM ET, 2026/11/20"

                "Symbol","Description","Quantity","Price","Asset Type",
                """, "\"SPXW 12/18/2026 %09.3f P\",\"\",\"-2\",\"1\",\"Option\",\n", ""),
        FIDELITY_POSITIONS(
                "Account Number,Account Name,Symbol,Description,Quantity,Last Price,Average Cost Basis,Type\n",
                "Z00000417,A, -SPXW261218P%09.3f,,-2,$1,$1,Margin,\n",
                ""),
        OPTIONNET_DETAIL("""
                ONE Detail Report

                ,Account,Expiration,TradeId,TradeName,Underlying,Status,TradeType,OpenDate
                ,,Account,TradeId,Date,Transaction,Qty,Symbol,Expiry,Type,Description,Underlying,Price,Commission
                ,"A1",12/18/2026,401,"IC",SPX,Open,Custom,11/13/2026 10:12 AM
                """, """
                ,,"A1",401,11/13/2026 10:12:31 AM,Sell,2,SPXW  261219P%08d,12/18/2026,Put,SPX Dec26 %09.3f Put,SPX,18.4,1.30
                """, ""),
        CBOE_CHAIN("""
                {"symbol":"_SPX","data":{"symbol":"^SPX","current_price":6801.25,"last_trade_time":"2026-11-20T15:44:36",
                "options":[{"option":"SPXW261218C06800000","bid":1,"ask":2}
                """, ",{\"option\":\"SPXW261218P%08d\",\"bid\":1,\"ask\":2}\n", "]}}\n"),
        CBOE_TABLE("""

                S&P 500 INDEX,Last: 6801.25,Change: -14.10
                "Date: November 20, 2026 at 3:59 PM EST",Bid: 6798.90,Ask: 6803.60,Size: 1*1,Volume: 0
                Expiration Date,Calls,Last Sale,Net,Bid,Ask,Volume,IV,Delta,Gamma,Open Interest,Strike,Puts,Last Sale,Net,Bid,Ask,Volume,IV,Delta,Gamma,Open Interest
                """, "Fri Dec 18 2026,,1,1,1,1,1,1,1,1,1,%09.3f,SPXW261218P%08d,1,1,1,2,1,1,1,1,1\n", "");

        private final String start;
        private final String row;
        private final String end;

        Kind(String start, String row, String end) {
            this.start = start;
            this.row = row;
            this.end = end;
        }

        /** A file of so many rows, or of so many bytes if these come first. */
        byte[] file(int rows, int bytes) {
            var file = new ByteArrayOutputStream((int) Math.min(bytes, (long) rows * row.length()) + 1_000);
            file.writeBytes(start.getBytes(StandardCharsets.UTF_8));
            byte[] text = row.replace(THOUSANDTHS, "#".repeat(8))
                    .replace(POINTS, "#####.###")
                    .getBytes(StandardCharsets.UTF_8);
            int[] places =
                    IntStream.range(0, text.length).filter(i -> text[i] == '#').toArray();
            for (int i = 0; i < rows && file.size() < bytes; i++) {
                putStrike(text, places, STRIKE_STEP * (i + 1));
                file.write(text, 0, text.length);
            }
            file.writeBytes(end.getBytes(StandardCharsets.UTF_8));
            return file.toByteArray();
        }

        /** Writes the last eight digits of a number at its places, which may be several times eight. */
        private static void putStrike(byte[] text, int[] places, int thousandths) {
            int rest = thousandths;
            for (int i = places.length - 1; i >= 0; i--) {
                text[places[i]] = (byte) ('0' + rest % 10);
                rest = i % 8 == 0 ? thousandths : rest / 10;
            }
        }
    }

    /** A few less than are refused. */
    private static final int MOST_ROWS = 199_000;

    /** Thousandths of a point between strikes. */
    private static final int STRIKE_STEP = 50;

    private LargeFiles() {}

    static Loaded<?> read(Kind kind, byte[] bytes) {
        String name = kind.name().toLowerCase(Locale.ROOT) + ".csv";
        return kind.name().startsWith("CBOE") ? CboeFiles.read(bytes, name) : BrokerFiles.read(bytes, name);
    }

    /** Reads a file of each kind; the argument is their size in bytes. */
    public static void main(String[] args) {
        int bytes = Integer.parseInt(args[0]);
        for (Kind kind : Kind.values()) {
            Loaded<?> read = read(kind, kind.file(MOST_ROWS, bytes));
            System.out.println(kind
                    + (read.isOk()
                            ? " read"
                            : " refused: " + read.faults().get(0).text()));
        }
    }
}
