/**
 * Tables that are too long to hold in memory: CSV read and written, JSON rows written, one row at a time.
 *
 * <p>May use {@code base} and Jackson; knows nothing of what the columns mean.
 */
@NullMarked
package dev.wingspread.io.table;

import org.jspecify.annotations.NullMarked;
