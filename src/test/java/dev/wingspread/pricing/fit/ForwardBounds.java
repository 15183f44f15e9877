package dev.wingspread.pricing.fit;

import dev.wingspread.market.OptionQuote;
import dev.wingspread.model.OptionType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the quotes of an expiry leave possible for its forward, whatever the rate. */
final class ForwardBounds {

    private ForwardBounds() {}

    /**
     * Whether quotes exclude a forward: whatever the discount factor is, at some strike a call bought and a put sold at the
     * quoted prices, or the other way round, would make a sure profit. A call less a put of strike K is worth D (F − K), so
     * each strike leaves an interval for D; a forward is possible if they have a point in common.
     *
     * @param forward forward in index points
     * @param quotes quotes of one expiry; pairs without both bids and both asks say nothing
     */
    static boolean isExcluded(double forward, List<OptionQuote> quotes) {
        Map<Double, OptionQuote> puts = new HashMap<>();
        quotes.stream()
                .filter(quote -> quote.type() == OptionType.PUT && quote.isTwoSided())
                .forEach(put -> puts.put(put.strike(), put));
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        for (OptionQuote call : quotes) {
            OptionQuote put = puts.get(call.strike());
            if (call.type() == OptionType.CALL && call.isTwoSided() && put != null) {
                double width = forward - call.strike();
                double bid = (call.bid().orElseThrow() - put.ask().orElseThrow()) / width;
                double ask = (call.ask().orElseThrow() - put.bid().orElseThrow()) / width;
                low = Math.max(low, Math.min(bid, ask));
                high = Math.min(high, Math.max(bid, ask));
            }
        }
        return low > high;
    }

    /** Places between two forwards that are looked at. */
    private static final int STEPS = 100;

    /** Whether quotes exclude every forward from one to another, looked at in hundredths of what lies between. */
    static boolean isExcluded(double from, double to, List<OptionQuote> quotes) {
        return IntStream.rangeClosed(0, STEPS)
                .mapToDouble(i -> from + (to - from) * i / STEPS)
                .allMatch(forward -> isExcluded(forward, quotes));
    }
}
