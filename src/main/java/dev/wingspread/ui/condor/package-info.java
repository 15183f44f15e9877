/**
 * The dialog that finds iron condors to sell and adds one to the book.
 *
 * <p>Depends on {@code ui.support}, {@code app} and values of the core.
 */
@NullMarked
package dev.wingspread.ui.condor;

import org.jspecify.annotations.NullMarked;
