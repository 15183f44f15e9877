package dev.wingspread.risk;

/**
 * P&amp;L of a group of legs under one spike.
 *
 * @param vixPoints spike of spot VIX in points
 * @param coupledUsd P&amp;L in dollars with SPX moving as it usually does
 * @param spotFixedUsd P&amp;L in dollars with SPX unchanged
 */
public record SpikePnl(double vixPoints, double coupledUsd, double spotFixedUsd) {}
