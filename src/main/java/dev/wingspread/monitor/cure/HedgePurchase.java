package dev.wingspread.monitor.cure;

import dev.wingspread.base.Formats;
import dev.wingspread.model.Layer;
import dev.wingspread.model.OptionContract;
import dev.wingspread.model.Phase;
import dev.wingspread.model.VixOption;
import dev.wingspread.monitor.Action;
import dev.wingspread.strategy.Dealing;
import dev.wingspread.strategy.Trade;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * Buys VIX calls until a figure of the book is where it should be, as far as the budget, the largest hedge ratio and, in
 * the initial phase, the largest offset allow. What one contract of a call does to the book is measured by valuing the book with it; a further
 * contract does the same again, since every leg is valued on its own.
 */
final class HedgePurchase {

    /** Relative slack of a sum of contracts against a level, for rounding alone. */
    private static final double ROUNDING = 1e-9;

    /** No trader's order is larger; a search that gets here has an aim out of reach. */
    private static final int MOST_CONTRACTS = 100_000;

    private final Situation situation;
    private final List<Rung> rungs;
    private final Limits limits;

    /**
     * Where purchases end.
     *
     * @param offsetMost largest offset at the rule's spike, in any phase but the confirmed one
     * @param hedgeRatioMost largest hedge ratio
     */
    record Limits(double offsetMost, double hedgeRatioMost) {}

    /**
     * A call to buy.
     *
     * @param call the contract
     * @param share weight among the calls bought together
     * @param askUsd premium of one contract at the ask in dollars
     * @param nv10 what one contract adds to the net vega per 10-point-wide condor
     * @param netVegaUsd what it adds to the net vega in dollars per VIX point
     * @param offset what it adds to the offset at the rule's spike
     * @param hedgeRatio what it adds to the hedge ratio
     */
    private record Rung(
            VixOption call,
            int share,
            double askUsd,
            double nv10,
            double netVegaUsd,
            OptionalDouble offset,
            OptionalDouble hedgeRatio) {}

    private HedgePurchase(Situation situation, List<Rung> rungs, Limits limits) {
        this.situation = situation;
        this.rungs = rungs;
        this.limits = limits;
    }

    /**
     * A purchase of calls in fixed proportions.
     *
     * @param calls contracts that can be priced
     * @param shares weight of each
     * @param limits where the purchase ends
     */
    static HedgePurchase of(Situation situation, List<VixOption> calls, List<Integer> shares, Limits limits) {
        var rungs = new ArrayList<Rung>();
        Dealing dealing = situation.dealing();
        for (int i = 0; i < calls.size(); i++) {
            VixOption call = calls.get(i);
            Trade one = dealing.trade(call, 1).orElseThrow();
            Situation with = situation.after(List.of(one), Layer.M);
            double ask = dealing.ask(call).orElse(one.pricePoints());
            rungs.add(new Rung(
                    call,
                    shares.get(i),
                    ask * OptionContract.OPTION_MULTIPLIER,
                    gain(situation.figures().nv10(), with.figures().nv10()).orElse(0),
                    with.report().totals().book().netVega().totalUsd()
                            - situation.report().totals().book().netVega().totalUsd(),
                    gain(situation.figures().offset6(), with.figures().offset6()),
                    gain(situation.figures().hedgeRatio(), with.figures().hedgeRatio())));
        }
        return new HedgePurchase(situation, rungs, limits);
    }

    private static OptionalDouble gain(OptionalDouble before, OptionalDouble after) {
        return before.isPresent() && after.isPresent()
                ? OptionalDouble.of(after.getAsDouble() - before.getAsDouble())
                : OptionalDouble.empty();
    }

    /** Buys until the net vega per 10-point-wide condor is at least at the target. */
    Cure toNv10(double target) {
        double now = situation.figures().nv10().orElse(target);
        double slack = ROUNDING * Math.max(Math.abs(target), Math.abs(now));
        return atLeast(contracts -> now + sum(contracts, Rung::nv10) >= target - slack);
    }

    /**
     * Buys until the hedge has taken away a share of the book's short net vega; one contract less where rounding up goes
     * beyond the largest share and rounding down still reaches the least.
     */
    Cure byShare(double least, double aimed, double most) {
        double shortUsd = Math.abs(situation.report().totals().book().netVega().totalUsd());
        int contracts = fewest(count -> sum(count, Rung::netVegaUsd) >= aimed * shortUsd * (1 - ROUNDING));
        boolean isTooMany = sum(contracts, Rung::netVegaUsd) > most * shortUsd;
        boolean isOneLessEnough = contracts > 1 && sum(contracts - 1, Rung::netVegaUsd) >= least * shortUsd;
        return within(isTooMany && isOneLessEnough ? contracts - 1 : contracts);
    }

