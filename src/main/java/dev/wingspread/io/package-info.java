/**
 * Files in and out: the text formats of portfolios and markets, and saving without loss.
 *
 * <p>May use {@code base}, {@code model}, {@code market} and, as the only package, Jackson. Faults of a file are values;
 * nothing here throws because of what a file holds.
 */
@NullMarked
package dev.wingspread.io;

import org.jspecify.annotations.NullMarked;
