/**
 * From values of single legs to the risk of structures, layers, hedge months and the book.
 *
 * <p>Depends on {@code base}, {@code model}, {@code market} and {@code pricing}. SPX and VIX Greeks are never added to each other, only dollars are; what cannot be priced is left out and counted.
 */
@NullMarked
package dev.wingspread.risk;

import org.jspecify.annotations.NullMarked;
