package dev.wingspread.app;

import dev.wingspread.io.table.PlainRows;
import dev.wingspread.pricing.kernel.BatchPriceKernel;
import dev.wingspread.pricing.kernel.FurtherGreekColumns;
import dev.wingspread.pricing.kernel.GreekColumns;
import dev.wingspread.pricing.kernel.OptionColumns;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Options of a table on their way to prices and Greeks, those on spots and those on futures each in columns. */
final class PriceBatch implements RowBatch {

    private static final String BEYOND =
            "its numbers are so large or small that a Greek is beyond the range of numbers";

    /** Within these bounds no Greek is the difference of two infinities. */
    private static final double LARGEST_AMOUNT = 1e100;

    private static final double LARGEST_RATE = 1e50;

    private final SoundOptions options;
    private final int volAt;
    private final BatchPriceKernel kernel = new BatchPriceKernel();
    private final Columns onSpots = new Columns(true);
    private final Columns onFutures = new Columns(false);

    private final Columns[] columns = new Columns[CAPACITY];
    private final int[] places = new int[CAPACITY];
    private final @Nullable String[] faults = new @Nullable String[CAPACITY];
    private int size;

    PriceBatch(ColumnIndex index) {
        options = new SoundOptions(index);
        volAt = Objects.requireNonNull(index.positions().get("vol"), "vol");
        Arrays.fill(columns, onSpots);
    }

    /** Options on one kind of underlying. */
    private final class Columns {

        private final boolean isSpot;
        private final OptionColumns inputs = new OptionColumns(CAPACITY);
        private final GreekColumns usual = new GreekColumns(CAPACITY);
        private final FurtherGreekColumns further = new FurtherGreekColumns(CAPACITY);
        private final double[] zeros = new double[CAPACITY];
        private int count;

        /** In the order of {@link PriceFormula}. */
        private final double[][] numbers = {
            usual.price(),
            usual.delta(),
            usual.gamma(),
            usual.vegaPerVolPoint(),
            usual.thetaPerDay(),
            usual.rhoPerPct(),
            usual.vannaPerVolPoint(),
            usual.volgaPerVolPoint2(),
            further.charmPerDay(),
            further.speedPerPoint(),
            further.zommaPerVolPoint(),
            further.colorPerDay(),
            further.vetaPerDay()
        };

        Columns(boolean isSpot) {
            this.isSpot = isSpot;
        }

        void put(QuotedOption option, double vol) {
            Discounting terms = option.discounting();
            inputs.underlying()[count] = option.underlying();
            inputs.strike()[count] = option.strike();
            inputs.years()[count] = terms.years();
            inputs.volatility()[count] = vol;
            inputs.rate()[count] = terms.rate();
            inputs.carry()[count] = isSpot ? terms.rate() - terms.dividendYield() : 0;
            inputs.discountFactor()[count] = terms.discountFactor();
            inputs.yieldDiscountFactor()[count] = isSpot ? terms.yieldDiscountFactor() : terms.discountFactor();
            inputs.side()[count] = option.isCall() ? 1 : -1;
        }

        void compute(int from, int to) {
            if (isSpot) {
                kernel.spotGreeks(inputs, from, to, usual, further);
            } else {
                kernel.futureGreeks(inputs, from, to, usual, further);
            }
        }

        /** A finite number times zero is zero. */
        void findInfinite() {
            Arrays.fill(zeros, 0, count, 0);
            for (double[] column : numbers) {
                for (int i = 0; i < count; i++) {
                    zeros[i] += 0 * column[i];
                }
            }
        }
    }

    @Override
    public void clear() {
        size = 0;
        onSpots.count = 0;
        onFutures.count = 0;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void add(RowCells cells) {
        if (cells.fault().isPresent()) {
            refuse(cells.fault().get());
            return;
        }
        QuotedOption option = QuotedOption.read(cells);
        double vol = cells.notNegative("vol");
        if (cells.problems().isPresent()) {
            refuse(cells.problems().get());
        } else {
            put(option, vol);
        }
    }

    @Override
    public boolean addIfSound(PlainRows rows) {
        QuotedOption option = options.read(rows);
        double vol = rows.number(volAt);
        if (option == null || !(vol >= 0)) {
            return false;
        }
        put(option, vol);
        return true;
    }

    private void put(QuotedOption option, double vol) {
        Columns own = option.isOnFuture() ? onFutures : onSpots;
        own.put(option, vol);
        if (isAbsurd(option, vol) && !isNumber(own)) {
            refuse(BEYOND);
            return;
        }
        columns[size] = own;
        places[size] = own.count++;
        faults[size++] = null;
    }

    private void refuse(String fault) {
        faults[size++] = fault;
    }

    private static boolean isAbsurd(QuotedOption option, double vol) {
        Discounting terms = option.discounting();
        boolean isUsual = isUsual(option.underlying())
                && isUsual(option.strike())
                && (terms.years() == 0 || isUsual(terms.years()))
                && vol <= LARGEST_RATE
                && Math.abs(terms.rate()) <= LARGEST_RATE
                && Math.abs(terms.dividendYield()) <= LARGEST_RATE;
        return !isUsual;
    }

    private static boolean isUsual(double amount) {
        return amount >= 1 / LARGEST_AMOUNT && amount <= LARGEST_AMOUNT;
    }

    /** Whether the Greeks of the option put last are numbers at all: the kernel refuses a whole batch with one that is not. */
    private static boolean isNumber(Columns own) {
        try {
            own.compute(own.count, own.count + 1);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public void compute() {
        onSpots.compute(0, onSpots.count);
        onFutures.compute(0, onFutures.count);
        onSpots.findInfinite();
        onFutures.findInfinite();
        for (int row = 0; row < size; row++) {
            if (faults[row] == null && columns[row].zeros[places[row]] != 0) {
                faults[row] = BEYOND;
            }
        }
    }

    @Override
    public boolean hasNumbers(int row) {
        return faults[row] == null;
    }

    @Override
    public void numbers(int row, double[] into) {
        double[][] all = columns[row].numbers;
        int place = places[row];
        for (int i = 0; i < into.length; i++) {
            into[i] = all[i][place];
        }
    }

    @Override
    public String remark(int row) {
        String fault = faults[row];
        return fault == null ? "" : fault;
    }

    @Override
    public Optional<String> failure(int row) {
        return Optional.ofNullable(faults[row]);
    }
}
