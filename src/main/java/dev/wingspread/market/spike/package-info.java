/**
 * The spike model: how VIX futures, the SPX surface and VIX option vols answer a shock to spot VIX.
 *
 * <p>Takes a market and returns a shocked one; knows no positions.
 */
@NullMarked
package dev.wingspread.market.spike;

import org.jspecify.annotations.NullMarked;
