/**
 * Historical stress episodes and their replay on today's book.
 *
 * <p>Depends on everything up to {@code scenario}.
 */
@NullMarked
package dev.wingspread.scenario.stress;

import org.jspecify.annotations.NullMarked;
