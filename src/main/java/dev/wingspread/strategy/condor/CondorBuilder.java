package dev.wingspread.strategy.condor;

import dev.wingspread.base.Formats;
import dev.wingspread.base.Loaded;
import dev.wingspread.market.ExpirySlice;
import dev.wingspread.market.Market;
import dev.wingspread.model.OptionContract;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.SettlementClock;
import dev.wingspread.model.SpxOption;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.risk.BreakEvens;
import dev.wingspread.risk.Margins;
import dev.wingspread.strategy.Dealing;
import dev.wingspread.strategy.condor.PricedStrikes.Spread;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the condors of an expiry that meet a request, best first. Every strike is priced once; every pair of short strikes
 * of a delta worth selling is looked at.
 */
public final class CondorBuilder {

    /** Sums of quotes miss round numbers by less than this; in points, ratios and dollars alike. */
    private static final double ROUNDING = 1e-9;

    private final Market market;
    private final Settings settings;
    private final CondorRequest request;
    private final Dealing dealing;
    private final List<Draft> drafts = new ArrayList<>();
    private final RejectionTally tally = new RejectionTally();
    private final List<String> obstacles = new ArrayList<>();
    private final List<String> unquoted = new ArrayList<>();
    private int examined;

    private CondorBuilder(Market market, Settings settings, CondorRequest request) {
        this.market = market;
        this.settings = settings;
        this.request = request;
        this.dealing = Dealing.in(market, settings);
    }

    /**
     * The best condors.
     *
     * <p>By probability of profit, pairs within the band are ranked by distance to the target, then credit over margin,
     * then absolute net delta. By delta each side takes the strike of the nearest delta, of two equally near ones the
     * farther; the band of probability does not apply, everything else does. Credit, probabilities and limits are at the
     * mids.
     *
     * @param market the market, its quotes reduced to smiles
     * @param settings settings in force: margin rule, fees, slippage
     * @param request what is wanted
     * @return candidates, or why there is none; never an exception because of market or request
     */
    public static CondorSearch search(Market market, Settings settings, CondorRequest request) {
        return new CondorBuilder(market, settings, request).search();
    }

    private CondorSearch search() {
        for (SpxExpiry expiry : request.expiries()) {
            look(expiry);
        }
        drafts.sort(Draft.order(request.selection()));
        var figures = new CandidateFigures(market, settings, dealing, request.layer());
        List<CondorCandidate> candidates =
                drafts.stream().limit(request.top()).map(figures::of).toList();
        return new CondorSearch(
                request, examined, drafts.size(), candidates, tally.counts(), why(), remarks(candidates));
    }

    private String why() {
        if (!drafts.isEmpty()) {
            return "";
        }
        var sentences = new ArrayList<>(obstacles);
        if (examined > 0) {
            sentences.add(tally.sentence(examined, request));
        }
        return String.join(" ", sentences);
    }

    private List<String> remarks(List<CondorCandidate> candidates) {
        var remarks = new ArrayList<String>();
        if (!unquoted.isEmpty()) {
            remarks.add("no quotes of " + String.join(", ", unquoted)
                    + ": prices are the model's, strikes are assumed every 5 points within 10 % of spot and every 25"
                    + " beyond, and the spread is unknown");
        }
        remarks.addAll(WidthRemarks.of(request, candidates));
        return remarks;
    }

    private void look(SpxExpiry expiry) {
        Loaded<ExpirySlice> slice = market.slice(expiry.root(), expiry.date());
        if (!slice.isOk()) {
            obstacles.add("No condor of " + expiry.text() + ": "
                    + slice.faults().get(0).text() + ".");
            return;
        }
        var anyOption = new SpxOption(expiry.root(), expiry.date(), OptionType.PUT, market.spxSpot());
        if (market.asOf().isAfter(SettlementClock.lastTrade(anyOption))) {
            obstacles.add(
                    expiry.text() + " can no longer be traded, it only awaits its settlement; take a later expiry.");
            return;
        }
        StrikeGrid grid = StrikeGrid.of(market, expiry);
        if (!grid.isListed()) {
            unquoted.add(expiry.text());
        }
        List<Spread> puts =
                spreads(PricedStrikes.of(expiry, OptionType.PUT, grid.puts(), slice.orThrow(), dealing), true);
        List<Spread> calls =
                spreads(PricedStrikes.of(expiry, OptionType.CALL, grid.calls(), slice.orThrow(), dealing), false);
        tellMissing(expiry, puts, "put");
        tellMissing(expiry, calls, "call");
        for (Spread put : puts) {
            for (Spread call : calls) {
                if (put.strike() < call.strike()) {
                    judge(expiry, put, call, slice.orThrow());
                }
            }
        }
    }

