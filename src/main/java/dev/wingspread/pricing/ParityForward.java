package dev.wingspread.pricing;

import dev.wingspread.market.OptionQuote;
import dev.wingspread.model.OptionType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Forward of an expiry from put-call parity. */
final class ParityForward {

    private static final int NEAREST = 5;

    private ParityForward() {}

    /**
     * F = K + growth (C - P): the median over the five strikes nearest to the one with the smallest |C - P|.
     *
     * @param quotes quotes of one expiry
     * @param growth growth factor to settlement, e^(rT)
     * @return forward in index points; empty if no strike has both sides of both options, or parity gives no positive level
     */
    static OptionalDouble of(List<OptionQuote> quotes, double growth) {
        Map<Double, Double> callLessPut = callLessPut(quotes);
        if (callLessPut.isEmpty()) {
            return OptionalDouble.empty();
        }
        double centre = callLessPut.entrySet().stream()
                .min(Comparator.comparingDouble(entry -> Math.abs(entry.getValue())))
                .orElseThrow()
                .getKey();
        double[] forwards = callLessPut.entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> Math.abs(entry.getKey() - centre)))
                .limit(NEAREST)
                .mapToDouble(entry -> entry.getKey() + growth * entry.getValue())
                .sorted()
                .toArray();
        int middle = forwards.length / 2;
        double median = forwards.length % 2 == 1 ? forwards[middle] : (forwards[middle - 1] + forwards[middle]) / 2;
        return median > 0 ? OptionalDouble.of(median) : OptionalDouble.empty();
    }

    private static Map<Double, Double> callLessPut(List<OptionQuote> quotes) {
        var calls = new TreeMap<Double, Double>();
        var puts = new TreeMap<Double, Double>();
        // Of two quotes of one option the tighter counts, whatever order they come in.
        for (OptionQuote quote :
                quotes.stream().sorted(ReviewedQuotes.TIGHTEST_FIRST).toList()) {
            quote.mid()
                    .ifPresent(
                            mid -> (quote.type() == OptionType.CALL ? calls : puts).putIfAbsent(quote.strike(), mid));
        }
        var differences = new TreeMap<Double, Double>();
        calls.forEach((strike, call) -> {
            Double put = puts.get(strike);
            if (put != null) {
                differences.put(strike, call - put);
            }
        });
        return differences;
    }
}
