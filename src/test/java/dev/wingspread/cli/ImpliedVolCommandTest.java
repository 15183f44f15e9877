package dev.wingspread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpliedVolCommandTest {

    private static final String HEADER = "id,model,type,underlying,strike,years,rate,dividend_yield,price";

    /** The published prices are rounded to four decimals: a vega of 0.1 a point and more leaves less than this. */
    private static final double ROUNDED_PRICE = 1e-5;

    private static CommandRun impliedVol(String... lines) {
        return CommandRun.withInput(String.join("\n", lines) + "\n", "implied-vol", "--in=-");
    }

    private static List<String> cells(CommandRun run, int line) {
        return List.of(run.lines().get(line).split(",", -1));
    }

    @Test
    void textbookPricesGiveTheirVolsBack() {
        CommandRun run =
                impliedVol(HEADER, "spot,BSM,C,60,65,0.25,0.08,0,2.13337", "future,B76,P,19,19,0.75,0.10,,1.70105");
        assertEquals(0, run.code(), run.err());
        assertEquals(HEADER + ",vol,status", run.lines().get(0));
        assertEquals(0.30, Double.parseDouble(cells(run, 1).get(9)), ROUNDED_PRICE);
        assertEquals(0.28, Double.parseDouble(cells(run, 2).get(9)), ROUNDED_PRICE);
        assertEquals("OK", cells(run, 1).get(10));
        assertEquals("2 rows", run.err().strip());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            b,B76,C,20,15,0.1,0,,4.9    | BELOW_INTRINSIC | price leaves no time value for a volatility of 0.1 % or more
            b,B76,C,20,15,0.1,0,,20     | ABOVE_BOUND     | price is above the no-arbitrage bound or needs a volatility above 500 %
            b,B76,C,20,15,0,0,,5.5      | EXPIRED         | no time is left to expiry
            b,B76,C,20,15,0.1,0,,-1     | BAD_INPUT       | price must not be below 0 but is -1
            b,B76,C,20,15,0.1,0,,NaN    | BAD_INPUT       | price must be a finite number but is 'NaN'
            b,B76,C,20,-15,0.1,0,,6     | BAD_INPUT       | strike must be above 0 but is -15
            b,B76                       | BAD_INPUT       | the row has 2 cells instead of 9
            """)
    void priceWithoutAVolHasAStatusAndCountsAsFailure(String row, String status, String why) {
        CommandRun run = impliedVol(HEADER, row, "ok,B76,P,19,19,0.75,0.10,,1.7");
        assertEquals(ExitCode.PARTIAL.code(), run.code());
        assertEquals("", cells(run, 1).get(9));
        assertEquals(status, cells(run, 1).get(10));
        assertEquals("OK", cells(run, 2).get(10));
        assertEquals(
                "2 rows, 1 could not be priced (first: line 2: " + why + ")",
                run.err().strip());
    }

    @Test
    void unreliablePriceKeepsItsVolAndIsNoFailure() {
        CommandRun run = impliedVol(HEADER, "far,B76,C,18,60,0.05,0.04,,0.05");
        assertEquals(0, run.code(), run.err());
        assertEquals("UNRELIABLE", cells(run, 1).get(10));
        assertTrue(Double.parseDouble(cells(run, 1).get(9)) > 1, run.out());
    }

    @Test
    void tickDecidesWhatIsReliable() {
        CommandRun run = impliedVol(
                HEADER + ",tick",
                "coarse,B76,C,18,24,0.1,0.04,,0.20,0.5",
                "usual,B76,C,18,24,0.1,0.04,,0.20,",
                "fine,B76,C,18,24,0.1,0.04,,0.20,0.01",
                "bad,B76,C,18,24,0.1,0.04,,0.20,-1");
        assertEquals("UNRELIABLE", cells(run, 1).get(11));
        assertEquals("OK", cells(run, 2).get(11));
        assertEquals("OK", cells(run, 3).get(11));
        assertEquals("BAD_INPUT", cells(run, 4).get(11));
        assertEquals(cells(run, 1).get(10), cells(run, 3).get(10), "the vol itself does not depend on the tick");
    }

    @Test
    void jsonCarriesItsSchema() {
        CommandRun run = CommandRun.withInput(
                HEADER + "\na,B76,P,19,19,0.75,0.10,,1.7\n", "implied-vol", "--in", "-", "--format=json");
        assertTrue(
                run.out().startsWith("{\n  \"schema\": \"wingspread.implied-vol/1\",\n  \"asOf\": null,\n"), run.out());
        assertTrue(run.out().contains("\"status\": \"OK\" }\n  ]\n}\n"), run.out());
    }
}
