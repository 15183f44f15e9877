/**
 * How good the inputs are that the figures rest on: the checks of each leg, its grade, and the share of good legs.
 *
 * <p>Depends on {@code base}, {@code model}, {@code market} and {@code pricing}. Nothing here changes a figure: a leg with
 * bad inputs stays in the sums, and the report says so.
 */
@NullMarked
package dev.wingspread.risk.inputs;

import org.jspecify.annotations.NullMarked;
