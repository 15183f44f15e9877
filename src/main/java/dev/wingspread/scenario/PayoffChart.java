package dev.wingspread.scenario;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What the risk graph shows.
 *
 * @param spot SPX level today
 * @param basis what P&amp;L is measured against
 * @param curves P&amp;L now (or at the scenario's date), then at each expiry of the book, in time order
 * @param shortPutStrikes strikes of short puts in points, rising
 * @param shortCallStrikes strikes of short calls in points, rising
 * @param oneSigmaPoints one expected move at the nearest condor expiry in points; empty without condors
 * @param sigmaExpiry label of that expiry, empty without condors
 */
public record PayoffChart(
        double spot,
        PnlBasis basis,
        List<PayoffCurve> curves,
        List<Double> shortPutStrikes,
        List<Double> shortCallStrikes,
        OptionalDouble oneSigmaPoints,
        String sigmaExpiry) {

    public PayoffChart {
        curves = List.copyOf(curves);
        shortPutStrikes = List.copyOf(shortPutStrikes);
        shortCallStrikes = List.copyOf(shortCallStrikes);
    }
}
