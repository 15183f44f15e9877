package dev.wingspread.strategy;

import dev.wingspread.model.OptionContract;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says what the prices of trades rest on, where it is not a quote of two sides. */
public final class PriceRemarks {

    private PriceRemarks() {}

    /** A sentence each without full stop: whether some prices are the model's, and which sales nobody bids for. */
    public static List<String> of(List<Trade> trades) {
        var remarks = new ArrayList<String>();
        long quoted = trades.stream().filter(Trade::isQuoted).count();
        if (quoted < trades.size()) {
            remarks.add(
                    quoted == 0
                            ? "no contract is quoted: prices are the model's and leave the spread out"
                            : "not every contract is quoted: those prices are the model's and leave the spread out");
        }
        List<Trade> unwanted = trades.stream().filter(PriceRemarks::isUnwanted).toList();
        if (!unwanted.isEmpty()) {
            remarks.add("nobody bids for "
                    + unwanted.stream()
                            .map(trade -> OrderText.contract(trade.instrument()))
                            .collect(Collectors.joining(", "))
                    + ": the sale counts as nothing, and a tick is the most it may bring");
        }
        return remarks;
    }

    private static boolean isUnwanted(Trade trade) {
        return trade.instrument() instanceof OptionContract
                && trade.quantity() < 0
                && trade.isQuoted()
                && trade.pricePoints() == 0;
    }
}
