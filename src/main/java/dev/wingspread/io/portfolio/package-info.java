/**
 * The portfolio file: its reader is its specification.
 *
 * <p>Depends on {@code base}, {@code model} and {@code io.json}.
 */
@NullMarked
package dev.wingspread.io.portfolio;

import org.jspecify.annotations.NullMarked;
