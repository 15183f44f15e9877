package dev.wingspread.app;

import java.util.ArrayList;
import java.util.List;

/** Price and Greeks of an option, per one long contract in index points. */
final class PriceFormula implements RowFormula {

    private static final List<String> MANDATORY = with(QuotedOption.COLUMNS, "vol");
    private static final List<String> NUMERIC = with(QuotedOption.NUMERIC, "vol");
    private static final List<String> NUMBERS = List.of(
            "price",
            "delta",
            "gamma",
            "vega_per_volpt",
            "theta_per_day",
            "rho_per_pct",
            "vanna_per_volpt",
            "volga_per_volpt2",
            "charm_per_day",
            "speed_per_pt",
            "zomma_per_volpt",
            "color_per_day",
            "veta_per_day");

    static List<String> with(List<String> columns, String another) {
        var all = new ArrayList<>(columns);
        all.add(another);
        return List.copyOf(all);
    }

    @Override
    public List<String> mandatory() {
        return MANDATORY;
    }

    @Override
    public List<String> numeric() {
        return NUMERIC;
    }

    @Override
    public List<String> numbers() {
        return NUMBERS;
    }

    @Override
    public String remark() {
        return "error";
    }

    @Override
    public RowBatch batch(ColumnIndex columns) {
        return new PriceBatch(columns);
    }
}
