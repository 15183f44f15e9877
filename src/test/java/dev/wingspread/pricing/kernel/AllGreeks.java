package dev.wingspread.pricing.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * Results of a batch, row by row as the scalar kernels give them.
 *
 * @param usual price and seven Greeks
 * @param others the further ones, zero where they were not asked for
 */
record AllGreeks(GreekColumns usual, FurtherGreekColumns others) {

    /** All Greeks of the options, {@code step} of them in one call. */
    static AllGreeks of(BatchPriceKernel kernel, OptionColumns options, int step, boolean isSpot) {
        int n = options.capacity();
        AllGreeks results = new AllGreeks(new GreekColumns(n), new FurtherGreekColumns(n));
        for (int from = 0; from < n; from += step) {
            int to = Math.min(from + step, n);
            if (isSpot) {
                kernel.spotGreeks(options, from, to, results.usual(), results.others());
            } else {
                kernel.futureGreeks(options, from, to, results.usual(), results.others());
            }
        }
        return results;
    }

    /** What a batch of all the references gives, by reference. */
    static Function<ReferenceRow, OptionGreeks> ofReferences(BatchPriceKernel kernel) {
        OptionColumns options = references();
        return of(of(kernel, options, options.capacity(), true), of(kernel, options, options.capacity(), false));
    }

    /** The seven Greeks of a batch of all the references, asked for alone. */
    static Function<ReferenceRow, OptionGreeks> usualOfReferences(BatchPriceKernel kernel) {
        OptionColumns options = references();
        int n = options.capacity();
        GreekColumns spot = new GreekColumns(n);
        GreekColumns future = new GreekColumns(n);
        kernel.spotGreeks(options, 0, n, spot);
        kernel.futureGreeks(options, 0, n, future);
        FurtherGreekColumns none = new FurtherGreekColumns(n);
        return of(new AllGreeks(spot, none), new AllGreeks(future, none));
    }

    private static OptionColumns references() {
        List<ReferenceRow> rows = ReferenceAgreement.ROWS;
        OptionColumns options = new OptionColumns(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).putInto(options, i);
        }
        return options;
    }

    private static Function<ReferenceRow, OptionGreeks> of(AllGreeks spot, AllGreeks future) {
        return row -> (row.isBsm() ? spot : future).at(ReferenceAgreement.ROWS.indexOf(row));
    }

    OptionGreeks at(int row) {
        return new OptionGreeks(
                usual.price()[row],
                usual.delta()[row],
                usual.gamma()[row],
                usual.vegaPerVolPoint()[row],
                usual.thetaPerDay()[row],
                usual.rhoPerPct()[row],
                others.epsilonPerPct()[row],
                usual.vannaPerVolPoint()[row],
                usual.volgaPerVolPoint2()[row],
                others.charmPerDay()[row],
                others.speedPerPoint()[row],
                others.zommaPerVolPoint()[row],
                others.colorPerDay()[row],
                others.vetaPerDay()[row]);
    }
}
