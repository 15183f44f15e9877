package dev.wingspread.monitor;

import dev.wingspread.base.Formats;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** R70 and R80: layers that no longer pay, or whose break-evens have come too near. */
final class LayerRollRules {

    private LayerRollRules() {}

    /** Theta of the book too low against its margin: the layer that pays least is rolled. */
    static Answer r70(Question question) {
        Readings readings = question.readings();
        RuleLevels levels = question.levels();
        if (readings.thetaPctOfMargin().isEmpty()) {
            return Answer.missing("theta against margin: the book has no condors that are priced and open");
        }
        double theta = readings.thetaPctOfMargin().getAsDouble();
        boolean isTrue = question.isStanding(Rule.R70) ? theta <= levels.thetaClearPct() : theta < levels.thetaPct();
        Optional<LayerReading> worst = isTrue ? worst(question) : Optional.empty();
        return worst.map(layer -> Answer.of(new Finding(
                        Rule.R70,
                        Target.of(layer.layer()),
                        Action.ROLL,
                        List.of(),
                        "theta_pct_of_margin",
                        readings.thetaPctOfMargin(),
                        OptionalDouble.of(levels.thetaPct()),
                        List.of(
                                "lowest theta against margin in layer " + layer.layer() + ": "
                                        + Formats.rate(layer.thetaPctOfMargin()) + " % a day",
                                levels.flags().thetaTighten() ? "level tightened by the regime flag" : "usual level"),
                        "theta above " + Formats.rate(levels.thetaClearPct()) + " % of margin a day",
                        false)))
                .orElse(Answer.NO);
    }

    /** A layer already meant stays so while the rule stands: two layers that change places must not undo each other. */
    private static Optional<LayerReading> worst(Question question) {
        List<LayerReading> known = question.readings().layers().stream()
                .filter(layer -> layer.isTradable() && layer.thetaPctOfMargin().isPresent())
                .toList();
        Optional<LayerReading> meant = known.stream()
                .filter(layer -> question.isStanding(Rule.R70, Target.of(layer.layer())))
                .findFirst();
        return meant.isPresent()
                ? meant
                : known.stream()
                        .min(Comparator.comparingDouble(
                                layer -> layer.thetaPctOfMargin().getAsDouble()));
    }

    /** A break-even inside one expected move of the forward. */
    static Answer r80(Question question) {
        double clear = question.levels().expectedMoveClear();
        var findings = new ArrayList<Finding>();
        var missing = new ArrayList<String>();
        for (LayerReading layer : question.readings().layers()) {
            List<CondorReading> open =
                    layer.condors().stream().filter(CondorReading::isTradable).toList();
            open.stream()
                    .filter(condor -> condor.breakEvenDistance().isEmpty())
                    .forEach(condor -> missing.add("break-evens, forward or expected move of " + condor.id()
                            + ": give the market its expiry " + condor.expiry()));
            List<CondorReading> inside = nearerThan(open, 1);
            if (inside.isEmpty() && question.isStanding(Rule.R80, Target.of(layer.layer()))) {
                inside = nearerThan(open, clear);
            }
            if (!inside.isEmpty()) {
                findings.add(inside(layer, inside, clear));
            }
        }
        return Answer.of(findings, missing);
    }

    private static List<CondorReading> nearerThan(List<CondorReading> condors, double moves) {
        return condors.stream()
                .filter(condor -> condor.breakEvenDistance().isPresent()
                        && condor.breakEvenDistance().getAsDouble() < moves)
                .toList();
    }

    private static Finding inside(LayerReading layer, List<CondorReading> inside, double clear) {
        return new Finding(
                Rule.R80,
                Target.of(layer.layer()),
                Action.ROLL,
                inside.stream().map(CondorReading::id).toList(),
                "break_even_distance_em",
                OptionalDouble.of(inside.stream()
                        .mapToDouble(condor -> condor.breakEvenDistance().getAsDouble())
                        .min()
                        .orElseThrow()),
                OptionalDouble.of(1),
                inside.stream().map(LayerRollRules::breakEvens).toList(),
                "break-evens outside by " + Figures.plain(clear) + " expected moves",
                false);
    }

    private static String breakEvens(CondorReading condor) {
        double forward = condor.forward().getAsDouble();
        double move = condor.expectedMove().getAsDouble();
        return condor.id() + " breaks even at " + level(condor.lowBreakEven()) + " and "
                + level(condor.highBreakEven()) + ", one expected move is " + Formats.level(forward - move) + " to "
                + Formats.level(forward + move);
    }

    private static String level(OptionalDouble points) {
        return points.isPresent() ? Formats.level(points.getAsDouble()) : Formats.UNKNOWN;
    }
}
