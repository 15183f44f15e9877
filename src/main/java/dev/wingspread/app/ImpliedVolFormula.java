package dev.wingspread.app;

import dev.wingspread.pricing.kernel.ImpliedVol;
import dev.wingspread.pricing.kernel.ImpliedVolKernel;
import java.util.List;

/** The volatility a price implies, a decimal per square-root year, with a status for every row. */
final class ImpliedVolFormula implements RowFormula {

    private static final double USUAL_TICK = 0.05;
    private static final String TICK = "tick";
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
    public RowResult apply(RowCells cells) {
        QuotedOption option = QuotedOption.read(cells);
        double price = cells.notNegative("price");
        double tick = cells.text(TICK).isPresent() ? cells.notNegative(TICK) : USUAL_TICK;
        if (cells.problems().isPresent()) {
            return refuse(cells.problems().get());
        }
        ImpliedVol implied = ImpliedVolKernel.impliedVol(
                price,
                option.forward(),
                option.strike(),
                option.years(),
                option.discountFactor(),
                option.isCall(),
                tick);
        String status = implied.status().name();
        return implied.hasVol()
                ? RowResult.of(List.of(implied.vol()), status)
                : RowResult.failed(status, meaning(implied.status()));
    }

    @Override
    public RowResult refuse(String fault) {
        return RowResult.failed(ImpliedVol.Status.BAD_INPUT.name(), fault);
    }

    private static String meaning(ImpliedVol.Status status) {
        return switch (status) {
            case BELOW_INTRINSIC -> "price leaves no time value for a volatility of 0.1 % or more";
            case ABOVE_BOUND -> "price is above the no-arbitrage bound or needs a volatility above 500 %";
            case EXPIRED -> "no time is left to expiry";
            case BAD_INPUT -> "a number is beyond the range that can be computed with";
            case OK, UNRELIABLE -> throw new IllegalArgumentException(status + " is no failure");
        };
    }
}
