package dev.wingspread.bench;

import com.opengamma.strata.pricer.impl.option.BlackFormulaRepository;
import dev.wingspread.pricing.kernel.BatchPriceKernel;
import dev.wingspread.pricing.kernel.Black76Kernel;
import dev.wingspread.pricing.kernel.GreekColumns;
import dev.wingspread.pricing.kernel.OptionColumns;
import dev.wingspread.pricing.kernel.OptionGreeks;
import net.finmath.functions.AnalyticFormulas;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Prices and Greeks of all options of a set: seven Greeks in the batch, five by the libraries, thirteen by the scalar. */
@State(Scope.Thread)
public class GreeksBenchmark {

    /** Number of options. */
    @Param({"4096", "100000"})
    public int size;

    private final BatchPriceKernel kernel = new BatchPriceKernel();
    private OptionSet set = new OptionSet(0);
    private OptionColumns columns = new OptionColumns(0);
    private GreekColumns greeks = new GreekColumns(0);

    /** Makes the options. */
    @Setup
    public void setUp() {
        set = new OptionSet(size);
        columns = set.columns();
        greeks = new GreekColumns(size);
    }

    @Benchmark
    public GreekColumns batch() {
        kernel.futureGreeks(columns, 0, size, greeks);
        return greeks;
    }

    @Benchmark
    public double scalar() {
        OptionSet s = set;
        double sum = 0;
        for (int i = 0; i < size; i++) {
            OptionGreeks g = Black76Kernel.greeks(
                    s.forward[i], s.strike[i], s.years[i], s.volatility[i], OptionSet.RATE, s.isCall[i]);
            sum += g.price() + g.delta() + g.gamma() + g.vegaPerVolPoint() + g.thetaPerDay() + g.vannaPerVolPoint();
        }
        return sum;
    }

    /** Price, delta, gamma, vega, theta and vanna. */
    @Benchmark
    public double strata() {
        OptionSet s = set;
        double sum = 0;
        for (int i = 0; i < size; i++) {
            double f = s.forward[i];
            double k = s.strike[i];
            double t = s.years[i];
            double v = s.volatility[i];
            boolean call = s.isCall[i];
            double greeks = BlackFormulaRepository.price(f, k, t, v, call)
                    + BlackFormulaRepository.delta(f, k, t, v, call)
                    + BlackFormulaRepository.gamma(f, k, t, v)
                    + BlackFormulaRepository.vega(f, k, t, v)
                    + BlackFormulaRepository.theta(f, k, t, v, call, OptionSet.RATE)
                    + BlackFormulaRepository.vanna(f, k, t, v);
            sum += s.discountFactor[i] * greeks;
        }
        return sum;
    }

    /** Price, delta, gamma, vega, theta and rho, of calls on an asset that grows at the rate. */
    @Benchmark
    public double finmath() {
        OptionSet s = set;
        double sum = 0;
        for (int i = 0; i < size; i++) {
            double spot = s.discountFactor[i] * s.forward[i];
            double k = s.strike[i];
            double t = s.years[i];
            double v = s.volatility[i];
            double r = OptionSet.RATE;
            sum += AnalyticFormulas.blackScholesOptionValue(spot, r, v, t, k)
                    + AnalyticFormulas.blackScholesOptionDelta(spot, r, v, t, k)
                    + AnalyticFormulas.blackScholesOptionGamma(spot, r, v, t, k)
                    + AnalyticFormulas.blackScholesOptionVega(spot, r, v, t, k)
                    + AnalyticFormulas.blackScholesOptionTheta(spot, r, v, t, k)
                    + AnalyticFormulas.blackScholesOptionRho(spot, r, v, t, k);
        }
        return sum;
    }

    /** Price, delta, gamma, vega, theta and rho. */
    @Benchmark
    public double commonsMath() {
        OptionSet s = set;
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += Textbook.commonsMathGreeks(
                    s.forward[i],
                    s.strike[i],
                    s.years[i],
                    s.volatility[i],
                    OptionSet.RATE,
                    s.discountFactor[i],
                    s.isCall[i]);
        }
        return sum;
    }
}
