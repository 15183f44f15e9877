/**
 * Implied volatility of one expiry as a function of log-moneyness.
 *
 * <p>Depends on {@code base} and {@code model}.
 */
@NullMarked
package dev.wingspread.market.smile;

import org.jspecify.annotations.NullMarked;
