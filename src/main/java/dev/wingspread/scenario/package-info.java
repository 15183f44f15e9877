/**
 * What-ifs on the whole book: one scenario, the P&amp;L curve over SPX, maps of P&amp;L, and which scenarios break a limit,
 * always by full revaluation.
 *
 * <p>Depends on everything up to {@code risk}.
 */
@NullMarked
package dev.wingspread.scenario;

import org.jspecify.annotations.NullMarked;
