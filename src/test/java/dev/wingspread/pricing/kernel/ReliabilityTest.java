package dev.wingspread.pricing.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.pricing.kernel.ImpliedVol.Status;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kernel judges reliability by two prices; here the two moved quotes are solved, as the definition says. */
class ReliabilityTest {

    private static final int QUOTES = 60_000;

    /** An error moves the volatility by at most this much. */
    private static final double RELIABLE_MOVE = 0.05;

    /** The kernel's own: rounding left when the intrinsic value is taken off. */
    private static final double ROUNDING_NOISE = 8 * Math.ulp(0.5);

    /** Smallest error whose move is looked at: below it the quote moves by rounding alone, if at all. */
    private static final double DISCERNIBLE = 1e-10;

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.01, 0.05, 0.5, 5})
    void statusIsWhatSolvingTheMovedQuotesSays(double tick) {
        Random random = new Random(20261121);
        Map<Status, Integer> seen = new EnumMap<>(Status.class);
        for (int i = 0; i < QUOTES; i++) {
            double forward = Math.pow(10, 1 + 3 * random.nextDouble());
            double years = Math.pow(10, -3.5 + 4.5 * random.nextDouble());
            double vol = Math.pow(10, -2.9 + 3.5 * random.nextDouble());
            double total = Math.min(vol * Math.sqrt(years), 1);
            double strike = i % 23 == 0 ? forward : forward * Math.exp(2 * total * random.nextGaussian());
            boolean isCall = random.nextBoolean();
            double price = BlackKernel.price(forward, strike, years, vol, 0.97, isCall);
            double timeValue = price / 0.97 - Math.max(isCall ? forward - strike : strike - forward, 0);
            if (timeValue > DISCERNIBLE * Math.max(forward, strike)) {
                ImpliedVol solved = ImpliedVolKernel.impliedVol(price, forward, strike, years, 0.97, isCall, tick);
                String quote = price + " of " + forward + " at " + strike + ", years " + years + ", " + solved;
                assertEquals(
                        byDefinition(solved, timeValue, tick / 0.97, forward, strike, years), solved.status(), quote);
                seen.merge(solved.status(), 1, Integer::sum);
            }
        }
        assertTrue(seen.getOrDefault(Status.OK, 0) > 100, seen.toString());
        assertTrue(seen.getOrDefault(Status.UNRELIABLE, 0) > 100, seen.toString());
    }

    private static Status byDefinition(
            ImpliedVol solved, double timeValue, double tick, double forward, double strike, double years) {
        if (!solved.hasVol()) {
            return solved.status();
        }
        double error = Math.max(0.5 * tick, ROUNDING_NOISE * (timeValue + Math.max(forward, strike)));
        double lower = outOfTheMoneyVol(timeValue - error, forward, strike, years);
        double upper = outOfTheMoneyVol(timeValue + error, forward, strike, years);
        // Where a moved quote has no volatility its NaN makes the comparison false: the quote is unreliable.
        boolean isReliable = solved.vol() - lower <= RELIABLE_MOVE && upper - solved.vol() <= RELIABLE_MOVE;
        return isReliable ? Status.OK : Status.UNRELIABLE;
    }

    /** Undiscounted, and without a tick: rounding never makes a quote without volatility out of one that has one. */
    private static double outOfTheMoneyVol(double timeValue, double forward, double strike, double years) {
        return timeValue <= 0
                ? Double.NaN
                : ImpliedVolKernel.impliedVol(timeValue, forward, strike, years, 1, strike >= forward, 0)
                        .vol();
    }
}
