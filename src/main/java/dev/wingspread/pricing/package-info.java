/**
 * Values one leg in a market: contract and market in, value per contract out, or the reason why not.
 *
 * <p>Formulas live in {@code pricing.kernel}; depends on {@code base}, {@code model} and {@code market}.
 */
@NullMarked
package dev.wingspread.pricing;

import org.jspecify.annotations.NullMarked;
