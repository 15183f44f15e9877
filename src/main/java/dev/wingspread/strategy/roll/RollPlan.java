package dev.wingspread.strategy.roll;

import dev.wingspread.base.Checks;
import dev.wingspread.strategy.Trade;
import dev.wingspread.strategy.condor.CondorCandidate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How to roll a position from one expiry to a later one.
 *
 * @param trades what to do, closing trades first
 * @param netCostUsd what all trades together take out of the account in dollars, fees included; negative is a credit
 * @param realisedPnlUsd P&amp;L of what is closed in dollars before fees; empty if an entry price is unknown
 * @param from nearest expiry of what is closed
 * @param to nearest expiry of what is opened
 * @param daysGained calendar days between both
 * @param remarks what else the trader should know, a sentence each without full stop
 * @param condor the condor that is opened, if it is one
 */
public record RollPlan(
        List<Trade> trades,
        double netCostUsd,
        OptionalDouble realisedPnlUsd,
        LocalDate from,
        LocalDate to,
        long daysGained,
        List<String> remarks,
        Optional<CondorCandidate> condor) {

    public RollPlan {
        trades = List.copyOf(trades);
        Checks.finite(netCostUsd, "netCostUsd");
        realisedPnlUsd.ifPresent(pnl -> Checks.finite(pnl, "realisedPnlUsd"));
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        remarks = List.copyOf(remarks);
        Objects.requireNonNull(condor, "condor");
    }

    /** The roll by these trades: their costs added up, the days counted. */
    public static RollPlan of(
            List<Trade> trades,
            OptionalDouble realisedPnlUsd,
            LocalDate from,
            LocalDate to,
            List<String> remarks,
            Optional<CondorCandidate> condor) {
        double cost = trades.stream().mapToDouble(Trade::costUsd).sum();
        return new RollPlan(trades, cost, realisedPnlUsd, from, to, ChronoUnit.DAYS.between(from, to), remarks, condor);
    }
}
