/**
 * The heat map of P&amp;L over SPX moves and VIX changes.
 *
 * <p>Depends on {@code ui.support}, {@code app} and values of the core.
 */
@NullMarked
package dev.wingspread.ui.matrix;

import org.jspecify.annotations.NullMarked;
