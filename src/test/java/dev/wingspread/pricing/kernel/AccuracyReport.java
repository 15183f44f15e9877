package dev.wingspread.pricing.kernel;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Prints how far both kernels are from the references of black-references.csv, quantity by quantity, as a table for
 * docs/validation.md. The goals beside the errors are asserted by the tests of this package.
 */
public final class AccuracyReport {

    private static final int QUOTES = 200_000;

    /** Below this the double itself runs out of digits. */
    private static final double SMALLEST_MEASURED = 1e-300;

    /** What is measured, against which size, and the largest error allowed; rows without a size are left out. */
    private record Quantity(
            String name, ToDoubleFunction<OptionGreeks> value, ToDoubleFunction<ReferenceRow> size, double goal) {

        double[] errors(Function<ReferenceRow, OptionGreeks> kernel) {
            return ReferenceAgreement.ROWS.stream()
                    .filter(row -> size.applyAsDouble(row) >= SMALLEST_MEASURED)
                    .mapToDouble(row ->
                            Math.abs(value.applyAsDouble(kernel.apply(row)) - value.applyAsDouble(row.expected()))
                                    / size.applyAsDouble(row))
                    .sorted()
                    .toArray();
        }
    }

    private static final List<Quantity> QUANTITIES = List.of(
            new Quantity("price ÷ larger present value", OptionGreeks::price, ReferenceRow::largerPresentValue, 1e-15),
            new Quantity(
                    "price out of the money",
                    OptionGreeks::price,
                    row -> row.isOutOfTheMoney() ? row.expected().price() : 0,
                    ReferenceAgreement.PRICE_RELATIVE),
            relative("delta", OptionGreeks::delta, ReferenceAgreement.FIRST_ORDER),
            relative("gamma", OptionGreeks::gamma, ReferenceAgreement.FIRST_ORDER),
            relative("vega", OptionGreeks::vegaPerVolPoint, ReferenceAgreement.FIRST_ORDER),
            ofTerms("theta", OptionGreeks::thetaPerDay, ReferenceRow::thetaTerms, ReferenceAgreement.TIME_AND_RATE),
            relative("rho", OptionGreeks::rhoPerPct, ReferenceAgreement.TIME_AND_RATE),
            relative("epsilon", OptionGreeks::epsilonPerPct, ReferenceAgreement.TIME_AND_RATE),
            ofTerms("vanna", OptionGreeks::vannaPerVolPoint, ReferenceRow::vannaTerms, ReferenceAgreement.FIRST_ORDER),
            ofTerms("volga", OptionGreeks::volgaPerVolPoint2, ReferenceRow::volgaTerms, ReferenceAgreement.FIRST_ORDER),
            ofTerms("charm", OptionGreeks::charmPerDay, ReferenceRow::charmTerms, ReferenceAgreement.TIME_AND_RATE),
            ofTerms("speed", OptionGreeks::speedPerPoint, ReferenceRow::speedTerms, ReferenceAgreement.FIRST_ORDER),
            ofTerms("zomma", OptionGreeks::zommaPerVolPoint, ReferenceRow::zommaTerms, ReferenceAgreement.FIRST_ORDER),
            ofTerms("color", OptionGreeks::colorPerDay, ReferenceRow::colorTerms, ReferenceAgreement.TIME_AND_RATE),
            ofTerms("veta", OptionGreeks::vetaPerDay, ReferenceRow::vetaTerms, ReferenceAgreement.TIME_AND_RATE));

    private AccuracyReport() {}

    private static Quantity relative(String name, ToDoubleFunction<OptionGreeks> greek, double goal) {
        return ofTerms(name, greek, row -> 0, goal);
    }

    /** Where a Greek may cross zero it is measured against the absolute terms it is made of, if they are larger. */
    private static Quantity ofTerms(
            String name, ToDoubleFunction<OptionGreeks> greek, ToDoubleFunction<ReferenceRow> terms, double goal) {
        return new Quantity(
                name,
                greek,
                row -> Math.max(Math.abs(greek.applyAsDouble(row.expected())), terms.applyAsDouble(row)),
                goal);
    }

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        Function<ReferenceRow, OptionGreeks> batch = AllGreeks.ofReferences(new BatchPriceKernel());
        System.out.println("| Quantity | Rows | Scalar: median | 99 of 100 | Largest "
                + "| Batch: median | 99 of 100 | Largest | Goal |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (Quantity quantity : QUANTITIES) {
            String goal = String.format(Locale.ROOT, "%.0e", quantity.goal());
            print(quantity.name(), quantity.errors(ReferenceRow::computed), quantity.errors(batch), goal);
        }
        double[] scalarVols = impliedVolErrors(new BatchImpliedVolKernel(false));
        double[] batchVols = impliedVolErrors(new BatchImpliedVolKernel());
        print("implied vol", scalarVols, batchVols, "1e-12, 99 of 100: 1e-13");
    }

    /** From volatility to price to volatility, out of the money up to six standard deviations. */
    private static double[] impliedVolErrors(BatchImpliedVolKernel kernel) {
        RoundTrip quotes = new RoundTrip(QUOTES);
        double[] vol = new double[QUOTES];
        kernel.impliedVol(quotes.columns(), 0, QUOTES, vol, new ImpliedVol.Status[QUOTES]);
        return quotes.relativeErrors(vol);
    }

    private static void print(String quantity, double[] scalar, double[] batch, String goal) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %s | %s | %s |%n",
                quantity,
                scalar.length,
                distribution(scalar),
                distribution(batch),
                goal);
    }

    private static String distribution(double[] sorted) {
        int n = sorted.length;
        return String.format(Locale.ROOT, "%.1e | %.1e | %.1e", sorted[n / 2], sorted[n * 99 / 100], sorted[n - 1]);
    }
}
