package dev.wingspread.bench;

import dev.wingspread.app.WorkerPool;
import dev.wingspread.base.Workers;
import dev.wingspread.market.spike.Scenarios;
import dev.wingspread.market.spike.ShockedMarket;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.pricing.compiled.ScenarioSums;
import dev.wingspread.risk.Revaluation;
import java.util.List;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A book of 200 legs in 41 SPX moves, 41 VIX changes and 5 dates, every leg revalued in every scenario. */
@State(Scope.Thread)
public class GridBenchmark {

    static final int LEGS = 200;
    static final int STEPS = 41;
    static final List<Double> DATES = List.of(0.0, 7.0, 14.0, 21.0, 28.0);

    /** Revaluations of a pass: legs times scenarios. */
    @Param("1681000")
    public int size;

    private final SpikeModel model = SpikeModel.of(Settings.DEFAULT);
    private final Revaluation book = SampleBook.ofLegs(LEGS);
    private final Scenarios grid = grid(model);
    private final Workers two = new WorkerPool(2).workers(() -> false);

    static Scenarios grid(SpikeModel model) {
        List<Double> spx =
                IntStream.range(0, STEPS).mapToObj(i -> -20 + 0.75 * i).toList();
        List<Double> vix = IntStream.range(0, STEPS).mapToObj(i -> -5.0 + i).toList();
        return Scenarios.grid(model.shock(0), DATES, spx, vix);
    }

    @Benchmark
    public ScenarioSums batch() {
        return book.sidesUsd(grid, model, Workers.CALLER);
    }

    @Benchmark
    public ScenarioSums twoThreads() {
        return book.sidesUsd(grid, model, two);
    }

    /** Leg by leg through a shocked market, as a single what-if is. */
    @Benchmark
    public double scalar() {
        double sum = 0;
        for (int i = 0; i < grid.count(); i++) {
            var market = new ShockedMarket(book.market(), grid.shock(i), model);
            sum += book.total(book.pnlUsd(book.pricesPoints(market)));
        }
        return sum;
    }
}
