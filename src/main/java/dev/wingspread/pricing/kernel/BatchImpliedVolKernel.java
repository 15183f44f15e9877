package dev.wingspread.pricing.kernel;

import dev.wingspread.pricing.kernel.ImpliedVol.Status;
import java.util.Arrays;
import java.util.Objects;

/**
 * Implied volatilities of many quotes at once: {@link ImpliedVolKernel} in a form that runs on vector units.
 *
 * <p>The contract is that of the scalar kernel, row by row: the same statuses in the same order, the same accuracy;
 * volatilities of the two agree within it, not to the last bit. Rows that are not plainly solvable and reliable (bad
 * input, bounds, far wings, a tick that matters) are solved by the scalar kernel, and so is everything on a machine
 * without a fused multiply-add instruction. The result of a row depends on that row alone, to the last bit.
 *
 * <p>An instance holds scratch space, so it belongs to one thread at a time; make one per thread and keep it.
 */
public final class BatchImpliedVolKernel {

    /** To be copied a block at a time: far cheaper than to store one reference after the other. */
    private static final Status[] ALL_OK = new Status[BlockMath.BLOCK];

    static {
        Arrays.fill(ALL_OK, Status.OK);
    }

    private final boolean hasVectors;
    private final ImpliedVolBlock block = new ImpliedVolBlock();

    /** A kernel with scratch space of its own. */
    public BatchImpliedVolKernel() {
        this(FusedMultiplyAdd.isInHardware());
    }

    BatchImpliedVolKernel(boolean hasVectors) {
        this.hasVectors = hasVectors;
    }

    /**
     * Solves quotes; bad ones are expected, so nothing throws for what is in a row.
     *
     * @param quotes the inputs
     * @param from first row
     * @param to row after the last
     * @param vol takes the volatilities at the same rows, decimal per square-root year; NaN where there is none
     * @param status takes what each quote allowed, at the same rows; never null there
     * @throws IndexOutOfBoundsException if the rows are not within the columns and the results
     */
    public void impliedVol(QuoteColumns quotes, int from, int to, double[] vol, Status[] status) {
        Objects.checkFromToIndex(from, to, Math.min(quotes.capacity(), Math.min(vol.length, status.length)));
        if (!hasVectors) {
            for (int row = from; row < to; row++) {
                solve(quotes, row, vol, status);
            }
            return;
        }
        for (int start = from; start < to; start += BlockMath.BLOCK) {
            int n = Math.min(BlockMath.BLOCK, to - start);
            block.compute(quotes, start, n);
            System.arraycopy(block.vol, 0, vol, start, n);
            System.arraycopy(ALL_OK, 0, status, start, n);
            for (int k = 0; k < block.oddCount; k++) {
                solve(quotes, start + block.odd[k], vol, status);
            }
        }
    }

    private static void solve(QuoteColumns quotes, int row, double[] vol, Status[] status) {
        ImpliedVol solved = Math.abs(quotes.side[row]) == 1
                ? ImpliedVolKernel.impliedVol(
                        quotes.price[row],
                        quotes.forward[row],
                        quotes.strike[row],
                        quotes.years[row],
                        quotes.discountFactor[row],
                        quotes.side[row] > 0,
                        quotes.tick[row])
                : ImpliedVol.without(Status.BAD_INPUT);
        vol[row] = solved.vol();
        status[row] = solved.status();
    }
}
