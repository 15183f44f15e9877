package dev.wingspread.app;

import dev.wingspread.pricing.kernel.Black76Kernel;
import dev.wingspread.pricing.kernel.BsmKernel;
import dev.wingspread.pricing.kernel.OptionGreeks;
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
    public RowResult apply(RowCells cells) {
        QuotedOption option = QuotedOption.read(cells);
        double vol = cells.notNegative("vol");
        if (cells.problems().isPresent()) {
            return refuse(cells.problems().get());
        }
        List<Double> numbers = listed(greeks(option, vol));
        boolean isFinite = numbers.stream().allMatch(Double::isFinite);
        return isFinite
                ? RowResult.of(numbers, "")
                : refuse("its numbers are so large or small that a Greek is beyond the range of numbers");
    }

    @Override
    public RowResult refuse(String fault) {
        return RowResult.failed(fault, fault);
    }

    private static OptionGreeks greeks(QuotedOption option, double vol) {
        return option.isOnFuture()
                ? Black76Kernel.greeks(
                        option.underlying(), option.strike(), option.years(), vol, option.rate(), option.isCall())
                : BsmKernel.greeks(
                        option.underlying(),
                        option.strike(),
                        option.years(),
                        vol,
                        option.rate(),
                        option.dividendYield(),
                        option.isCall());
    }

    private static List<Double> listed(OptionGreeks greeks) {
        return List.of(
                greeks.price(),
                greeks.delta(),
                greeks.gamma(),
                greeks.vegaPerVolPoint(),
                greeks.thetaPerDay(),
                greeks.rhoPerPct(),
                greeks.vannaPerVolPoint(),
                greeks.volgaPerVolPoint2(),
                greeks.charmPerDay(),
                greeks.speedPerPoint(),
                greeks.zommaPerVolPoint(),
                greeks.colorPerDay(),
                greeks.vetaPerDay());
    }
}
