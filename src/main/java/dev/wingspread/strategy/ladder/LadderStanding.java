package dev.wingspread.strategy.ladder;

import dev.wingspread.model.Instrument;
import dev.wingspread.model.OptionContract;
import dev.wingspread.model.Root;
import dev.wingspread.model.SettlementClock;
import dev.wingspread.model.Underlying;
import dev.wingspread.model.VixOption;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.risk.LegRisk;
import dev.wingspread.risk.LegStatus;
import dev.wingspread.risk.RiskReport;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;

/**
 * The VIX contracts of a book beside those its plan wants: what is held, what is wanted, and when it has to be rolled.
 *
 * @param lines nearest expiry first, within an expiry by strike
 */
public record LadderStanding(List<Line> lines) {

    public LadderStanding {
        lines = List.copyOf(lines);
    }

    /**
     * One contract.
     *
     * @param instrument the contract
     * @param dte calendar days to expiry
     * @param held net contracts held, negative if sold
     * @param target net contracts the plan wants; empty for what a plan leaves alone and where it is refused
     * @param futurePoints VIX future of the expiry in points
     * @param pricePoints value of one contract today in points
     * @param delta discounted Black-76 delta of one contract to its future
     * @param costUsd premium paid for what is held, dollars; of a call not held yet what the plan would pay; empty if an
     *     entry price is not known
     * @param breakEvenVix settlement of VIX in points at which a long call returns what it cost or would cost
     * @param thetaUsdPerDay of what is held, dollars per calendar day; empty where nothing is
     * @param rolldownUsdPerDay what a day of roll-down along the VIX curve adds to it, dollars
     * @param rollOn day on which a call leaves the ladder and is rolled; see {@link VixMonths#leaves}
     * @param rollInto the month that a ladder of that day has last, where the contracts would go
     */
    public record Line(
            Instrument instrument,
            long dte,
            int held,
            OptionalInt target,
            OptionalDouble futurePoints,
            OptionalDouble pricePoints,
            OptionalDouble delta,
            OptionalDouble costUsd,
            OptionalDouble breakEvenVix,
            OptionalDouble thetaUsdPerDay,
            OptionalDouble rolldownUsdPerDay,
            Optional<LocalDate> rollOn,
            Optional<LocalDate> rollInto) {

        /** Contracts to buy, negative to sell; empty without a target. */
        public OptionalInt change() {
            return target.isPresent() ? OptionalInt.of(target.getAsInt() - held) : OptionalInt.empty();
        }
    }

    /**
     * What is held and wanted.
     *
     * @param report the book valued today
     * @param plan the plan for it
     * @param settings say how near an expiry of a ladder may be
     */
    public static LadderStanding of(RiskReport report, LadderPlan plan, Settings settings) {
        Map<Instrument, List<LegRisk>> held = held(report);
        Map<Instrument, Integer> targets = targets(report, plan);
        Map<VixOption, Rung> rungs = new LinkedHashMap<>();
        plan.rungs().forEach(rung -> rungs.put(rung.call(), rung));
        var instruments = new ArrayList<>(held.keySet());
        targets.forEach((call, wanted) -> {
            if (wanted != 0 && !held.containsKey(call)) {
                instruments.add(call);
            }
        });
        long minDte = (long) settings.number(Setting.LADDER_MIN_DTE);
        return new LadderStanding(instruments.stream()
                .map(each -> line(
                        each,
                        held.getOrDefault(each, List.of()),
                        targets.containsKey(each) ? OptionalInt.of(targets.get(each)) : OptionalInt.empty(),
                        Optional.ofNullable(rungs.get(each)),
                        report,
                        minDte))
                .sorted(Comparator.comparing((Line line) -> line.instrument().expiry())
                        .thenComparingDouble(line -> strike(line.instrument())))
                .toList());
    }

    private static Map<Instrument, List<LegRisk>> held(RiskReport report) {
        var held = new LinkedHashMap<Instrument, List<LegRisk>>();
        report.structures()
                .forEach(structure -> structure.legs().forEach(leg -> {
                    Instrument instrument = leg.leg().instrument();
                    if (instrument.underlying() == Underlying.VIX && leg.status() != LegStatus.SETTLED) {
                        held.computeIfAbsent(instrument, missing -> new ArrayList<>())
                                .add(leg);
                    }
                }));
        return held;
    }