    private List<Spread> spreads(PricedStrikes side, boolean isPut) {
        return side.spreads(isPut ? request.putWidth() : request.callWidth());
    }

    private void tellMissing(SpxExpiry expiry, List<Spread> spreads, String side) {
        if (spreads.isEmpty()) {
            obstacles.add("No " + side + " strike of " + expiry.text() + " has a delta of "
                    + Formats.ratio(CondorRequest.LEAST_DELTA) + " to " + Formats.ratio(CondorRequest.GREATEST_DELTA)
                    + "; quote more strikes or take another expiry.");
        }
    }

    private void judge(SpxExpiry expiry, Spread put, Spread call, ExpirySlice slice) {
        examined++;
        if (!put.hasWing() || !call.hasWing()) {
            tally.add(Rejection.NO_WING);
            return;
        }
        if (!put.isNearWidth() || !call.isNearWidth()) {
            tally.add(Rejection.WING_OFF_WIDTH);
            return;
        }
        double credit = put.creditPoints() + call.creditPoints();
        double wider = Math.max(put.width(), call.width());
        if (credit >= wider) {
            tally.add(Rejection.CREDIT_NOT_BELOW_WIDTH);
            return;
        }
        if (credit <= ROUNDING || credit < request.minCreditRatio() * wider - ROUNDING) {
            tally.addTooSmall(Rejection.CREDIT_TOO_SMALL, credit / wider);
            return;
        }
        BreakEvens breakEvens = BreakEvens.of(put.strike(), call.strike(), put.width(), call.width(), credit);
        if (request.isMoveHard() && !isOutsideMove(breakEvens, slice)) {
            tally.add(Rejection.BREAK_EVEN_INSIDE_MOVE);
            return;
        }
        double pop = breakEvens.pop(slice);
        if (isOutsideBand(pop)) {
            return;
        }
        int contracts = contracts((wider - credit) * OptionContract.OPTION_MULTIPLIER);
        if (contracts > 0) {
            double margin = Margins.condorPoints(put.width(), call.width(), settings);
            drafts.add(new Draft(expiry, put, call, credit, miss(put, call, pop), credit / margin, contracts));
        }
    }

    /** A side without a break-even cannot lose, so nothing is wrong with it. */
    private static boolean isOutsideMove(BreakEvens breakEvens, ExpirySlice slice) {
        double move = slice.expectedMovePoints();
        return breakEvens.low().orElse(0) <= slice.forward() - move
                && breakEvens.high().orElse(Double.MAX_VALUE) >= slice.forward() + move;
    }

    private boolean isOutsideBand(double pop) {
        if (!(request.selection() instanceof CondorRequest.ByPop band)) {
            return false;
        }
        if (pop < band.min()) {
            tally.addTooSmall(Rejection.POP_BELOW_BAND, pop);
        } else if (pop > band.max()) {
            tally.addTooLarge(Rejection.POP_ABOVE_BAND, pop);
        }
        return pop < band.min() || pop > band.max();
    }

    private double miss(Spread put, Spread call, double pop) {
        if (request.selection() instanceof CondorRequest.ByDelta delta) {
            return rounded(Math.abs(put.delta()) - delta.put()) + rounded(call.delta() - delta.call());
        }
        return Math.abs(pop - ((CondorRequest.ByPop) request.selection()).target());
    }

    /** Distances that differ by rounding alone are the same, as ties go to the farther strike. */
    private static double rounded(double distance) {
        return Math.rint(Math.abs(distance) / ROUNDING);
    }

    private int contracts(double lossUsd) {
        if (request.sizing() instanceof CondorRequest.Contracts fixed) {
            return fixed.count();
        }
        double limit = ((CondorRequest.MaxLoss) request.sizing()).usd();
        int contracts = (int) Math.floor(limit / lossUsd + ROUNDING);
        if (contracts == 0) {
            tally.addTooLarge(Rejection.MAX_LOSS_TOO_LARGE, lossUsd);
        }
        return contracts;
    }
}
