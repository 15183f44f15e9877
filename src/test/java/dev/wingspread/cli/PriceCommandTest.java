package dev.wingspread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceCommandTest {

    private static final String HEADER = "id,model,type,underlying,strike,years,rate,dividend_yield,vol";
    private static final String RESULTS = ",price,delta,gamma,vega_per_volpt,theta_per_day,rho_per_pct,vanna_per_volpt,"
            + "volga_per_volpt2,charm_per_day,speed_per_pt,zomma_per_volpt,color_per_day,veta_per_day,error";
    private static final String GOOD = "a,BSM,C,42,40,0.5,0.10,0,0.20";

    /** The published prices are rounded to the cent. */
    private static final double CENT = 0.005;

    /** The published prices of Haug are rounded to four decimals. */
    private static final double FOUR_DECIMALS = 0.00005;

    private static CommandRun price(String... lines) {
        return CommandRun.withInput(String.join("\n", lines) + "\n", "price", "--in", "-");
    }

    private static List<String> cells(CommandRun run, int line) {
        return List.of(run.lines().get(line).split(",", -1));
    }

    private static double result(CommandRun run, int line, String column) {
        int index = cells(run, 0).indexOf(column);
        return Double.parseDouble(cells(run, line).get(index));
    }

    @Test
    void textbookPricesComeOut() {
        CommandRun run = price(
                HEADER,
                "hull-call,BSM,C,42,40,0.5,0.10,0,0.20",
                "hull-put,BSM,P,42,40,0.5,0.10,0,0.20",
                "hull-index,BSM,C,930,900,0.16666666666666666,0.08,0.03,0.20",
                "haug-stock,BSM,C,60,65,0.25,0.08,0,0.30",
                "haug-future,B76,C,19,19,0.75,0.10,,0.28",
                "haug-future,B76,P,19,19,0.75,0.10,,0.28");
        assertEquals(0, run.code(), run.err());
        assertEquals(4.76, result(run, 1, "price"), CENT);
        assertEquals(0.81, result(run, 2, "price"), CENT);
        assertEquals(51.83, result(run, 3, "price"), CENT);
        assertEquals(2.1334, result(run, 4, "price"), FOUR_DECIMALS);
        assertEquals(1.7011, result(run, 5, "price"), FOUR_DECIMALS);
        assertEquals(1.7011, result(run, 6, "price"), FOUR_DECIMALS);
        assertEquals("6 rows", run.err().strip());
    }

    @Test
    void inputColumnsComeBackAsGivenBeforeTheResults() {
        CommandRun run = price(
                "note,vol,strike,id,type,model,years,rate,dividend_yield,underlying",
                "\"x, \"\"y\"\"\",.20,40.00, a ,C,BSM,5e-1,+0.1,0.0,42");
        assertEquals(
                "note,vol,strike,id,type,model,years,rate,dividend_yield,underlying" + RESULTS,
                run.lines().get(0));
        assertTrue(
                run.lines().get(1).startsWith("\"x, \"\"y\"\"\",.20,40.00, a ,C,BSM,5e-1,+0.1,0.0,42,4.7594"),
                run.out());
        assertEquals(0, run.code());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            b,BSM,C,42,-40,0.5,0.1,0,0.2     | strike must be above 0 but is -40
            b,BSM,C,42,0,0.5,0.1,0,0.2       | strike must be above 0 but is 0
            b,BSM,C,NaN,40,0.5,0.1,0,0.2     | underlying must be a finite number but is 'NaN'
            b,BSM,C,Infinity,40,0.5,0.1,0,0.2 | underlying must be a finite number but is 'Infinity'
            b,BSM,C,1e999,40,0.5,0.1,0,0.2   | underlying must be a finite number but is '1e999'
            b,BSM,C,42,40,-0.5,0.1,0,0.2     | years must not be below 0 but is -0.5
            b,BSM,C,42,40,0.5,0.1,0,-0.2     | vol must not be below 0 but is -0.2
            b,BSM,C,42,40,0.5,0.1,0,         | vol must be a finite number but is empty
            b,BSM,C,42,40,0.5,0.1,,0.2       | dividend_yield is empty (write 0 if there is none)
            b,B76,C,42,40,0.5,0.1,0.01,0.2   | dividend_yield must be empty for B76 but is 0.01
            b,BS,C,42,40,0.5,0.1,0,0.2       | model must be BSM or B76 but is 'BS'
            b,BSM,c,42,40,0.5,0.1,0,0.2      | type must be C or P but is 'c'
            b,BSM,X,42,-1,0.5,0.1,0,0.2      | type must be C or P but is 'X'; strike must be above 0 but is -1
            b,BSM,C,42,40,0.5,0.1,0          | the row has 8 cells instead of 9
            b,BSM,C,42,40,0.5,0.1,0,0.2,9    | the row has 10 cells instead of 9
            b,BSM,C,42,40,1e6,-1,0,0.2       | its numbers are so large or small that the forward or the present value is none
            """)
    void badRowSaysWhyAndTheOthersStillComeOut(String row, String error) {
        CommandRun run = price(HEADER, GOOD, row, GOOD);
        assertEquals(ExitCode.PARTIAL.code(), run.code());
        assertEquals(4, run.lines().size());
        assertEquals(run.lines().get(1), run.lines().get(3));
        List<String> cells = cells(run, 2);
        assertEquals("b", cells.get(0));
        assertEquals("", String.join("", cells.subList(9, 22)), "numbers of a bad row");
        assertEquals(error, cells.get(22));
        assertEquals(
                "3 rows, 1 could not be priced (first: line 3: " + error + ")",
                run.err().strip());
    }

    @Test
    void futureOptionsTakeAnEmptyOrZeroDividendYield() {
        CommandRun run = price(HEADER, "a,B76,C,19,19,0.75,0.1,,0.28", "a,B76,C,19,19,0.75,0.1,0,0.28");
        assertEquals(0, run.code());
        assertEquals(result(run, 1, "price"), result(run, 2, "price"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            "open,BSM,C,42,40,0.5,0.1,0,0.2 | a text in quotes has no closing quote
            "b"x,BSM,C,42,40,0.5,0.1,0,0.2  | after a closing quote there must be a comma (write a quote inside quotes twice)
            """)
    void malformedRowCostsNoOther(String row, String error) {
        CommandRun run = price(HEADER, GOOD, row, GOOD, GOOD);
        assertEquals(ExitCode.PARTIAL.code(), run.code());
        assertEquals(5, run.lines().size());
        assertTrue(run.lines().get(2).endsWith("," + error), run.out());
        assertEquals(run.lines().get(1), run.lines().get(3));
        assertEquals(
                "4 rows, 1 could not be priced (first: line 3: " + error + ")",
                run.err().strip());
    }

    @Test
    void byteOrderMarkWindowsLinesBlankLinesAndTrailingCommasAreFine() {
        String text = "\uFEFF" + HEADER + "\r\n\r\n" + GOOD + ",,\r\n   \r\n" + GOOD;
        CommandRun run = CommandRun.withInput(text, "price", "--in", "-");
        assertEquals(0, run.code(), run.err());
        assertEquals(3, run.lines().size());
        assertEquals(HEADER + RESULTS, run.lines().get(0));
        assertEquals(run.lines().get(1), run.lines().get(2));
        assertFalse(run.out().contains("\r"), "carriage return");
    }

    @Test
    void headerAloneGivesAHeader() {
        assertEquals(new CommandRun(0, HEADER + RESULTS + "\n", "0 rows" + System.lineSeparator()), price(HEADER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF"})
    void emptyTableIsRefused(String text) {
        CommandRun.withInput(text, "price", "--in", "-")
                .refusedWith(
                        ExitCode.REFUSED,
                        "wingspread price: standard input: the table is empty (its first line must name the columns "
                                + HEADER + ")");
    }

    @Test
    void everyFaultOfTheHeaderIsListed() {
        price("id,id,model,type,underlyng,strike,years,rate,dividend_yield,price", GOOD)
                .refusedWith(
                        ExitCode.REFUSED,
                        "wingspread price: standard input:1:1: the column id is given twice (drop one of them)",
                        "wingspread price: standard input:1:1: the column underlying is missing (is 'underlyng' meant?)",
                        "wingspread price: standard input:1:1: the column vol is missing (the table needs " + HEADER
                                + ")",
                        "wingspread price: standard input:1:1: the column price is a column of the result too (drop or"
                                + " rename it)");
    }

    @Test
    void somethingElseThanATableIsRefusedInOneLine() {
        price("{\"formatVersion\": 1}")
                .refusedWith(
                        ExitCode.REFUSED,
                        "wingspread price: standard input:1:1: this is no table of options: the line names none of its"
                                + " columns (begin the table with " + HEADER + ")");
        byte[] junk = {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xFF, 1, 2};
        CommandRun run = CommandRun.withInput(junk, "price", "--in", "-");
        assertEquals(ExitCode.REFUSED.code(), run.code());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("is not UTF-8 text"), run.err());
    }

    @Test
    void jsonHasTypedRowsAndNullForTheUnknown() {
        String text = HEADER + ",note\n" + GOOD + ",\"say \"\"hi\"\"\"\nb,B76,P,19,x,0.75,0.1,,0.28,\n";
        CommandRun run = CommandRun.withInput(text, "price", "--in", "-", "--format", "json");
        assertEquals(ExitCode.PARTIAL.code(), run.code());
        List<String> lines = run.lines();
        assertEquals(
                List.of("{", "  \"schema\": \"wingspread.price/1\",", "  \"asOf\": null,", "  \"rows\": ["),
                lines.subList(0, 4));
        assertTrue(
                lines.get(4)
                        .startsWith("    { \"id\": \"a\", \"model\": \"BSM\", \"type\": \"C\", \"underlying\": 42.0,"
                                + " \"strike\": 40.0, \"years\": 0.5, \"rate\": 0.1, \"dividend_yield\": 0.0,"
                                + " \"vol\": 0.2, \"note\": \"say \\\"hi\\\"\", \"price\": 4.7594"),
                lines.get(4));
        assertTrue(lines.get(4).endsWith("\"error\": null },"), lines.get(4));
        assertTrue(lines.get(5).contains("\"strike\": \"x\""), lines.get(5));
        assertTrue(lines.get(5).contains("\"price\": null, \"delta\": null"), lines.get(5));
        assertTrue(lines.get(5).endsWith("\"error\": \"strike must be a finite number but is 'x'\" }"), lines.get(5));
        assertTrue(run.out().endsWith(" }\n  ]\n}\n"), run.out());
    }

    @Test
    void tableForPeopleFitsTheLineAndCutsNoDigits() {
        String text = HEADER + "\n" + GOOD + "\nfar-away-wing-put,BSM,P,6000,3000,0.019178082191780823,0.04,0.013,0.2\n"
                + "b,BSM,C,42,-40,0.5,0.1,0,0.2\n";
        CommandRun run = CommandRun.withInput(text, "price", "--in", "-", "--format", "table");
        assertTrue(run.lines().stream().allMatch(line -> line.length() <= 100), run.out());
        assertEquals(
                "a          C            42        40     0.5    0.20     4.7594   0.7791  0.049963   0.0881  -0.0125",
                run.lines().get(1));
        assertTrue(
                run.lines().get(2).startsWith("far-away-… P          6000      3000 0.01918     0.2   4.7e-138"),
                run.out());
        assertTrue(run.lines().get(3).endsWith(" strike must be above 0 but is -40"), run.out());
    }

    @Test
    void zeroHasNoSignAndExpiredOptionsAreWorthTheirIntrinsicValue() {
        CommandRun run = price(HEADER, "a,BSM,P,6000,6100,0,0.04,0.01,0.2", "a,BSM,C,6000,6100,0,0.04,0.01,0.2");
        assertEquals("100", cells(run, 1).get(9));
        assertEquals("-1", cells(run, 1).get(10));
        assertEquals("0", cells(run, 2).get(9));
        assertFalse(run.out().contains("-0,"), "minus zero");
        assertFalse((run.out() + ",").contains("-0.0,"), "minus zero");
    }
}
