/**
 * The VIX curve, the term structure of SPX volatility and the smile of an expiry.
 *
 * <p>Depends on {@code ui.support}, {@code app} and values of the core.
 */
@NullMarked
package dev.wingspread.ui.term;

import org.jspecify.annotations.NullMarked;
