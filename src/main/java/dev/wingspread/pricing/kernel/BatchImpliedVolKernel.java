package dev.wingspread.pricing.kernel;

import dev.wingspread.pricing.kernel.ImpliedVol.Status;
import java.util.Arrays;
import java.util.Objects;

/**
 * Implied volatilities of many quotes at once: {@link ImpliedVolKernel} in a form that runs on vector units.
 *
 * <p>The contract is that of the scalar kernel, row by row: the same statuses in the same order, the same accuracy;
 * volatilities of the two agree within it, not to the last bit. Rows that are not plainly solvable (bad input, bounds, far
 * wings) are solved by the scalar kernel, and so is everything on a machine without a fused multiply-add instruction; a
 * tick that matters is judged by it, one row at a time. The result of a row depends on that row alone, to the last bit,
 * and its volatility not on the tick.
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
    private final QuoteColumns doubtful = new QuoteColumns(BlockMath.BLOCK);
    private final int[] doubtfulRows = new int[BlockMath.BLOCK];

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
            solveOdd(quotes, start, vol, status);
        }
    }

    /**
     * Most odd quotes are odd for their tick alone. They are solved as if they had none, which is the same calculation for
     * the same volatility, and then judged.
     */
    private void solveOdd(QuoteColumns quotes, int start, double[] vol, Status[] status) {
        int count = 0;
        for (int k = 0; k < block.oddCount; k++) {
            int row = start + block.odd[k];
            if (quotes.tick[row] > 0) {
                copyWithoutTick(quotes, row, count);
                doubtfulRows[count++] = row;
            } else {
                solve(quotes, row, vol, status);
            }
        }
        if (count == 0) {
            return;
        }
        block.compute(doubtful, 0, count);
        int odd = 0;
        for (int i = 0; i < count; i++) {
            int row = doubtfulRows[i];
            if (odd < block.oddCount && block.odd[odd] == i) {
                odd++;
                solve(quotes, row, vol, status);
            } else {
                vol[row] = block.vol[i];
                status[row] = judge(quotes, row, block.vol[i]);
            }
        }
    }

    private void copyWithoutTick(QuoteColumns quotes, int row, int to) {
        doubtful.price[to] = quotes.price[row];
        doubtful.forward[to] = quotes.forward[row];
        doubtful.strike[to] = quotes.strike[row];
        doubtful.years[to] = quotes.years[row];
        doubtful.discountFactor[to] = quotes.discountFactor[row];
        doubtful.side[to] = quotes.side[row];
        doubtful.tick[to] = 0;
    }

    private static Status judge(QuoteColumns quotes, int row, double vol) {
        if (!Double.isFinite(quotes.tick[row] / quotes.discountFactor[row])) {
            return Status.BAD_INPUT;
        }
        boolean isReliable = ImpliedVolKernel.isReliable(
                vol,
                quotes.price[row],
                quotes.forward[row],
                quotes.strike[row],
                quotes.years[row],
                quotes.discountFactor[row],
                quotes.side[row] > 0,
                quotes.tick[row]);
        return isReliable ? Status.OK : Status.UNRELIABLE;
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
