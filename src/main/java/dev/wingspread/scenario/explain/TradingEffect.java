package dev.wingspread.scenario.explain;

import dev.wingspread.base.Formats;
import dev.wingspread.market.Market;
import dev.wingspread.model.Instrument;
import dev.wingspread.model.Leg;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Structure;
import dev.wingspread.pricing.LegPricer;
import dev.wingspread.pricing.Priced;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What trading between two states of a book brought: contracts added count from their entry price to the later market.
 * A portfolio file does not say what closed contracts were closed at: they count as closed at the later market's value,
 * and are named.
 *
 * @param usd dollars, fees not deducted
 * @param feesUsd dollars of fees paid between
 * @param remarks what could not be known, a sentence each
 */
public record TradingEffect(double usd, double feesUsd, List<String> remarks) {

    /** Nothing was traded. */
    public static final TradingEffect NONE = new TradingEffect(0, 0, List.of());

    public TradingEffect {
        remarks = List.copyOf(remarks);
    }

    /** Contracts held of an instrument, and what they cost in points times contracts; unknown if an entry price is. */
    private record Held(int quantity, double cost, boolean isCostKnown) {

        static final Held NOTHING = new Held(0, 0, true);

        Held plus(Leg leg) {
            return new Held(
                    quantity + leg.quantity(),
                    cost + leg.quantity() * leg.entryPrice().orElse(0),
                    isCostKnown && leg.entryPrice().isPresent());
        }
    }

    static TradingEffect between(Portfolio before, Portfolio after, Market to) {
        Map<Instrument, Held> first = held(before);
        Map<Instrument, Held> last = held(after);
        var all = new LinkedHashMap<Instrument, Held>(first);
        last.forEach(all::putIfAbsent);
        var remarks = new ArrayList<String>();
        double usd = 0;
        for (Instrument instrument : all.keySet()) {
            usd += effect(
                    instrument,
                    first.getOrDefault(instrument, Held.NOTHING),
                    last.getOrDefault(instrument, Held.NOTHING),
                    to,
                    remarks);
        }
        return new TradingEffect(usd + 0.0, fees(after) - fees(before), remarks);
    }

    private static Map<Instrument, Held> held(Portfolio book) {
        var held = new LinkedHashMap<Instrument, Held>();
        for (Leg leg : book.legs()) {
            held.put(
                    leg.instrument(),
                    held.getOrDefault(leg.instrument(), Held.NOTHING).plus(leg));
        }
        return held;
    }

    private static double fees(Portfolio book) {
        return book.structures().stream()
                .map(Structure::fees)
                .mapToDouble(paid -> paid.orElse(0))
                .sum();
    }

    private static double effect(Instrument instrument, Held first, Held last, Market to, List<String> remarks) {
        int added = last.quantity() - first.quantity();
        if (added == 0) {
            return 0;
        }
        boolean isGrown = Math.abs(last.quantity()) > Math.abs(first.quantity())
                && (first.quantity() == 0 || Integer.signum(first.quantity()) == Integer.signum(last.quantity()));
        String what = Formats.quantity(added) + " " + instrument.symbol();
        if (!isGrown) {
            remarks.add(what + " traded at an unknown price; counted at the later market's value");
            return 0;
        }
        if (!first.isCostKnown() || !last.isCostKnown()) {
            remarks.add(what + " has no entry price; counted at the later market's value");
            return 0;
        }
        var trade = new Leg(instrument, added, java.util.OptionalDouble.empty());
        if (LegPricer.value(trade, to) instanceof Priced priced) {
            double fill = (last.cost() - first.cost()) / added;
            return trade.dollarsPerPoint() * (priced.pricePoints() - fill);
        }
        remarks.add(what + " cannot be priced in the later market; left out");
        return 0;
    }
}
