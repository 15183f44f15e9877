/**
 * The market file: its reader is its specification.
 *
 * <p>Depends on {@code base}, {@code model}, {@code market} and {@code io.json}.
 */
@NullMarked
package dev.wingspread.io.market;

import org.jspecify.annotations.NullMarked;
