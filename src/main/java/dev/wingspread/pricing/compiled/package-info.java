/**
 * Contracts flattened into columns and valued in many scenarios at once; agrees with pricing them one by one.
 *
 * <p>Depends on {@code base}, {@code model}, {@code market}, {@code market.spike} and {@code pricing.kernel}.
 */
@NullMarked
package dev.wingspread.pricing.compiled;

import org.jspecify.annotations.NullMarked;
