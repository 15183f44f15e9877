/**
 * Paints views and the window into memory, where there may be no display.
 *
 * <p>Depends on {@code ui.shell}, {@code ui.support} and {@code app}; only {@code Main} knows it.
 */
@NullMarked
package dev.wingspread.ui.picture;

import org.jspecify.annotations.NullMarked;
