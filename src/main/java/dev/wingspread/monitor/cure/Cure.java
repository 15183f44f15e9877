package dev.wingspread.monitor.cure;

import dev.wingspread.model.Layer;
import dev.wingspread.model.Phase;
import dev.wingspread.monitor.Action;
import dev.wingspread.strategy.PriceRemarks;
import dev.wingspread.strategy.Trade;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What could be done.
 *
 * @param action what it amounts to; {@link Action#WATCH} where nothing can or need be traded
 * @param trades the trades, closing ones first
 * @param layer layer of a condor that is opened
 * @param remarks what the trader should know about them, a phrase each
 * @param newPhase the phase the trader accepts together with the trades
 * @param daysGained calendar days by which what is rolled lives longer, 0 without a roll
 */
public record Cure(
        Action action,
        List<Trade> trades,
        Layer layer,
        List<String> remarks,
        Optional<Phase> newPhase,
        long daysGained) {

    public Cure {
        Objects.requireNonNull(action, "action");
        trades = List.copyOf(trades);
        Objects.requireNonNull(layer, "layer");
        remarks = List.copyOf(remarks);
        Objects.requireNonNull(newPhase, "newPhase");
    }

    /** Nothing to trade. */
    static Cure nothing(Action action, String... remarks) {
        return new Cure(action, List.of(), Layer.M, List.of(remarks), Optional.empty(), 0);
    }

    /** Trades in the hedge. */
    static Cure hedge(Action action, List<Trade> trades, List<String> remarks) {
        return new Cure(action, trades, Layer.M, remarks, Optional.empty(), 0);
    }

    /** The same, and the phase the trader accepts with it. */
    Cure towards(Phase phase) {
        return new Cure(action, trades, layer, remarks, Optional.of(phase), daysGained);
    }

    /** The same, with one thing more that the trader should know. */
    Cure withRemark(String remark) {
        var all = new ArrayList<>(remarks);
        all.add(remark);
        return new Cure(action, trades, layer, all, newPhase, daysGained);
    }

    /** The same, each remark once, saying where prices are the model's. */
    Cure withPriceRemarks() {
        var all = new LinkedHashSet<>(remarks);
        all.addAll(PriceRemarks.of(trades));
        return new Cure(action, trades, layer, List.copyOf(all), newPhase, daysGained);
    }

    /** What all trades take out of the account in dollars, fees included; negative is a credit. */
    public double costUsd() {
        return trades.stream().mapToDouble(Trade::costUsd).sum();
    }
}
