/**
 * JSON text as values that know their place, readers that collect every fault, and the writer of our own layout.
 *
 * <p>Depends on {@code base} and Jackson.
 */
@NullMarked
package dev.wingspread.io.json;

import org.jspecify.annotations.NullMarked;
