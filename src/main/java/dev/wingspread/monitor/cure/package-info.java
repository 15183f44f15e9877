/**
 * What to do about a finding: the trades, how many, and the book after them.
 *
 * <p>Quantities come from the engine that values the book. Every proposal is valued again as a whole after rounding, so
 * that the figures promised are those the risk report gives once the trades are done.
 */
@NullMarked
package dev.wingspread.monitor.cure;

import org.jspecify.annotations.NullMarked;
