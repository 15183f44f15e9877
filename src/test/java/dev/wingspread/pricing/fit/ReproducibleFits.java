package dev.wingspread.pricing.fit;

import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.market.OptionQuote;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Root;
import dev.wingspread.model.Underlying;
import dev.wingspread.pricing.QuoteReduction;
import dev.wingspread.pricing.kernel.BlackKernel;
import dev.wingspread.testing.MarketBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/** A program that fits a seeded lot of quotes and prints every digit, to be run in other virtual machines. */
public final class ReproducibleFits {

    private ReproducibleFits() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        System.out.print(text());
    }

    /** Fits of wild vols, and of a market from its quotes. */
    static String text() {
        var random = new Random(77);
        var text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            double years = VolSamples.wildYears(random);
            Underlying underlying = i % 2 == 0 ? Underlying.SPX : Underlying.VIX;
            text.append(SmileFitting.fit(underlying, years, VolSamples.wild(random, years)))
                    .append('\n');
        }
        MarketSnapshot market = MarketBuilder.aBareMarket()
                .quotes(Root.SPXW, "2026-04-10", Optional.empty(), quotes(random, 6000, 0.15, 0.1, 25))
                .quotes(Root.SPXW, "2026-03-06", Optional.empty(), quotes(random, 6000, 0.12, 0.011, 10))
                .quotes(Root.VIX, "2026-03-18", Optional.empty(), quotes(random, 18, 0.9, 0.043, 1))
                .snapshot();
        text.append(QuoteReduction.reduce(market).orThrow());
        return text.toString();
    }

    private static List<OptionQuote> quotes(Random random, double forward, double vol, double years, double step) {
        var quotes = new ArrayList<OptionQuote>();
        for (int i = -20; i <= 20; i++) {
            double strike = forward + i * step;
            if (strike > 0) {
                for (OptionType type : OptionType.values()) {
                    double own = vol * (1 - 0.01 * i + 0.01 * random.nextDouble());
                    // Rounded to a cent, so that the quotes are the same whatever computes their prices.
                    double price =
                            Math.round(100 * BlackKernel.price(forward, strike, years, own, 1, type.isCall())) / 100.0;
                    quotes.add(new OptionQuote(
                            strike,
                            type,
                            OptionalDouble.of(price),
                            OptionalDouble.of(Math.round(110 * price) / 100.0 + 0.05)));
                }
            }
        }
        return quotes;
    }
}
