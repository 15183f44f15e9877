/**
 * Builds trades: condors, the VIX ladder, rolls, and what a book looks like once they are done.
 *
 * <p>Depends on {@code base}, {@code model}, {@code market}, {@code pricing}, {@code risk} and {@code scenario}.
 */
@NullMarked
package dev.wingspread.strategy;

import org.jspecify.annotations.NullMarked;
