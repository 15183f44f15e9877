/**
 * The book through historical stress episodes.
 *
 * <p>Depends on {@code ui.support}, {@code app} and values of the core.
 */
@NullMarked
package dev.wingspread.ui.stress;

import org.jspecify.annotations.NullMarked;
