package dev.wingspread.app;

import dev.wingspread.io.table.PlainRows;
import dev.wingspread.pricing.kernel.BatchImpliedVolKernel;
import dev.wingspread.pricing.kernel.ImpliedVol.Status;
import dev.wingspread.pricing.kernel.QuoteColumns;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Quotes of a table on their way to implied volatilities. */
final class ImpliedVolBatch implements RowBatch {

    private static final double USUAL_TICK = 0.05;

    private static final int ABSENT = -1;

    private final SoundOptions options;
    private final int priceAt;
    private final int tickAt;
    private final BatchImpliedVolKernel kernel = new BatchImpliedVolKernel();
    private final QuoteColumns quotes = new QuoteColumns(CAPACITY);
    private final double[] vols = new double[CAPACITY];
    private final Status[] statuses = new Status[CAPACITY];
    private int count;

    private final int[] places = new int[CAPACITY];
    private final @Nullable String[] faults = new @Nullable String[CAPACITY];
    private int size;

    ImpliedVolBatch(ColumnIndex index) {
        options = new SoundOptions(index);
        priceAt = Objects.requireNonNull(index.positions().get("price"), "price");
        tickAt = index.positions().getOrDefault(ImpliedVolFormula.TICK, ABSENT);
        Arrays.fill(statuses, Status.BAD_INPUT);
    }

    @Override
    public void clear() {
        size = 0;
        count = 0;
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
        double price = cells.notNegative("price");
        double tick =
                cells.text(ImpliedVolFormula.TICK).isPresent() ? cells.notNegative(ImpliedVolFormula.TICK) : USUAL_TICK;
        if (cells.problems().isPresent()) {
            refuse(cells.problems().get());
        } else {
            put(option, price, tick);
        }
    }

    @Override
    public boolean addIfSound(PlainRows rows) {
        QuotedOption option = options.read(rows);
        double price = rows.number(priceAt);
        double tick = tickAt == ABSENT || rows.isEmpty(tickAt) ? USUAL_TICK : rows.number(tickAt);
        if (option == null || !(price >= 0) || !(tick >= 0)) {
            return false;
        }
        put(option, price, tick);
        return true;
    }

    private void put(QuotedOption option, double price, double tick) {
        Discounting terms = option.discounting();
        quotes.put(
                count,
                price,
                option.forward(),
                option.strike(),
                terms.years(),
                terms.discountFactor(),
                option.isCall(),
                tick);
        places[size] = count++;
        faults[size++] = null;
    }

    private void refuse(String fault) {
        faults[size++] = fault;
    }

    @Override
    public void compute() {
        kernel.impliedVol(quotes, 0, count, vols, statuses);
    }

    private Status status(int row) {
        return faults[row] == null ? statuses[places[row]] : Status.BAD_INPUT;
    }

    @Override
    public boolean hasNumbers(int row) {
        Status status = status(row);
        return status == Status.OK || status == Status.UNRELIABLE;
    }

    @Override
    public void numbers(int row, double[] into) {
        into[0] = vols[places[row]];
    }

    @Override
    public String remark(int row) {
        return status(row).name();
    }

    @Override
    public Optional<String> failure(int row) {
        String fault = faults[row];
        if (fault != null) {
            return Optional.of(fault);
        }
        return switch (status(row)) {
            case OK, UNRELIABLE -> Optional.empty();
            case BELOW_INTRINSIC -> Optional.of("price leaves no time value for a volatility of 0.1 % or more");
            case ABOVE_BOUND -> Optional.of("price is above the no-arbitrage bound or needs a volatility above 500 %");
            case EXPIRED -> Optional.of("no time is left to expiry");
            case BAD_INPUT -> Optional.of("a number is beyond the range that can be computed with");
        };
    }
}
