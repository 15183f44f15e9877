/**
 * What-if trades: shown on the book before they are put into it.
 *
 * <p>Depends on {@code ui.support}, {@code app} and values of the core.
 */
@NullMarked
package dev.wingspread.ui.basket;

import org.jspecify.annotations.NullMarked;
