package dev.wingspread.app;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Random tables of options as spreadsheets, scripts and accidents leave them. */
final class MessyTables {

    private static final String[] ODD_NUMBERS = {
        "",
        " ",
        "0",
        "-0",
        "+5",
        ".5",
        "5.",
        "1e-3",
        "2E2",
        "1e400",
        "1e-400",
        "NaN",
        "Infinity",
        "0x10",
        "1,5",
        "1d",
        "-1",
        "--1",
        "1e",
        "1e+",
        "000000000000000000000042.5",
        "0.1234567890123456789012345",
        "12345678901234567890",
        " 3 ",
        "9007199254740993",
        "9007199254740993.0000000001",
        "1e-310",
        "1e-120",
        "1e120",
        "4\u00a0",
        "\u0665",
        "5\t"
    };

    private static final String[] ODD_IDS = {
        "\"quoted\"", "\"a,b\"", "\"say \"\"hi\"\"\"", "\"two\nlines\"", "\"two\r\nlines\"", "\"open", "\"stray\"x",
                "caf\u00e9", "\u20ac",
        "\ud834\udd1e", "5\" gun", " \"blank before\"", "a b", "=1+1", "\t", "x\u0000y", "\u0001", "\ufeff"
    };

    private static final String[] LINE_ENDS = {"\n", "\r\n", "\r"};

    private final Random random;
    private final boolean isImpliedVol;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private MessyTables(long seed, boolean isImpliedVol) {
        random = new Random(seed);
        this.isImpliedVol = isImpliedVol;
    }

    /** A table, with a column of prices and one of ticks or one of volatilities. */
    static byte[] table(long seed, int rows, boolean isImpliedVol) {
        var table = new MessyTables(seed, isImpliedVol);
        int calm = table.random.nextInt(3);
        String end = LINE_ENDS[table.random.nextInt(LINE_ENDS.length)];
        table.append(table.random.nextInt(4) == 0 ? "\ufeff" : "");
        table.append("id,model,type,underlying,strike,years,rate,dividend_yield,");
        table.append((isImpliedVol ? "price,tick" : "vol,note") + end);
        for (int i = 0; i < rows; i++) {
            boolean isCalm = table.random.nextInt(10) < 4 * calm;
            table.row("r" + i, isCalm);
            table.append(table.random.nextInt(200) == 0 ? LINE_ENDS[table.random.nextInt(3)] : end);
            table.append(table.random.nextInt(100) == 0 ? "  " + end : "");
        }
        if (table.random.nextBoolean()) {
            table.row("last", true);
        }
        return table.bytes.toByteArray();
    }

    private void row(String id, boolean isCalm) {
        boolean isSpot = random.nextInt(10) < 7;
        double underlying = isSpot ? 6000 + 5 * random.nextInt(100) : 15 + random.nextInt(10);
        double strike = underlying * (0.7 + 0.01 * random.nextInt(60));
        double years = random.nextInt(3) == 0 ? 0.25 : random.nextDouble();
        double value = isImpliedVol ? underlying * Math.pow(10, -5 * random.nextDouble()) : random.nextDouble();
        String[] cells = {
            id,
            isSpot ? "BSM" : "B76",
            random.nextBoolean() ? "C" : "P",
            "" + underlying,
            "" + strike,
            "" + years,
            "0.04",
            isSpot ? "0.013" : "",
            "" + value,
            isImpliedVol && random.nextBoolean() ? "0.01" : ""
        };
        if (!isCalm) {
            spoil(cells);
        }
        append(String.join(",", cells));
        if (!isCalm && random.nextInt(20) == 0) {
            bytes.write(0x80 + random.nextInt(0x80));
            append(random.nextInt(10) == 0 ? "x".repeat(random.nextInt(150_000)) : "");
        }
    }

    private void spoil(String[] cells) {
        switch (random.nextInt(8)) {
            case 0 -> cells[0] = ODD_IDS[random.nextInt(ODD_IDS.length)];
            case 1, 2 -> cells[3 + random.nextInt(7)] = ODD_NUMBERS[random.nextInt(ODD_NUMBERS.length)];
            case 3 -> cells[random.nextInt(cells.length)] = ODD_IDS[random.nextInt(ODD_IDS.length)];
            case 4 -> cells[1 + random.nextInt(2)] += " ";
            case 5 -> cells[cells.length - 1] += random.nextBoolean() ? ",," : ",x";
            case 6 -> cells[7] = random.nextBoolean() ? "0" : "";
            default -> cells[random.nextInt(cells.length)] += ",";
        }
    }

    private void append(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
