package dev.wingspread.risk;

import dev.wingspread.market.ExpirySlice;
import dev.wingspread.market.Market;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.OptionContract;
import dev.wingspread.model.SettlementClock;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.risk.CondorMeasures.Distance;
import dev.wingspread.risk.CondorMeasures.OutsideMove;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** What only a condor has: credit, limits, break-evens, probabilities, expected move and returns. */
final class CondorAnalysis {

    private final IronCondor condor;
    private final Market market;
    private final Settings settings;
    private final boolean isSettled;
    private final Optional<ExpirySlice> slice;
    private final OptionalDouble modelCredit;
    /** Credit in points that limits and break-evens are measured by: the entry's, else today's model value. */
    private final OptionalDouble credit;

    private final Optional<BreakEvens> breakEvens;

    CondorAnalysis(IronCondor condor, List<LegRisk> legs, Market market, Settings settings) {
        this.condor = condor;
        this.market = market;
        this.settings = settings;
        this.isSettled = !market.asOf().isBefore(SettlementClock.settlement(condor.root(), condor.expiry()));
        this.slice = market.slice(condor.root(), condor.expiry()).value();
        this.modelCredit = modelCredit(legs);
        this.credit = condor.entryCreditPoints().isPresent() ? condor.entryCreditPoints() : modelCredit;
        this.breakEvens = credit.isEmpty()
                ? Optional.empty()
                : Optional.of(BreakEvens.of(
                        condor.k2(), condor.k3(), condor.putWidth(), condor.callWidth(), credit.getAsDouble()));
    }

    private static OptionalDouble modelCredit(List<LegRisk> legs) {
        double credit = 0;
        for (LegRisk leg : legs) {
            if (leg.pricePoints().isEmpty()) {
                return OptionalDouble.empty();
            }
            credit -= Integer.signum(leg.leg().quantity()) * leg.pricePoints().getAsDouble();
        }
        return OptionalDouble.of(credit);
    }

    CondorMeasures measures() {
        double margin = isSettled ? 0 : Margins.condor(condor, settings);
        OptionalDouble maxProfit = map(credit, this::usd);
        OptionalDouble net = isSettled ? OptionalDouble.empty() : map(credit, points -> margin - usd(points));
        OptionalDouble onMargin = ratio(maxProfit, net);
        return new CondorMeasures(
                condor.contracts(),
                condor.entryCreditPoints(),
                modelCredit,
                map(condor.entryCreditPoints(), this::usd),
                maxProfit,
                map(credit, points -> usd(condor.widerWidth() - points)),
                levels(),
                pop(BreakEvens::pop),
                pop(BreakEvens::popLognormal),
                betweenShorts(),
                slice.map(ExpirySlice::expectedMovePoints)
                        .map(OptionalDouble::of)
                        .orElse(OptionalDouble.empty()),
                outsideMove(),
                distance(),
                margin,
                net,
                onMargin,
                map(onMargin, ratio -> ratio * SettlementClock.DAYS_PER_YEAR / daysOrNaN()),
                annualised(map(onMargin, ratio -> 1 + ratio)),
                annualised(expectedGrowth(net)));
    }

    private double usd(double points) {
        return points * OptionContract.OPTION_MULTIPLIER * condor.contracts();
    }

    private List<Double> levels() {
        return breakEvens.map(BreakEvens::levels).orElse(List.of());
    }

    private interface ProfitProbability {
        double of(BreakEvens breakEvens, ExpirySlice slice);
    }

    private OptionalDouble pop(ProfitProbability probability) {
        return slice.isEmpty() || breakEvens.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(probability.of(breakEvens.get(), slice.get()));
    }

    private OptionalDouble betweenShorts() {
        return slice.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(
                        Probability.below(slice.get(), condor.k3()) - Probability.below(slice.get(), condor.k2()), 0));
    }

    private Optional<OutsideMove> outsideMove() {
        return slice.flatMap(known -> breakEvens.flatMap(levels -> levels.outsideMove(known)));
    }

    private Distance distance() {
        double put = market.spxSpot() - condor.k2();
        double call = condor.k3() - market.spxSpot();
        Optional<Double> move = slice.map(ExpirySlice::expectedMovePoints).filter(points -> points > 0);
        return new Distance(
                put,
                move.map(points -> OptionalDouble.of(put / points)).orElse(OptionalDouble.empty()),
                call,
                move.map(points -> OptionalDouble.of(call / points)).orElse(OptionalDouble.empty()));
    }

    /** Net requirement plus expected P&amp;L over net requirement; the expected payoff is the undiscounted model value. */
    private OptionalDouble expectedGrowth(OptionalDouble net) {
        if (net.isEmpty() || net.getAsDouble() <= 0 || slice.isEmpty() || modelCredit.isEmpty()) {
            return OptionalDouble.empty();
        }
        double discount = Math.exp(-slice.get().rate() * slice.get().years());
        double expectedPnl = usd(credit.getAsDouble() - modelCredit.getAsDouble() / discount);
        return OptionalDouble.of((net.getAsDouble() + expectedPnl) / net.getAsDouble());
    }

    private double daysOrNaN() {
        long days = SettlementClock.daysToExpiry(market.asOf(), condor.expiry());
        return days > 0 ? days : Double.NaN;
    }

    private OptionalDouble annualised(OptionalDouble growth) {
        return map(
                growth,
                factor -> factor > 0 ? Math.pow(factor, SettlementClock.DAYS_PER_YEAR / daysOrNaN()) - 1 : Double.NaN);
    }

    private static OptionalDouble ratio(OptionalDouble above, OptionalDouble below) {
        return above.isPresent() && below.isPresent() && below.getAsDouble() > 0
                ? OptionalDouble.of(above.getAsDouble() / below.getAsDouble())
                : OptionalDouble.empty();
    }

    /** The function of the value; empty where it has none or the result is not a finite number. */
    private static OptionalDouble map(OptionalDouble value, ToDoubleFunction<Double> function) {
        if (value.isEmpty()) {
            return OptionalDouble.empty();
        }
        double result = function.applyAsDouble(value.getAsDouble());
        return Double.isFinite(result) ? OptionalDouble.of(result) : OptionalDouble.empty();
    }
}
