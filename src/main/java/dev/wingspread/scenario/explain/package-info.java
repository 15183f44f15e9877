/**
 * Where a change of P&amp;L came from: the positions valued step by step from one market to a later one.
 *
 * <p>Depends on {@code market}, {@code pricing}, {@code risk} and {@code model}.
 */
@NullMarked
package dev.wingspread.scenario.explain;

import org.jspecify.annotations.NullMarked;