    /** Net contracts wanted of every call the plan is about; those held that it wants none of count 0. */
    private static Map<Instrument, Integer> targets(RiskReport report, LadderPlan plan) {
        var targets = new LinkedHashMap<Instrument, Integer>();
        if (plan.status() != LadderStatus.REFUSED) {
            HeldCalls.of(report.portfolio(), report.market())
                    .contracts()
                    .keySet()
                    .forEach(call -> targets.put(call, 0));
            plan.rungs().forEach(rung -> {
                targets.merge(rung.call(), rung.contracts(), Integer::sum);
                rung.sold().ifPresent(sold -> targets.merge(sold, -rung.contracts(), Integer::sum));
            });
        }
        return targets;
    }

    private static Line line(
            Instrument instrument,
            List<LegRisk> legs,
            OptionalInt target,
            Optional<Rung> rung,
            RiskReport report,
            long minDte) {
        int held = legs.stream().mapToInt(each -> each.leg().quantity()).sum();
        OptionalDouble cost = legs.isEmpty()
                ? rung.map(each -> OptionalDouble.of(each.costUsd())).orElse(OptionalDouble.empty())
                : entryCostUsd(instrument, legs);
        boolean isRolled =
                instrument instanceof VixOption option && option.type().isCall() && (held > 0 || target.orElse(0) > 0);
        Optional<LocalDate> rollOn =
                isRolled ? Optional.of(VixMonths.leaves(instrument.expiry(), minDte)) : Optional.empty();
        return new Line(
                instrument,
                SettlementClock.daysToExpiry(report.market().asOf(), instrument.expiry()),
                held,
                target,
                future(instrument, report),
                legs.isEmpty()
                        ? rung.map(each -> OptionalDouble.of(each.midPoints())).orElse(OptionalDouble.empty())
                        : legs.get(0).pricePoints(),
                legs.isEmpty()
                        ? rung.map(each -> OptionalDouble.of(each.delta())).orElse(OptionalDouble.empty())
                        : legs.get(0).delta(),
                cost,
                breakEven(instrument, held, cost, rung),
                sum(legs, leg -> leg.exposure().thetaUsdPerDay()),
                sum(legs, leg -> leg.exposure().rolldownCarryUsdPerDay()),
                rollOn,
                rollOn.map(day -> newMonth(day, minDte)));
    }

    private static OptionalDouble future(Instrument instrument, RiskReport report) {
        return report.hedgeMonths().stream()
                .filter(month -> month.expiry().equals(instrument.expiry()))
                .map(month -> month.future())
                .findFirst()
                .orElseGet(() -> report.market()
                        .slice(Root.VIX, instrument.expiry())
                        .value()
                        .map(slice -> OptionalDouble.of(slice.forward()))
                        .orElse(OptionalDouble.empty()));
    }

    /** Futures are not paid for. */
    private static OptionalDouble entryCostUsd(Instrument instrument, List<LegRisk> legs) {
        double cost = 0;
        for (LegRisk leg : legs) {
            if (leg.leg().entryPrice().isEmpty() || !(instrument instanceof OptionContract)) {
                return OptionalDouble.empty();
            }
            cost += leg.leg().dollarsPerPoint() * leg.leg().entryPrice().getAsDouble();
        }
        return OptionalDouble.of(cost);
    }

    private static OptionalDouble breakEven(
            Instrument instrument, int held, OptionalDouble costUsd, Optional<Rung> rung) {
        boolean isCall = instrument instanceof VixOption option && option.type().isCall();
        if (isCall && held > 0 && costUsd.isPresent()) {
            return OptionalDouble.of(strike(instrument) + costUsd.getAsDouble() / (held * instrument.multiplier()));
        }
        return held == 0 && rung.isPresent() ? OptionalDouble.of(rung.get().breakEvenVix()) : OptionalDouble.empty();
    }

    /** Empty where no leg has a price; an unpriced leg beside a priced one of the same contract cannot be. */
    private static OptionalDouble sum(List<LegRisk> legs, ToDoubleFunction<LegRisk> figure) {
        boolean isKnown = !legs.isEmpty() && legs.stream().noneMatch(leg -> leg.status() == LegStatus.UNPRICED);
        return isKnown ? OptionalDouble.of(legs.stream().mapToDouble(figure).sum()) : OptionalDouble.empty();
    }

    private static LocalDate newMonth(LocalDate day, long minDte) {
        List<LocalDate> months = VixMonths.first(VixMonths.LADDER_MONTHS, day.atTime(LocalTime.NOON), minDte);
        return months.get(months.size() - 1);
    }

    private static double strike(Instrument instrument) {
        return instrument instanceof OptionContract option ? option.strike() : 0;
    }
}
