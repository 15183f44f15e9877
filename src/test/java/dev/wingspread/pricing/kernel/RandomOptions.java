package dev.wingspread.pricing.kernel;

import java.util.Random;

/** Options of all kinds, the same for every test. */
final class RandomOptions {

    private RandomOptions() {}

    /** Minutes to a century, calm to wild, at the money to far beyond the last double, and edges in between. */
    static OptionColumns columns(int n, boolean isSpot) {
        Random random = new Random(20261121);
        OptionColumns options = new OptionColumns(n);
        for (int i = 0; i < n; i++) {
            double underlying = 5 * Math.pow(2000, random.nextDouble());
            double years = i % 50 == 0 ? 0 : Math.pow(10, -5.7 + 7.7 * random.nextDouble());
            double volatility = i % 51 == 0 ? 0 : Math.pow(10, -2 + 2.7 * random.nextDouble());
            double total = Math.min(volatility * Math.sqrt(years), 2);
            double distance = (i % 3 == 0 ? 38 : 5) * (2 * random.nextDouble() - 1);
            double strike = i % 17 == 0 ? underlying : underlying * Math.exp(distance * total);
            double rate = -0.01 + 0.07 * random.nextDouble();
            boolean isCall = random.nextBoolean();
            if (isSpot) {
                double yield = i % 19 == 0 ? rate : 0.03 * random.nextDouble();
                options.putSpotOption(i, underlying, strike, years, volatility, rate, yield, isCall);
            } else {
                options.putFutureOption(i, underlying, strike, years, volatility, rate, isCall);
            }
        }
        return options;
    }
}
