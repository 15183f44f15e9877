/**
 * Starts the window and wires its parts.
 *
 * <p>Depends on the screens below it and on {@code app}; only {@code Main} knows it.
 */
@NullMarked
package dev.wingspread.ui;

import org.jspecify.annotations.NullMarked;
