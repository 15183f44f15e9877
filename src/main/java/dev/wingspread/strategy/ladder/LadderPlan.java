package dev.wingspread.strategy.ladder;

import dev.wingspread.model.Phase;
import dev.wingspread.risk.Totals;
import dev.wingspread.strategy.Trade;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The ladder a book needs and the way to it.
 *
 * @param status how it came out
 * @param reason why, in one sentence: what is reached, or what is missing and by how much
 * @param phase phase it was sized for
 * @param tilt weights of the months and why
 * @param scale multiple of the weights before rounding to whole contracts, of the first ladder; empty if refused
 * @param targetScale multiple that offsets the target share of the loss; empty if refused
 * @param hedgeRatioMinScale multiple whose hedge ratio is the least of phase CONFIRMED; empty where that is undefined
 * @param rungs months of the ladder, front month first, also those without a contract; empty if refused
 * @param steps what phase CONFIRMED adds to the first ladder, already in the rungs
 * @param trades what turns the VIX calls held into the ladder, closing trades first
 * @param credit what the budget is taken from
 * @param budgetUsd most that may be spent on premium, dollars
 * @param usdPer01HedgeRatio cost in dollars of 0.1 of hedge ratio: of the steps, else of the weights; empty if undefined
 * @param before totals of the book as it is, all its VIX legs included
 * @param after totals of the SPX legs with the ladder and no other VIX leg; empty if refused
 * @param remarks what was assumed and left alone, a sentence each
 */
public record LadderPlan(
        LadderStatus status,
        String reason,
        Phase phase,
        Tilt tilt,
        OptionalDouble scale,
        OptionalDouble targetScale,
        OptionalDouble hedgeRatioMinScale,
        List<Rung> rungs,
        List<LadderStep> steps,
        List<Trade> trades,
        Credit credit,
        double budgetUsd,
        OptionalDouble usdPer01HedgeRatio,
        Totals before,
        Optional<Totals> after,
        List<String> remarks) {

    private static final double PER_CENT = 100;

    /**
     * Credit of the condors that have not settled.
     *
     * @param usd dollars
     * @param isFromEntry whether all of it comes from entry prices; otherwise condors without them count with the model's
     */
    public record Credit(double usd, boolean isFromEntry) {}

    public LadderPlan {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(reason, "reason");
        rungs = List.copyOf(rungs);
        steps = List.copyOf(steps);
        trades = List.copyOf(trades);
        remarks = List.copyOf(remarks);
    }

    /** Contracts of all months. */
    public int contracts() {
        return rungs.stream().mapToInt(Rung::contracts).sum();
    }

    /** Premium of the whole ladder at the ask, dollars, without fees; what the budget limits. */
    public double costUsd() {
        return rungs.stream().mapToDouble(Rung::costUsd).sum();
    }

    /** Premium of the whole ladder at the mid, dollars. */
    public double midUsd() {
        return rungs.stream().mapToDouble(Rung::midUsd).sum();
    }

    /** Premium at the ask in per cent of the credit; empty without a credit. */
    public OptionalDouble pctOfCredit() {
        return credit.usd() > 0 ? OptionalDouble.of(PER_CENT * costUsd() / credit.usd()) : OptionalDouble.empty();
    }

    /** What the trades take out of the account at their probable prices, fees included, dollars. */
    public double tradesUsd() {
        return trades.stream().mapToDouble(Trade::costUsd).sum();
    }

    /** Fees of the trades, dollars. */
    public double feesUsd() {
        return trades.stream().mapToDouble(Trade::feesUsd).sum();
    }

    /** Contracts by month on the scale of the weights, so that they can be compared; empty without contracts. */
    public List<Double> realisedWeights() {
        if (contracts() == 0) {
            return List.of();
        }
        double perContract =
                tilt.weights().stream().mapToDouble(Double::doubleValue).sum() / contracts();
        var realised = new ArrayList<Double>();
        for (int month = 1; month <= tilt.weights().size(); month++) {
            int wanted = month;
            realised.add(perContract
                    * rungs.stream()
                            .filter(rung -> rung.month() == wanted)
                            .mapToInt(Rung::contracts)
                            .sum());
        }
        return realised;
    }

    /** Whether the ladder consists of call spreads, which earn no more than {@link Rung#capUsd}. */
    public boolean isCapped() {
        return rungs.stream().anyMatch(rung -> rung.sold().isPresent());
    }
}
