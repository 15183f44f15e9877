package dev.wingspread.pricing;

import dev.wingspread.market.OptionQuote;
import dev.wingspread.model.OptionType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
        double[] forwards = nearest(quotes).stream()
                .mapToDouble(pair -> pair.strike() + growth * pair.difference())
                .sorted()
                .toArray();
        if (forwards.length == 0) {
            return OptionalDouble.empty();
        }
        int middle = forwards.length / 2;
        double median = forwards.length % 2 == 1 ? forwards[middle] : (forwards[middle - 1] + forwards[middle]) / 2;
        return median > 0 ? OptionalDouble.of(median) : OptionalDouble.empty();
    }

    /**
     * How far on each side of the forward its quotes reach, in index points: half of what buying and selling it through the
     * options of one strike costs, the median over the same strikes.
     *
     * @return 0 where there is no parity
     */
    static double uncertainty(List<OptionQuote> quotes, double growth) {
        double[] widths = nearest(quotes).stream()
                .mapToDouble(pair -> growth * (pair.most() - pair.least()) / 2)
                .sorted()
                .toArray();
        return widths.length == 0 ? 0 : widths[widths.length / 2];
    }

    /** A call and a put of one strike, both with two sides. */
    private record Pair(double strike, OptionQuote call, OptionQuote put) {

        double difference() {
            return call.mid().orElseThrow() - put.mid().orElseThrow();
        }

        /** What a put sold and a call bought cost at most. */
        double most() {
            return call.ask().orElseThrow() - put.bid().orElseThrow();
        }

        /** What they bring at least the other way round. */
        double least() {
            return call.bid().orElseThrow() - put.ask().orElseThrow();
        }
    }

    /** The pairs nearest to the one whose call and put cost most nearly the same; none if there is no pair. */
    private static List<Pair> nearest(List<OptionQuote> quotes) {
        List<Pair> pairs = pairs(quotes);
        return pairs.stream()
                .min(Comparator.comparingDouble(pair -> Math.abs(pair.difference())))
                .map(centre -> pairs.stream()
                        .sorted(Comparator.comparingDouble(pair -> Math.abs(pair.strike() - centre.strike())))
                        .limit(NEAREST)
                        .toList())
                .orElse(List.of());
    }

    /** Strikes rising. */
    private static List<Pair> pairs(List<OptionQuote> quotes) {
        var calls = new TreeMap<Double, OptionQuote>();
        var puts = new TreeMap<Double, OptionQuote>();
        // Of two quotes of one option the tighter counts, whatever order they come in.
        for (OptionQuote quote :
                quotes.stream().sorted(ReviewedQuotes.TIGHTEST_FIRST).toList()) {
            if (quote.isTwoSided()) {
                (quote.type() == OptionType.CALL ? calls : puts).putIfAbsent(quote.strike(), quote);
            }
        }
        var pairs = new ArrayList<Pair>();
        calls.forEach((strike, call) -> {
            OptionQuote put = puts.get(strike);
            if (put != null) {
                pairs.add(new Pair(strike, call, put));
            }
        });
        return pairs;
    }
}
