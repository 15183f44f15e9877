package dev.wingspread.monitor.cure;

import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.monitor.Action;
import dev.wingspread.monitor.Finding;
import dev.wingspread.monitor.cure.Alternative.Kind;
import dev.wingspread.risk.Revaluation;
import dev.wingspread.strategy.Trade;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;

/** Puts roll, hedge, both and wait side by side. */
final class Comparisons {

    private final Situation situation;
    private final Aims aims;

    Comparisons(Situation situation, Aims aims) {
        this.situation = situation;
        this.aims = aims;
    }

    /** The ways to answer a finding; what the rule proposes is among them. */
    Comparison of(Finding finding, Objective objective) {
        var cures = new Cures(situation, aims);
        var alternatives = new ArrayList<Alternative>();
        Cure own = cures.of(finding);
        Cure roll = cures.roll(finding);
        Cure hedge = cures.hedge(finding);
        boolean isAnother = !own.trades().equals(roll.trades()) && !own.trades().equals(hedge.trades());
        if (isAnother && !own.trades().isEmpty()) {
            alternatives.add(alternative(Kind.PROMPTED, own));
        }
        alternatives.add(alternative(Kind.ROLL, roll));
        alternatives.add(alternative(Kind.HEDGE, hedge));
        alternatives.add(alternative(Kind.BOTH, both(finding, roll)));
        alternatives.add(alternative(Kind.WAIT, Cure.nothing(Action.HOLD)));
        return new Comparison(finding, objective, alternatives).by(objective);
    }

    /** The hedge that is still needed once the roll is done. */
    private Cure both(Finding finding, Cure roll) {
        Situation rolled = situation.after(roll.trades(), roll.layer());
        Cure hedge = new Cures(rolled, aims).hedge(finding);
        var trades = new ArrayList<Trade>(roll.trades());
        trades.addAll(hedge.trades());
        var remarks = new LinkedHashSet<>(roll.remarks());
        remarks.addAll(hedge.remarks());
        return new Cure(Action.ROLL, trades, roll.layer(), List.copyOf(remarks), hedge.newPhase(), roll.daysGained());
    }

    private Alternative alternative(Kind kind, Cure cure) {
        Situation after = situation.after(cure.trades(), cure.layer());
        SpikeModel model = SpikeModel.of(situation.settings());
        Revaluation book = Revaluation.of(after.portfolio(), after.market());
        double paidBeyondValue = cure.costUsd() - (valueUsd(after) - valueUsd(situation));
        var spikes = new TreeMap<Integer, Double>();
        for (int vixPoints : Comparison.SPIKES) {
            spikes.put(vixPoints, book.total(book.pnlUsd(model.shock(vixPoints), model)) - paidBeyondValue);
        }
        return new Alternative(kind, cure, after.report(), spikes);
    }

    private static double valueUsd(Situation situation) {
        return situation.report().totals().book().valueUsd();
    }
}
