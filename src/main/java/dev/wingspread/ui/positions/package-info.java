/**
 * The tree of positions.
 *
 * <p>Depends on {@code ui.support}, {@code app} and values of the core.
 */
@NullMarked
package dev.wingspread.ui.positions;

import org.jspecify.annotations.NullMarked;
