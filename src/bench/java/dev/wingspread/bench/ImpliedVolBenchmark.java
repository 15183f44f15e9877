package dev.wingspread.bench;

import com.opengamma.strata.pricer.impl.option.BlackFormulaRepository;
import dev.wingspread.pricing.kernel.BatchImpliedVolKernel;
import dev.wingspread.pricing.kernel.ImpliedVol.Status;
import dev.wingspread.pricing.kernel.ImpliedVolKernel;
import dev.wingspread.pricing.kernel.QuoteColumns;
import net.finmath.functions.AnalyticFormulas;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Implied vols of out-of-the-money quotes, without a tick; the slowest solver gets the first hundred of them. */
@State(Scope.Thread)
public class ImpliedVolBenchmark {

    private static final int QUOTES = 20_000;
    private static final int FEW_QUOTES = 100;

    private final BatchImpliedVolKernel kernel = new BatchImpliedVolKernel();
    private QuoteColumns quotes = new QuoteColumns(0);
    private double[] vols = new double[0];
    private Status[] statuses = new Status[0];

    /** Makes the quotes. */
    @Setup
    public void setUp() {
        quotes = new OptionSet(QUOTES).quotes();
        vols = new double[QUOTES];
        statuses = new Status[QUOTES];
    }

    @Benchmark
    @OperationsPerInvocation(QUOTES)
    public double[] batch() {
        kernel.impliedVol(quotes, 0, QUOTES, vols, statuses);
        return vols;
    }

    @Benchmark
    @OperationsPerInvocation(QUOTES)
    public double[] scalar() {
        QuoteColumns q = quotes;
        for (int i = 0; i < QUOTES; i++) {
            vols[i] = ImpliedVolKernel.impliedVol(
                            q.price()[i], q.forward()[i], q.strike()[i], q.years()[i], 1, q.side()[i] > 0, 0)
                    .vol();
        }
        return vols;
    }

    @Benchmark
    @OperationsPerInvocation(QUOTES)
    public double[] strata() {
        QuoteColumns q = quotes;
        for (int i = 0; i < QUOTES; i++) {
            vols[i] = BlackFormulaRepository.impliedVolatility(
                    q.price()[i], q.forward()[i], q.strike()[i], q.years()[i], q.side()[i] > 0);
        }
        return vols;
    }

    /** Calls only: puts are turned into calls by parity. */
    @Benchmark
    @OperationsPerInvocation(FEW_QUOTES)
    public double[] finmath() {
        QuoteColumns q = quotes;
        for (int i = 0; i < FEW_QUOTES; i++) {
            double call = q.price()[i] + (q.side()[i] > 0 ? 0 : q.forward()[i] - q.strike()[i]);
            vols[i] = AnalyticFormulas.blackScholesOptionImpliedVolatility(
                    q.forward()[i], q.years()[i], q.strike()[i], 1, call);
        }
        return vols;
    }

    @Benchmark
    @OperationsPerInvocation(QUOTES)
    public double[] commonsMath() {
        QuoteColumns q = quotes;
        for (int i = 0; i < QUOTES; i++) {
            vols[i] = Textbook.commonsMathImpliedVol(
                    q.price()[i], q.forward()[i], q.strike()[i], q.years()[i], q.side()[i] > 0);
        }
        return vols;
    }
}
