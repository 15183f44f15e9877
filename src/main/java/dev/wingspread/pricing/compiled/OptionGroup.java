package dev.wingspread.pricing.compiled;

import dev.wingspread.market.ExpirySlice;
import dev.wingspread.market.Market;
import dev.wingspread.model.OptionContract;
import java.util.ArrayList;
import java.util.List;

/** Options of one underlying as columns, those of an expiry side by side. Never changed once made. */
final class OptionGroup {

    private final double[] strikes;
    private final boolean[] calls;
    private final List<ExpiryRange> expiries;

    /**
     * A group.
     *
     * @param options in an order that keeps expiries together
     * @param market can price each of them
     */
    OptionGroup(List<OptionContract> options, Market market) {
        strikes = options.stream().mapToDouble(OptionContract::strike).toArray();
        calls = new boolean[strikes.length];
        var ranges = new ArrayList<ExpiryRange>();
        int from = 0;
        for (int i = 0; i < calls.length; i++) {
            OptionContract option = options.get(i);
            calls[i] = option.type().isCall();
            boolean isLastOfExpiry = i + 1 == calls.length
                    || options.get(i + 1).root() != option.root()
                    || !options.get(i + 1).expiry().equals(option.expiry());
            if (isLastOfExpiry) {
                ExpirySlice slice = market.slice(option.root(), option.expiry()).orThrow();
                ranges.add(new ExpiryRange(slice, from, i + 1));
                from = i + 1;
            }
        }
        expiries = List.copyOf(ranges);
    }

    int size() {
        return strikes.length;
    }

    double strike(int row) {
        return strikes[row];
    }

    boolean isCall(int row) {
        return calls[row];
    }

    List<ExpiryRange> expiries() {
        return expiries;
    }
}
