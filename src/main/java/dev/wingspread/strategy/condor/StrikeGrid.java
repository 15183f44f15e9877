package dev.wingspread.strategy.condor;

import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.Market;
import dev.wingspread.market.OptionQuote;
import dev.wingspread.model.OptionType;
import java.util.ArrayList;
import java.util.List;

/**
 * The strikes of an expiry that can be traded.
 *
 * @param puts put strikes in index points, rising
 * @param calls call strikes in index points, rising
 * @param isListed whether they are those of the market's quotes; otherwise they are assumed
 */
public record StrikeGrid(List<Double> puts, List<Double> calls, boolean isListed) {

    private static final double NEAR_STEP = 5;
    private static final double FAR_STEP = 25;

    /** How far from spot the narrow steps reach, as a share of it. */
    private static final double NEAR_SHARE = 0.10;

    /** No option beyond these shares of spot has a delta worth selling, not even in a crash. */
    private static final double LOWEST_SHARE = 0.25;

    private static final double HIGHEST_SHARE = 2;

    public StrikeGrid {
        puts = List.copyOf(puts);
        calls = List.copyOf(calls);
    }

    /**
     * The strikes the market quotes for the expiry; without quotes of both kinds every 5 points within 10 % of spot and
     * every 25 points beyond.
     */
    public static StrikeGrid of(Market market, SpxExpiry expiry) {
        List<OptionQuote> quotes = market.snapshot().spx().expiries().stream()
                .filter(entry -> entry.root() == expiry.root() && entry.expiry().equals(expiry.date()))
                .map(ExpiryQuotes::quotes)
                .findFirst()
                .orElse(List.of());
        List<Double> puts = strikes(quotes, OptionType.PUT);
        List<Double> calls = strikes(quotes, OptionType.CALL);
        if (puts.isEmpty() || calls.isEmpty()) {
            List<Double> assumed = assumed(market.spxSpot());
            return new StrikeGrid(assumed, assumed, false);
        }
        return new StrikeGrid(puts, calls, true);
    }

    private static List<Double> strikes(List<OptionQuote> quotes, OptionType type) {
        return quotes.stream()
                .filter(quote -> quote.type() == type)
                .map(OptionQuote::strike)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Double> assumed(double spot) {
        double nearLow = spot * (1 - NEAR_SHARE);
        double nearHigh = spot * (1 + NEAR_SHARE);
        var strikes = new ArrayList<Double>();
        // Counted in steps, as sums of steps would drift; every 25th point is a 5th point too.
        long last = (long) Math.floor(spot * HIGHEST_SHARE / NEAR_STEP);
        for (long step = (long) Math.ceil(spot * LOWEST_SHARE / NEAR_STEP); step <= last; step++) {
            double strike = step * NEAR_STEP;
            boolean isNear = strike >= nearLow && strike <= nearHigh;
            if (strike > 0 && (isNear || strike % FAR_STEP == 0)) {
                strikes.add(strike);
            }
        }
        return strikes;
    }
}
