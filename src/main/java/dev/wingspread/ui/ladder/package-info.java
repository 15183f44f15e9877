/**
 * The VIX ladder: what is held against what is wanted, and what it pays when VIX spikes.
 *
 * <p>Depends on {@code ui.support}, {@code app} and values of the core.
 */
@NullMarked
package dev.wingspread.ui.ladder;

import org.jspecify.annotations.NullMarked;
