/**
 * Files that hold unsaved work, in case the program does not end as it should.
 *
 * <p>Depends on {@code io.json} and {@code base} only: book and market are carried as the texts of their own formats.
 */
@NullMarked
package dev.wingspread.io.recovery;

import org.jspecify.annotations.NullMarked;
