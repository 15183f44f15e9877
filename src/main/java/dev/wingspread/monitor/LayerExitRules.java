package dev.wingspread.monitor;

import dev.wingspread.base.Formats;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** R10 to R13: when a layer of condors is closed, and when a breached one is rolled. */
final class LayerExitRules {

    private static final double PER_CENT = 100;

    private LayerExitRules() {}

    /** The last day to trade a condor, or its last but one day. */
    static Answer r10(Question question) {
        double lastDte = question.value(Threshold.EXIT_DTE);
        var findings = new ArrayList<Finding>();
        for (LayerReading layer : question.readings().layers()) {
            List<CondorReading> ending = layer.condors().stream()
                    .filter(CondorReading::isTradable)
                    .filter(condor -> condor.dte() <= lastDte
                            || !condor.lastTradingDay()
                                    .isAfter(question.readings().asOf().toLocalDate()))
                    .toList();
            if (!ending.isEmpty()) {
                findings.add(new Finding(
                        Rule.R10,
                        Target.of(layer.layer()),
                        Action.EXIT,
                        ids(ending),
                        "dte",
                        OptionalDouble.of(ending.stream()
                                .mapToDouble(CondorReading::dte)
                                .min()
                                .orElseThrow()),
                        OptionalDouble.of(lastDte),
                        ending.stream()
                                .map(condor -> condor.id() + " trades for the last time on "
                                        + Formats.date(condor.lastTradingDay()) + " and expires on "
                                        + Formats.date(condor.expiry()))
                                .toList(),
                        "closed",
                        false));
            }
        }
        return Answer.of(findings, List.of());
    }

    /** A loss of a multiple of the credit. */
    static Answer r11(Question question) {
        RuleLevels levels = question.levels();
        return onPnl(question, Rule.R11, (layer, pct, isStanding) -> {
            boolean isTrue = isStanding ? pct <= levels.lossClearPct() : pct <= levels.lossPct();
            return isTrue
                    ? List.of(onPnl(
                            Rule.R11,
                            layer,
                            levels.lossPct(),
                            "the loss is below " + Formats.percent(-levels.lossClearPct()) + " % of the credit",
                            false))
                    : List.of();
        });
    }

    /** A profit of a share of the credit. */
    static Answer r13(Question question) {
        RuleLevels levels = question.levels();
        return onPnl(question, Rule.R13, (layer, pct, isStanding) -> {
            boolean isTrue = isStanding ? pct >= levels.profitClearPct() : pct >= levels.profitPct();
            return isTrue
                    ? List.of(onPnl(
                            Rule.R13,
                            layer,
                            levels.profitPct(),
                            "the profit is below " + Formats.percent(levels.profitClearPct()) + " % of the credit",
                            true))
                    : List.of();
        });
    }

    private interface PnlCondition {
        List<Finding> ask(LayerReading layer, double pctOfCredit, boolean isStanding);
    }

    private static Answer onPnl(Question question, Rule rule, PnlCondition condition) {
        Answer answer = Answer.NO;
        for (LayerReading layer : question.readings().layers()) {
            OptionalDouble pct = layer.pnlPctOfCredit();
            if (!layer.isTradable()) {
                continue;
            }
            Target target = Target.of(layer.layer());
            answer = answer.and(
                    pct.isEmpty()
                            ? Answer.missing("P&L or credit of " + target.text() + ": give its legs a price at entry"
                                    + " and a market that prices them")
                            : Answer.of(
                                    condition.ask(layer, pct.getAsDouble(), question.isStanding(rule, target)),
                                    List.of()));
        }
        return answer;
    }

    private static Finding onPnl(Rule rule, LayerReading layer, double level, String clears, boolean worseIsHigher) {
        return new Finding(
                rule,
                Target.of(layer.layer()),
                Action.EXIT,
                List.of(),
                "pnl_pct_of_credit",
                layer.pnlPctOfCredit(),
                OptionalDouble.of(level),
                List.of("P&L " + Formats.signedDollars(layer.pnlUsd()) + " on a credit of "
                        + Formats.dollars(layer.creditUsd())),
                clears,
                worseIsHigher);
    }

    /** The index beyond a short strike: close near expiry, else roll. */
    static Answer r12(Question question) {
        double inside = question.value(Threshold.BREACH_CLEAR)
                / PER_CENT
                * question.readings().signals().spx();
        var findings = new ArrayList<Finding>();
        for (LayerReading layer : question.readings().layers()) {
            List<CondorReading> breached = nearerThan(layer, 0);
            if (breached.isEmpty() && question.isStanding(Rule.R12, Target.of(layer.layer()))) {
                breached = nearerThan(layer, inside);
            }
            if (!breached.isEmpty()) {
                findings.add(breached(layer, breached, question.value(Threshold.BREACH_DTE), inside));
            }
        }
        return Answer.of(findings, List.of());
    }

    private static List<CondorReading> nearerThan(LayerReading layer, double points) {
        return layer.condors().stream()
                .filter(condor -> condor.isTradable() && condor.distance() < points)
                .toList();
    }

    /** Those to be closed come first; what is to be rolled is said again once they are gone. */
    private static Finding breached(LayerReading layer, List<CondorReading> breached, double exitDte, double inside) {
        List<CondorReading> ending =
                breached.stream().filter(condor -> condor.dte() <= exitDte).toList();
        List<CondorReading> meant = ending.isEmpty() ? breached : ending;
        CondorReading worst = meant.stream()
                .min(Comparator.comparingDouble(CondorReading::distance))
                .orElseThrow();
        return new Finding(
                Rule.R12,
                Target.of(layer.layer()),
                ending.isEmpty() ? Action.ROLL : Action.EXIT,
                ids(meant),
                "distance_to_short_points",
                OptionalDouble.of(worst.distance()),
                OptionalDouble.of(0),
                breached.stream().map(LayerExitRules::breach).toList(),
                "the index is back inside by " + Formats.points(inside) + " points",
                false);
    }

    private static String breach(CondorReading condor) {
        String side = condor.putDistance() <= condor.callDistance() ? "put" : "call";
        String where = condor.distance() < 0
                ? Formats.points(-condor.distance()) + " points beyond"
                : Formats.points(condor.distance()) + " points inside";
        return condor.id() + " with " + condor.dte() + " days left: index " + where + " its short " + side;
    }

    private static List<String> ids(List<CondorReading> condors) {
        return condors.stream().map(CondorReading::id).toList();
    }
}
