package dev.wingspread.risk;

import dev.wingspread.market.spike.BetaCurve;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.market.spike.SpxMove;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The standard spikes of a book: P&amp;L of every leg, coupled and with SPX unchanged, and under the LOW beta curve. */
final class Spikes {

    /** Always computed, whatever further ones the settings name: offsets and snapshots speak of these. */
    private static final List<Double> STANDARD = List.of(5.0, 6.0, 7.0);

    private final Revaluation book;
    private final List<Spike> spikes = new ArrayList<>();

    @SuppressWarnings("ArrayRecordComponent") // never compared and never handed out
    private record Spike(double vixPoints, double[] coupled, double[] spotFixed, double[] coupledLowBeta) {}

    Spikes(Revaluation book, SpikeModel model, Settings settings) {
        this.book = book;
        var points = new TreeSet<>(STANDARD);
        points.addAll(settings.numbers(Setting.HEDGE_SPIKES));
        for (double vixPoints : points) {
            var shock = model.shock(vixPoints);
            spikes.add(new Spike(
                    vixPoints,
                    book.pnlUsd(shock, model),
                    book.pnlUsd(shock.withSpx(SpxMove.FIXED), model),
                    book.pnlUsd(shock.withBeta(BetaCurve.LOW), model)));
        }
    }

    List<SpikePnl> pnl(Predicate<Position> wanted) {
        return spikes.stream()
                .map(spike -> new SpikePnl(
                        spike.vixPoints(), book.sum(spike.coupled(), wanted), book.sum(spike.spotFixed(), wanted)))
                .toList();
    }

    List<SpikeOffset> offsets() {
        return spikes.stream().map(spike -> offset(spike, spike.coupled())).toList();
    }

    List<SpikeOffset> offsetsLowBeta() {
        return spikes.stream()
                .map(spike -> offset(spike, spike.coupledLowBeta()))
                .toList();
    }

    private boolean isHedgeKnown() {
        List<Position> hedge = book.positions().stream()
                .filter(position -> !position.isCondorSide())
                .toList();
        return hedge.isEmpty() || hedge.stream().anyMatch(Position::isPriced);
    }

    private SpikeOffset offset(Spike spike, double[] coupled) {
        return new SpikeOffset(
                spike.vixPoints(),
                book.sum(coupled, Position::isCondorSide),
                book.sum(coupled, position -> !position.isCondorSide()),
                isHedgeKnown(),
                book.sum(spike.spotFixed(), Position::isCondorSide));
    }
}
