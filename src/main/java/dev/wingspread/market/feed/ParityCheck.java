package dev.wingspread.market.feed;

import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Formats;
import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.FutureQuote;
import dev.wingspread.market.OptionQuote;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Whether the prices of VIX futures go with the quotes of the options that settle on the same morning. At one time they
 * agree to about 0.15 points; from one day to the next the front future moves by 3 % and more in half of all cases. Only a
 * difference that tells of another day is spoken of.
 */
final class ParityCheck {

    private static final double LEAST_GAP = 0.4;
    private static final double GAP_OF_LEVEL = 0.025;

    private ParityCheck() {}

    static void of(List<FutureQuote> futures, List<ExpiryQuotes> expiries, Told told) {
        Map<LocalDate, Double> parities = new HashMap<>();
        for (ExpiryQuotes expiry : expiries) {
            parity(expiry.quotes()).ifPresent(level -> parities.put(expiry.expiry(), level));
        }
        int compared = 0;
        int apart = 0;
        double worst = 0;
        String example = "";
        for (FutureQuote future : futures) {
            Double parity = parities.get(future.expiry());
            if (parity == null) {
                continue;
            }
            compared++;
            double gap = Math.abs(future.price() - parity);
            if (gap > Math.max(LEAST_GAP, GAP_OF_LEVEL * future.price())) {
                apart++;
                if (gap > worst) {
                    worst = gap;
                    example = "that of " + future.expiry() + " is " + Formats.points(future.price())
                            + " against a parity forward of " + Formats.points(parity);
                }
            }
        }
        if (apart > 0) {
            told.of(
                    FailureReason.INCONSISTENT,
                    apart + " of " + compared + " VIX futures " + (apart == 1 ? "does" : "do")
                            + " not go with the quotes of the options, " + example,
                    "the prices of the futures may be of another day than the chain");
        }
    }

    /** Forward where call and put cost most nearly the same, and discounting does not matter; empty without such a strike. */
    private static OptionalDouble parity(List<OptionQuote> quotes) {
        Map<Double, Double> puts = new HashMap<>();
        for (OptionQuote quote : quotes) {
            if (!quote.type().isCall() && quote.isTwoSided()) {
                puts.put(quote.strike(), quote.mid().orElseThrow());
            }
        }
        OptionalDouble forward = OptionalDouble.empty();
        double least = Double.POSITIVE_INFINITY;
        for (OptionQuote quote : quotes) {
            Double put = puts.get(quote.strike());
            if (quote.type().isCall() && quote.isTwoSided() && put != null) {
                double difference = quote.mid().orElseThrow() - put;
                if (Math.abs(difference) < least) {
                    least = Math.abs(difference);
                    forward = OptionalDouble.of(quote.strike() + difference);
                }
            }
        }
        return forward;
    }
}
