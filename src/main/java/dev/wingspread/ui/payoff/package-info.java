/**
 * The risk graph: P&amp;L over SPX levels.
 *
 * <p>Depends on {@code ui.support}, {@code app} and values of the core.
 */
@NullMarked
package dev.wingspread.ui.payoff;

import org.jspecify.annotations.NullMarked;
