/**
 * The strip of key figures with their bands.
 *
 * <p>Depends on {@code ui.support}, {@code app} and values of the core.
 */
@NullMarked
package dev.wingspread.ui.kpi;

import org.jspecify.annotations.NullMarked;
