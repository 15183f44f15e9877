package dev.wingspread.app;

import java.util.List;

/** The volatility a price implies, a decimal per square-root year, with a status for every row. */
final class ImpliedVolFormula implements RowFormula {

    static final String TICK = "tick";
    private static final List<String> MANDATORY = PriceFormula.with(QuotedOption.COLUMNS, "price");
    private static final List<String> NUMERIC =
            PriceFormula.with(PriceFormula.with(QuotedOption.NUMERIC, "price"), TICK);

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
        return List.of("vol");
    }

    @Override
    public String remark() {
        return "status";
    }

    @Override
    public RowBatch batch(ColumnIndex columns) {
        return new ImpliedVolBatch(columns);
    }
}
