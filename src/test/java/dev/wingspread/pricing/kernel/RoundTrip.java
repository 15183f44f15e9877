package dev.wingspread.pricing.kernel;

import java.util.Arrays;
import java.util.Random;

/** Quotes made from known volatilities: out of the money up to six standard deviations, not rounded to a tick. */
final class RoundTrip {

    private final QuoteColumns columns;
    private final double[] expected;

    RoundTrip(int count) {
        Random random = new Random(20261121);
        columns = new QuoteColumns(count);
        expected = new double[count];
        for (int i = 0; i < count; i++) {
            double years = Math.pow(10, -2.6 + 3.1 * random.nextDouble());
            expected[i] = Math.exp(Math.log(0.05) + Math.log(60) * random.nextDouble());
            double total = Math.min(expected[i] * Math.sqrt(years), 1);
            double forward = 10 + 6000 * random.nextDouble();
            double distance = (random.nextBoolean() ? 1 : -1) * 6 * random.nextDouble();
            double strike = i % 100 == 0 ? forward : forward * Math.exp(distance * total);
            boolean isCall = strike >= forward;
            double price = BlackKernel.price(forward, strike, years, expected[i], 0.98, isCall);
            columns.put(i, price, forward, strike, years, 0.98, isCall, 0);
        }
    }

    QuoteColumns columns() {
        return columns;
    }

    /** Relative errors of solved volatilities, smallest first. */
    double[] relativeErrors(double[] vol) {
        double[] errors = new double[expected.length];
        Arrays.setAll(errors, i -> Math.abs(vol[i] / expected[i] - 1));
        Arrays.sort(errors);
        return errors;
    }
}
