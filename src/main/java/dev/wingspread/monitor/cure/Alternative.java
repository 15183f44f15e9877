package dev.wingspread.monitor.cure;

import dev.wingspread.risk.RiskReport;
import dev.wingspread.risk.Totals;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One way to answer a finding, with the book after it.
 *
 * @param kind which way
 * @param cure the trades
 * @param report risk of the book after them
 * @param spikePnlUsd P&amp;L in dollars by rise of VIX in points, SPX coupled: that of the book after the trades, less what
 *     the trades cost beyond the value of what they bring
 */
public record Alternative(Kind kind, Cure cure, RiskReport report, Map<Integer, Double> spikePnlUsd) {

    /** Ways to answer. */
    public enum Kind {
        /** What the rule itself proposes, where it is neither of the others. */
        PROMPTED,
        ROLL,
        HEDGE,
        BOTH,
        WAIT
    }

    public Alternative {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(cure, "cure");
        Objects.requireNonNull(report, "report");
        spikePnlUsd = Map.copyOf(spikePnlUsd);
    }

    /** The book after the trades as a whole. */
    public Totals totals() {
        return report.totals();
    }

    /** What the trades cost in dollars after half-spread and fees; negative is a credit. */
    public double costUsd() {
        return cure.costUsd();
    }

    /**
     * P&amp;L at one of the spikes shown.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    public double pnlUsd(int vixPoints) {
        Double pnl = spikePnlUsd.get(vixPoints);
        if (pnl == null) {
            throw new IllegalArgumentException("no spike of " + vixPoints);
        }
        return pnl;
    }

    /** Break-evens inside one expected move, over all condors of the book after the trades. */
    public List<String> breakEvensInside() {
        return report.structures().stream()
                .filter(risk -> risk.condor()
                        .flatMap(condor -> condor.breakEvensOutsideMove())
                        .filter(outside -> !outside.low() || !outside.high())
                        .isPresent())
                .map(risk -> risk.structure().id())
                .toList();
    }
}
