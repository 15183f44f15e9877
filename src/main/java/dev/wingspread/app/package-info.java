/**
 * The use cases shared by the window and the command line: open and save books, value them, export snapshots.
 *
 * <p>Depends on the whole core and on {@code io}; knows neither window nor console.
 */
@NullMarked
package dev.wingspread.app;

import org.jspecify.annotations.NullMarked;
