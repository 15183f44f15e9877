package dev.wingspread.io;

import dev.wingspread.base.Loaded;
import dev.wingspread.io.broker.BrokerFiles;
import dev.wingspread.model.positions.BrokerStatement;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Files of any size, of few words a row and a contract of its own in each: what a given number of bytes can hold most of.
 * As a program it reads one of each kind, for a test that lets it have ten times the size of the files and no more.
 */
public final class LargeFiles {

    /** A kind of file: what it begins with, and a row with a place for a strike of eight digits. */
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
                "");

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
            var file = new ByteArrayOutputStream(Math.min(bytes, rows * row.length() + start.length()) + 1_000);
            file.writeBytes(start.getBytes(StandardCharsets.UTF_8));
            String before = row.substring(0, row.indexOf('%'));
            String after = row.substring(row.indexOf('d', row.indexOf('%')) + 1);
            for (int i = 0; i < rows && file.size() < bytes; i++) {
                String digits = Integer.toString(STRIKE_STEP * (i + 1));
                file.writeBytes(
                        (before + "0".repeat(8 - digits.length()) + digits + after).getBytes(StandardCharsets.UTF_8));
            }
            file.writeBytes(end.getBytes(StandardCharsets.UTF_8));
            return file.toByteArray();
        }
    }

    /** A few less than are refused. */
    private static final int MOST_ROWS = 199_000;

    /** Thousandths of a point between strikes. */
    private static final int STRIKE_STEP = 50;

    private LargeFiles() {}

    static Loaded<BrokerStatement> read(Kind kind, byte[] bytes) {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return BrokerFiles.read(bytes, name + ".csv");
    }

    /** Reads a file of each kind; the argument is their size in bytes. */
    public static void main(String[] args) {
        int bytes = Integer.parseInt(args[0]);
        for (Kind kind : Kind.values()) {
            Loaded<BrokerStatement> read = read(kind, kind.file(MOST_ROWS, bytes));
            System.out.println(kind
                    + (read.isOk()
                            ? " read"
                            : " refused: " + read.faults().get(0).text()));
        }
    }
}
