package dev.wingspread.bench;

import dev.wingspread.pricing.kernel.BlackKernel;
import dev.wingspread.pricing.kernel.OptionColumns;
import dev.wingspread.pricing.kernel.QuoteColumns;
import java.util.Random;

/** Seeded options as they are traded: seven in ten on the index, the rest on VIX futures. All priced off forwards. */
final class OptionSet {

    static final double RATE = 0.04;

    final int size;
    final double[] forward;
    final double[] strike;
    final double[] years;
    final double[] volatility;
    final double[] discountFactor;
    final boolean[] isCall;

    OptionSet(int size) {
        this.size = size;
        forward = new double[size];
        strike = new double[size];
        years = new double[size];
        volatility = new double[size];
        discountFactor = new double[size];
        isCall = new boolean[size];
        Random random = new Random(20261121);
        for (int i = 0; i < size; i++) {
            boolean isIndex = random.nextInt(10) < 7;
            forward[i] = isIndex ? 5500 + 1000 * random.nextDouble() : 12 + 25 * random.nextDouble();
            years[i] = (1 + (isIndex ? 500 : 250) * random.nextDouble()) / 365;
            volatility[i] = isIndex ? 0.08 + 0.4 * random.nextDouble() : 0.6 + 0.9 * random.nextDouble();
            double deviations = (isIndex ? 2 : 1) * random.nextGaussian();
            strike[i] = forward[i] * Math.exp(deviations * volatility[i] * Math.sqrt(years[i]));
            discountFactor[i] = Math.exp(-RATE * years[i]);
            isCall[i] = random.nextBoolean();
        }
    }

    OptionColumns columns() {
        OptionColumns columns = new OptionColumns(size);
        for (int i = 0; i < size; i++) {
            columns.putFutureOption(i, forward[i], strike[i], years[i], volatility[i], RATE, isCall[i]);
        }
        return columns;
    }

    /** Undiscounted quotes of the out-of-the-money sides, not rounded to a tick. */
    QuoteColumns quotes() {
        QuoteColumns quotes = new QuoteColumns(size);
        for (int i = 0; i < size; i++) {
            boolean isOutCall = strike[i] >= forward[i];
            double price = BlackKernel.price(forward[i], strike[i], years[i], volatility[i], 1, isOutCall);
            quotes.put(i, price, forward[i], strike[i], years[i], 1, isOutCall, 0);
        }
        return quotes;
    }
}
