package dev.wingspread.strategy.roll;

import dev.wingspread.model.Leg;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Structure;
import dev.wingspread.model.VixCallLadder;
import dev.wingspread.model.VixOption;
import dev.wingspread.strategy.Trade;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What trades in VIX calls realise against the entry prices of what they close. */
final class RealisedPnl {

    private RealisedPnl() {}

    /** P&amp;L of what the trades close, the first legs of the file first; empty if one of their entry prices is unknown. */
    static OptionalDouble usd(Portfolio book, List<Trade> trades) {
        double realised = 0;
        for (Trade trade : trades) {
            int left = -trade.quantity();
            for (Leg leg : legsOf(book, (VixOption) trade.instrument())) {
                if (Integer.signum(leg.quantity()) != Integer.signum(left)) {
                    continue;
                }
                int closed = Integer.signum(left) * Math.min(Math.abs(left), Math.abs(leg.quantity()));
                if (leg.entryPrice().isEmpty()) {
                    return OptionalDouble.empty();
                }
                realised += closed
                        * leg.instrument().multiplier()
                        * (trade.pricePoints() - leg.entryPrice().getAsDouble());
                left -= closed;
            }
        }
        return OptionalDouble.of(realised);
    }

    private static List<Leg> legsOf(Portfolio book, VixOption call) {
        var legs = new ArrayList<Leg>();
        for (Structure structure : book.structures()) {
            for (Leg leg : structure.legs()) {
                if (leg.instrument().equals(call) && (leg.isLong() || structure instanceof VixCallLadder)) {
                    legs.add(leg);
                }
            }
        }
        return legs;
    }
}
