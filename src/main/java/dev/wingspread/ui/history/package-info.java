/**
 * Stored days of the book and its journal.
 *
 * <p>Depends on {@code ui.support}, {@code app} and values of the core.
 */
@NullMarked
package dev.wingspread.ui.history;

import org.jspecify.annotations.NullMarked;
