/**
 * What-ifs on the whole book: one scenario, the P&amp;L curve over SPX and the P&amp;L matrix, always by full revaluation.
 *
 * <p>Depends on everything up to {@code risk}.
 */
@NullMarked
package dev.wingspread.scenario;

import org.jspecify.annotations.NullMarked;
