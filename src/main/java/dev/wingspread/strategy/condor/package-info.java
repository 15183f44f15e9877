/**
 * Finds iron condors to sell: strikes from the market's chain or a strike grid, by probability of profit or by delta.
 *
 * <p>Depends on {@code strategy} and what that may use.
 */
@NullMarked
package dev.wingspread.strategy.condor;

import org.jspecify.annotations.NullMarked;
