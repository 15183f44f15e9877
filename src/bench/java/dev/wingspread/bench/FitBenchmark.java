package dev.wingspread.bench;

import dev.wingspread.model.Underlying;
import dev.wingspread.pricing.fit.FittedSmile;
import dev.wingspread.pricing.fit.SmileFitting;
import dev.wingspread.pricing.fit.WeightedVol;
import dev.wingspread.pricing.kernel.BlackKernel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A smile fitted to the strikes of an expiry, beside one price of each of them. */
@State(Scope.Thread)
public class FitBenchmark {

    private static final double YEARS = 0.1;
    private static final double FORWARD = 6000;

    /** Strikes of the expiry. */
    @Param("200")
    private int size;

    private List<WeightedVol> vols = List.of();

    /** Makes vols of an index smile with the noise of quotes. */
    @Setup
    public void setUp() {
        var random = new Random(1);
        var made = new ArrayList<WeightedVol>();
        for (int i = 0; i < size; i++) {
            double k = -0.25 + 0.37 * i / size;
            double vol = 0.14 - 0.7 * k + 1.5 * k * k + 0.002 * random.nextGaussian();
            double d = k / (vol * Math.sqrt(YEARS));
            made.add(new WeightedVol(FORWARD * Math.exp(k), k, vol, Math.exp(-d * d / 2)));
        }
        vols = made;
    }

    @Benchmark
    public FittedSmile fit() {
        return SmileFitting.fit(Underlying.SPX, YEARS, vols);
    }

    @Benchmark
    public double scalar() {
        double sum = 0;
        for (WeightedVol vol : vols) {
            sum += BlackKernel.price(FORWARD, vol.strike(), YEARS, vol.vol(), 1, vol.k() > 0);
        }
        return sum;
    }
}
