/**
 * Rolls: closing what is held in one expiry and opening its like in a later one.
 *
 * <p>Depends on {@code strategy}, {@code strategy.condor} and what those may use.
 */
@NullMarked
package dev.wingspread.strategy.roll;

import org.jspecify.annotations.NullMarked;
