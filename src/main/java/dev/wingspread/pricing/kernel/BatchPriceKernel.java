package dev.wingspread.pricing.kernel;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Prices and Greeks of many options at once, by the formulas of {@link BsmKernel} and {@link Black76Kernel} in a form
 * that runs on vector units, several times faster than one by one.
 *
 * <p>The contract is that of the two scalar kernels, row by row: same units, same edges, same accuracy against the same
 * references; results of the two agree within these accuracies, not to the last bit. Rows out of the range of the vector
 * formulas (no time left, hardly any volatility, more than 37 standard deviations away, underlying and strike apart by
 * more than a factor of 24, absurd amounts) are valued by the scalar formulas, and so is everything on a machine without
 * a fused multiply-add instruction. The result of a row depends on that row alone, to the last bit: not on its place, its
 * neighbours or the bounds of the call.
 *
 * <p>An instance holds scratch space, so it belongs to one thread at a time; make one per thread and keep it. Nothing is
 * allocated per call.
 */
public final class BatchPriceKernel {

    private final boolean hasVectors;
    private final PriceBlock prices = new PriceBlock();
    private final GreekBlock greeks = new GreekBlock(prices);
    private final FurtherGreekBlock further = new FurtherGreekBlock(prices, greeks);

    /** A kernel with scratch space of its own. */
    public BatchPriceKernel() {
        this(FusedMultiplyAdd.isInHardware());
    }

    BatchPriceKernel(boolean hasVectors) {
        this.hasVectors = hasVectors;
    }

    /**
     * Present values of one long option each, index points, contract multiplier not applied, never negative or NaN.
     *
     * <p>The column of rates is not read: discounting is in the discount factors, growth in the carry.
     *
     * @param options the inputs, for index options and options on futures alike
     * @param from first row
     * @param to row after the last
     * @param price takes the results, at the same rows
     * @throws IllegalArgumentException if an input of a row is NaN, infinite or out of its domain; results are then
     *     incomplete
     * @throws IndexOutOfBoundsException if the rows are not within the columns and the results
     */
    public void price(OptionColumns options, int from, int to, double[] price) {
        Objects.checkFromToIndex(from, to, Math.min(options.capacity(), price.length));
        if (!hasVectors) {
            for (int row = from; row < to; row++) {
                price[row] = OddRow.price(options, row);
            }
            return;
        }
        for (int start = from; start < to; start += BlockMath.BLOCK) {
            int n = Math.min(BlockMath.BLOCK, to - start);
            prices.compute(options, start, n);
            prices.findOddRows(n);
            System.arraycopy(prices.price, 0, price, start, n);
            for (int k = 0; k < prices.oddCount; k++) {
                int row = start + prices.odd[k];
                price[row] = OddRow.price(options, row);
            }
        }
    }

    /**
     * Prices and Greeks of index options: derivatives in the spot, as {@link BsmKernel#greeks}.
     *
     * @param options the inputs, one long option per row
     * @param from first row
     * @param to row after the last
     * @param results takes the results, at the same rows
     * @throws IllegalArgumentException as for {@link #price}, and if a rate is not finite
     * @throws IndexOutOfBoundsException if the rows are not within the columns and the results
     */
    public void spotGreeks(OptionColumns options, int from, int to, GreekColumns results) {
        greeks(options, from, to, true, results, null);
    }

    /**
     * Prices and Greeks of options on futures: derivatives in the future, which is held fixed when time, rate or
     * volatility move, as {@link Black76Kernel#greeks}.
     *
     * @param options the inputs, one long option per row
     * @param from first row
     * @param to row after the last
     * @param results takes the results, at the same rows
     * @throws IllegalArgumentException as for {@link #price}, and if a rate is not finite
     * @throws IndexOutOfBoundsException if the rows are not within the columns and the results
     */
    public void futureGreeks(OptionColumns options, int from, int to, GreekColumns results) {
        greeks(options, from, to, false, results, null);
    }

    /**
     * All Greeks of index options: {@link #spotGreeks(OptionColumns, int, int, GreekColumns)} and the six others.
     *
     * @param options the inputs, one long option per row
     * @param from first row
     * @param to row after the last
     * @param results takes prices and the seven usual Greeks, at the same rows
     * @param others takes the six others, at the same rows
     * @throws IllegalArgumentException as for the seven
     * @throws IndexOutOfBoundsException if the rows are not within the columns and the results
     */
    public void spotGreeks(OptionColumns options, int from, int to, GreekColumns results, FurtherGreekColumns others) {
        greeks(options, from, to, true, results, others);
    }

    /**
     * All Greeks of options on futures: {@link #futureGreeks(OptionColumns, int, int, GreekColumns)} and the six others.
     *
     * @param options the inputs, one long option per row
     * @param from first row
     * @param to row after the last
     * @param results takes prices and the seven usual Greeks, at the same rows
     * @param others takes the six others, at the same rows
     * @throws IllegalArgumentException as for the seven
     * @throws IndexOutOfBoundsException if the rows are not within the columns and the results
     */
    public void futureGreeks(
            OptionColumns options, int from, int to, GreekColumns results, FurtherGreekColumns others) {
        greeks(options, from, to, false, results, others);
    }

    private void greeks(
            OptionColumns options,
            int from,
            int to,
            boolean isSpot,
            GreekColumns results,
            @Nullable FurtherGreekColumns others) {
        int room = others == null ? results.capacity() : Math.min(results.capacity(), others.capacity());
        Objects.checkFromToIndex(from, to, Math.min(options.capacity(), room));
        if (!hasVectors) {
            for (int row = from; row < to; row++) {
                putOddRow(options, row, isSpot, results, others);
            }
            return;
        }
        for (int start = from; start < to; start += BlockMath.BLOCK) {
            int n = Math.min(BlockMath.BLOCK, to - start);
            prices.compute(options, start, n);
            greeks.compute(options, start, n, isSpot);
            prices.findOddRows(n);
            greeks.store(results, start, n);
            if (others != null) {
                further.compute(n, isSpot);
                further.store(others, start, n);
            }
            for (int k = 0; k < prices.oddCount; k++) {
                putOddRow(options, start + prices.odd[k], isSpot, results, others);
            }
        }
    }

    private static void putOddRow(
            OptionColumns options,
            int row,
            boolean isSpot,
            GreekColumns results,
            @Nullable FurtherGreekColumns others) {
        OptionGreeks scalar = isSpot ? OddRow.spotGreeks(options, row) : OddRow.futureGreeks(options, row);
        results.put(row, scalar);
        if (others != null) {
            others.put(row, scalar);
        }
    }
}
