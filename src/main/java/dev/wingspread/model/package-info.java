/**
 * What is held: instruments, legs, structures and the portfolio, as immutable values that know no price.
 *
 * <p>Depends on {@code base} only.
 */
@NullMarked
package dev.wingspread.model;

import org.jspecify.annotations.NullMarked;
