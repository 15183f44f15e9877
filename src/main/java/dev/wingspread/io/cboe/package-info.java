/** Reads the market files that Cboe publishes. Depends on the market's pieces, on CSV and on Jackson's streaming reader. */
@NullMarked
package dev.wingspread.io.cboe;

import org.jspecify.annotations.NullMarked;
