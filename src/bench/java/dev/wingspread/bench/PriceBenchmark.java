package dev.wingspread.bench;

import com.opengamma.strata.pricer.impl.option.BlackFormulaRepository;
import dev.wingspread.pricing.kernel.BatchPriceKernel;
import dev.wingspread.pricing.kernel.BlackKernel;
import dev.wingspread.pricing.kernel.OptionColumns;
import net.finmath.functions.AnalyticFormulas;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Prices of all options of a set. */
@State(Scope.Thread)
public class PriceBenchmark {

    /** Number of options. */
    @Param({"4096", "100000"})
    public int size;

    private final BatchPriceKernel kernel = new BatchPriceKernel();
    private OptionSet set = new OptionSet(0);
    private OptionColumns columns = new OptionColumns(0);
    private double[] prices = new double[0];

    /** Makes the options. */
    @Setup
    public void setUp() {
        set = new OptionSet(size);
        columns = set.columns();
        prices = new double[size];
    }

    @Benchmark
    public double[] batch() {
        kernel.price(columns, 0, size, prices);
        return prices;
    }

    @Benchmark
    public double[] scalar() {
        OptionSet s = set;
        for (int i = 0; i < size; i++) {
            prices[i] = BlackKernel.price(
                    s.forward[i], s.strike[i], s.years[i], s.volatility[i], s.discountFactor[i], s.isCall[i]);
        }
        return prices;
    }

    @Benchmark
    public double[] textbook() {
        OptionSet s = set;
        for (int i = 0; i < size; i++) {
            prices[i] = Textbook.price(
                    s.forward[i], s.strike[i], s.years[i], s.volatility[i], s.discountFactor[i], s.isCall[i]);
        }
        return prices;
    }

    @Benchmark
    public double[] strata() {
        OptionSet s = set;
        for (int i = 0; i < size; i++) {
            prices[i] = s.discountFactor[i]
                    * BlackFormulaRepository.price(s.forward[i], s.strike[i], s.years[i], s.volatility[i], s.isCall[i]);
        }
        return prices;
    }

    @Benchmark
    public double[] finmath() {
        OptionSet s = set;
        for (int i = 0; i < size; i++) {
            double call = AnalyticFormulas.blackScholesGeneralizedOptionValue(
                    s.forward[i], s.volatility[i], s.years[i], s.strike[i], s.discountFactor[i]);
            prices[i] = s.isCall[i] ? call : call - s.discountFactor[i] * (s.forward[i] - s.strike[i]);
        }
        return prices;
    }

    @Benchmark
    public double[] commonsMath() {
        OptionSet s = set;
        for (int i = 0; i < size; i++) {
            prices[i] = Textbook.commonsMathPrice(
                    s.forward[i], s.strike[i], s.years[i], s.volatility[i], s.discountFactor[i], s.isCall[i]);
        }
        return prices;
    }
}
