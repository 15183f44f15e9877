package dev.wingspread.pricing.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevaluationBlockTest {

    /** A few roundings of the larger present value. */
    private static final double OF_LARGER_LEG = 1e-15;

    /** Both are right to 5e-12 of an out-of-the-money price down to 1e-300, so they differ by at most twice that. */
    private static final double RELATIVE = 1e-11;

    private static final int BLOCKS = 300;

    private record Terms(double strike, double years, double rate, double yield, boolean isCall) {}

    private static double expected(Terms terms, double underlying, double volatility) {
        return BsmKernel.price(
                underlying, terms.strike(), terms.years(), volatility, terms.rate(), terms.yield(), terms.isCall());
    }

    private static void assertAgree(Terms terms, double underlying, double volatility, double price) {
        double expected = expected(terms, underlying, volatility);
        double larger = Math.max(
                underlying * Math.exp(-terms.yield() * terms.years()),
                terms.strike() * Math.exp(-terms.rate() * terms.years()));
        assertEquals(expected, price, OF_LARGER_LEG * larger, terms + " at " + underlying + ", vol " + volatility);
        boolean isOutOfTheMoney = terms.isCall() == (underlying < terms.strike()) && terms.rate() == terms.yield();
        if (isOutOfTheMoney && expected > 1e-300) {
            assertEquals(expected, price, RELATIVE * expected, terms + " at " + underlying + ", vol " + volatility);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPriceIsThatOfTheScalarKernel(boolean hasVectors) {
        var block = new RevaluationBlock(hasVectors);
        var random = new Random(5);
        for (int k = 0; k < BLOCKS; k++) {
            int rows = 1 + random.nextInt(100);
            int sets = 1 + random.nextInt(RevaluationBlock.ROWS / rows);
            Terms[] terms = new Terms[rows];
            for (int i = 0; i < rows; i++) {
                terms[i] = randomTerms(random);
                Terms t = terms[i];
                block.put(i, t.strike(), t.years(), t.rate(), t.yield(), t.isCall());
                block.underlying()[i] = t.strike() * Math.exp(random.nextGaussian() / 3);
            }
            double[] underlying = block.underlying().clone();
            block.place(rows, sets);
            for (int i = 0; i < rows * sets; i++) {
                block.volatility()[i] = random.nextInt(20) == 0 ? 0 : 3 * random.nextDouble();
            }
            double[] prices = block.price(rows * sets);
            for (int i = 0; i < rows * sets; i++) {
                assertAgree(terms[i % rows], underlying[i % rows], block.volatility()[i], prices[i]);
            }
        }
    }

    private static Terms randomTerms(Random random) {
        double rate = random.nextBoolean() ? 0.04 : -0.01;
        return new Terms(
                10 + 6000 * random.nextDouble(),
                random.nextInt(20) == 0 ? 0 : 2 * random.nextDouble(),
                rate,
                random.nextBoolean() ? rate : 0.013,
                random.nextBoolean());
    }

    @ParameterizedTest
    @CsvSource({
        // at the strike exactly; next to no volatility or time; deep on either side; tiny amounts
        "100, 100, 0.5, 0.2",
        "100, 100, 1e-12, 0.2",
        "100, 100, 0.5, 1e-9",
        "6000, 4000, 0.01, 0.1",
        "4000, 6000, 0.02, 0.1",
        "4000, 6000, 0.5, 0.05",
        "1e-9, 2e-9, 0.5, 0.3",
        "17, 17, 3, 5"
    })
    void edgesAreThoseOfTheScalarKernel(double underlying, double strike, double years, double volatility) {
        for (boolean isCall : new boolean[] {true, false}) {
            var block = new RevaluationBlock(true);
            var terms = new Terms(strike, years, 0.03, 0.03, isCall);
            block.put(0, strike, years, 0.03, 0.03, isCall);
            block.underlying()[0] = underlying;
            block.place(1, 1);
            block.volatility()[0] = volatility;
            double price = block.price(1)[0];
            assertAgree(terms, underlying, volatility, price);
            assertTrue(price >= 0);
        }
    }

    @Test
    void aRowDoesNotDependOnItsPlaceOrItsNeighbours() {
        var random = new Random(9);
        var many = new RevaluationBlock(true);
        var single = new RevaluationBlock(true);
        int rows = RevaluationBlock.ROWS;
        Terms[] terms = new Terms[rows];
        for (int i = 0; i < rows; i++) {
            terms[i] = randomTerms(random);
            many.put(i, terms[i].strike(), terms[i].years(), terms[i].rate(), terms[i].yield(), terms[i].isCall());
            many.underlying()[i] = terms[i].strike() * (0.7 + 0.6 * random.nextDouble());
            many.volatility()[i] = random.nextDouble();
        }
        many.place(rows, 1);
        double[] prices = many.price(rows);
        for (int i = 0; i < rows; i++) {
            Terms t = terms[i];
            single.put(0, t.strike(), t.years(), t.rate(), t.yield(), t.isCall());
            single.underlying()[0] = many.underlying()[i];
            single.volatility()[0] = many.volatility()[i];
            single.place(1, 1);
            assertEquals(prices[i], single.price(1)[0]);
        }
    }

    @Test
    void invalidNumbersAreRefused() {
        assertRefused(block -> block.underlying()[0] = Double.NaN);
        assertRefused(block -> block.underlying()[0] = -1);
        assertRefused(block -> block.put(0, Double.POSITIVE_INFINITY, 0.5, 0, 0, true));
        assertRefused(block -> block.put(0, 100, Double.NaN, 0, 0, true));
        assertRefused(block -> block.put(0, 100, 0.5, Double.NaN, 0, true));
        assertRefused(block -> block.volatility()[0] = Double.NaN);
        assertRefused(block -> block.volatility()[0] = -0.1);
    }

    private static void assertRefused(Consumer<RevaluationBlock> spoil) {
        var block = new RevaluationBlock(true);
        block.put(0, 100, 0.5, 0, 0, true);
        block.underlying()[0] = 100;
        block.volatility()[0] = 0.2;
        assertThrows(IllegalArgumentException.class, () -> {
            spoil.accept(block);
            block.place(1, 1);
            block.price(1);
        });
    }
}
