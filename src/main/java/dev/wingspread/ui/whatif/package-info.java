/**
 * The what-if panel: the scenario and what it does to the book.
 *
 * <p>Depends on {@code ui.support}, {@code app} and values of the core.
 */
@NullMarked
package dev.wingspread.ui.whatif;

import org.jspecify.annotations.NullMarked;
