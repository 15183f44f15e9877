/**
 * The journal and the history of stored days in one SQLite file.
 *
 * <p>The only package that knows a database. Depends on {@code base} to {@code monitor} and on the other packages of {@code
 * io}. Trouble with the disk is a value, as with every file.
 */
@NullMarked
package dev.wingspread.io.journal;

import org.jspecify.annotations.NullMarked;