    private Cure atLeast(IntPredicate isEnough) {
        return within(fewest(isEnough));
    }

    private interface PerContract {
        double of(Rung rung);
    }

    /** What a number of contracts, split over the rungs, adds up to. */
    private double sum(int contracts, PerContract figure) {
        int[] split = split(contracts);
        double sum = 0;
        for (int i = 0; i < split.length; i++) {
            sum += split[i] * figure.of(rungs.get(i));
        }
        return sum;
    }

    /** Contracts by rung in proportion to the shares; what is left over goes to the first rungs. */
    private int[] split(int contracts) {
        int shares = rungs.stream().mapToInt(Rung::share).sum();
        int[] split = new int[rungs.size()];
        int left = contracts;
        for (int i = 0; i < split.length; i++) {
            split[i] = Math.min(left, (contracts * rungs.get(i).share() + shares - 1) / shares);
            left -= split[i];
        }
        return split;
    }

    private static int fewest(IntPredicate isEnough) {
        if (isEnough.test(0)) {
            return 0;
        }
        int enough = 1;
        while (!isEnough.test(enough) && enough < MOST_CONTRACTS) {
            enough *= 2;
        }
        int tooFew = enough / 2;
        while (enough - tooFew > 1) {
            int middle = (enough + tooFew) / 2;
            if (isEnough.test(middle)) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return enough;
    }

    private static int most(int wanted, IntPredicate isAllowed) {
        return isAllowed.test(wanted) ? wanted : Math.max(fewest(count -> !isAllowed.test(count)) - 1, 0);
    }

    private Cure within(int wanted) {
        double budget = situation.budgetLeftUsd();
        int affordable = most(wanted, count -> sum(count, Rung::askUsd) <= budget);
        int byOffset = situation.portfolio().phase() == Phase.CONFIRMED
                ? wanted
                : most(wanted, count -> stays(count, situation.figures().offset6(), Rung::offset, limits.offsetMost()));
        int byRatio = most(
                wanted,
                count -> stays(count, situation.figures().hedgeRatio(), Rung::hedgeRatio, limits.hedgeRatioMost()));
        var remarks = new ArrayList<String>();
        if (affordable < wanted) {
            remarks.add("the budget has " + Formats.dollars(budget) + " left, " + wanted + " contracts would cost "
                    + Formats.dollars(sum(wanted, Rung::askUsd)));
        }
        if (byOffset < wanted) {
            remarks.add(beyond(byOffset, wanted) + " would lift the offset above " + Formats.ratio(limits.offsetMost())
                    + ", the most in the initial phase");
        }
        if (byRatio < wanted) {
            remarks.add(beyond(byRatio, wanted) + " would lift the hedge ratio above "
                    + Formats.ratio(limits.hedgeRatioMost()));
        }
        int contracts = Math.min(affordable, Math.min(byOffset, byRatio));
        if (contracts == 0) {
            return Cure.nothing(
                    Action.WATCH, remarks.isEmpty() ? "net vega is there already" : String.join("; ", remarks));
        }
        return Cure.hedge(Action.HEDGE, trades(contracts), remarks);
    }

    private static String beyond(int allowed, int wanted) {
        return allowed == 0
                ? "any of " + wanted + " contracts"
                : "more than " + allowed + " of " + wanted + " contracts";
    }

    /** Whether a figure stays within its limit; one that is not defined limits nothing. */
    private boolean stays(int contracts, OptionalDouble now, Function<Rung, OptionalDouble> gain, double most) {
        return now.isEmpty()
                || contracts == 0
                || now.getAsDouble() + sum(contracts, rung -> gain.apply(rung).orElse(0)) <= most;
    }

    private List<Trade> trades(int contracts) {
        int[] split = split(contracts);
        var trades = new ArrayList<Trade>();
        for (int i = 0; i < split.length; i++) {
            if (split[i] > 0) {
                trades.add(
                        situation.dealing().trade(rungs.get(i).call(), split[i]).orElseThrow());
            }
        }
        return trades;
    }

    /** What the purchase up to a target would cost at the asks, whatever the budget says. */
    boolean isBeyondBudget(double nv10Target) {
        double now = situation.figures().nv10().orElse(nv10Target);
        int wanted = fewest(count -> now + sum(count, Rung::nv10) >= nv10Target);
        return sum(wanted, Rung::askUsd) > situation.budgetLeftUsd();
    }
}
