package dev.wingspread.monitor.cure;

import dev.wingspread.market.Market;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Layer;
import dev.wingspread.model.Leg;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Phase;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.VixOption;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.monitor.KeyFigures;
import dev.wingspread.risk.CondorMeasures;
import dev.wingspread.risk.LegRisk;
import dev.wingspread.risk.LegStatus;
import dev.wingspread.risk.RiskEngine;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.strategy.Dealing;
import dev.wingspread.strategy.Trade;
import dev.wingspread.strategy.TradedBook;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A book in its market, as somebody sees it who is to do something about it.
 *
 * @param portfolio the book
 * @param market the market it is valued in
 * @param settings settings in force
 * @param report its risk today
 */
public record Situation(Portfolio portfolio, Market market, Settings settings, RiskReport report) {

    /** A book valued today. */
    public static Situation of(Portfolio portfolio, Market market, Settings settings) {
        return new Situation(portfolio, market, settings, RiskEngine.report(portfolio, market, settings));
    }

    /**
     * The same market with the trades done.
     *
     * @param layer layer of a condor that is opened
     */
    Situation after(List<Trade> trades, Layer layer) {
        return trades.isEmpty() ? this : of(TradedBook.of(portfolio, trades, layer), market, settings);
    }

    /** The same book in another phase of its hedge. */
    Situation in(Phase phase) {
        return of(portfolio.withPhase(phase), market, settings);
    }

    Dealing dealing() {
        return Dealing.in(market, settings);
    }

    KeyFigures figures() {
        return KeyFigures.of(report.totals());
    }

    List<IronCondor> condors(Layer layer) {
        return condors().stream().filter(condor -> condor.layer() == layer).toList();
    }

    private List<IronCondor> condors() {
        return portfolio.structures().stream()
                .filter(IronCondor.class::isInstance)
                .map(IronCondor.class::cast)
                .toList();
    }

    /** VIX calls held long that can be traded, nearest expiry first, then lowest strike. */
    List<Leg> longCalls() {
        return tradableCalls()
                .filter(Leg::isLong)
                .sorted(Comparator.comparing((Leg leg) -> leg.instrument().expiry())
                        .thenComparing(leg -> ((VixOption) leg.instrument()).strike()))
                .toList();
    }

    /** Calls of the same structure and expiry sold against one held: the other legs of call spreads. */
    List<Leg> soldAgainst(Leg held) {
        return portfolio.structures().stream()
                .filter(structure -> structure.legs().contains(held))
                .findFirst()
                .stream()
                .flatMap(structure -> structure.legs().stream())
                .filter(leg -> !leg.isLong()
                        && leg.instrument() instanceof VixOption option
                        && option.type() == OptionType.CALL
                        && option.expiry().equals(held.instrument().expiry()))
                .toList();
    }

    private Stream<Leg> tradableCalls() {
        return report.structures().stream()
                .flatMap(risk -> risk.legs().stream())
                .filter(leg -> leg.status() == LegStatus.PRICED)
                .map(LegRisk::leg)
                .filter(leg -> leg.instrument() instanceof VixOption option && option.type() == OptionType.CALL);
    }

    /**
     * What may still be spent on hedges in dollars: the phase's share of the condors' credit less the premium already
     * paid, at least 0. Credits and premiums that are not known count at today's model value.
     */
    double budgetLeftUsd() {
        Setting share =
                portfolio.phase() == Phase.CONFIRMED ? Setting.HEDGE_BUDGET_CONFIRMED : Setting.HEDGE_BUDGET_INITIAL;
        double credit = report.structures().stream()
                .flatMap(risk -> risk.condor().stream())
                .mapToDouble(Situation::creditUsd)
                .sum();
        OptionalDouble spent = report.totals().premiumSpentUsd();
        double premium = spent.isPresent()
                ? spent.getAsDouble()
                : report.totals().hedge().valueUsd();
        return Math.max(settings.number(share) * credit - Math.max(premium, 0), 0);
    }

    private static double creditUsd(CondorMeasures measures) {
        OptionalDouble credit = measures.creditUsd().isPresent() ? measures.creditUsd() : measures.maxProfitUsd();
        return Math.max(credit.orElse(0), 0);
    }
}
