/**
 * What every screen needs: the way to the window's thread, recalculation in the background, colours, preferences.
 *
 * <p>Depends on {@code app} and values of the core, on no other screen.
 */
@NullMarked
package dev.wingspread.ui.support;

import org.jspecify.annotations.NullMarked;
