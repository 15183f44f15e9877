package dev.wingspread.ui.condor;

import dev.wingspread.scenario.PayoffCurve;

/**
 * The risk graph of a book without and with a candidate.
 *
 * @param spot SPX level today
 * @param expiry when the candidate expires, for the legend
 * @param bookToday the book as it is, today
 * @param bookAtExpiry the book as it is, at the candidate's expiry
 * @param withToday with the candidate, today
 * @param withAtExpiry with the candidate, at its expiry
 */
record CondorCurves(
        double spot,
        String expiry,
        PayoffCurve bookToday,
        PayoffCurve bookAtExpiry,
        PayoffCurve withToday,
        PayoffCurve withAtExpiry) {}
