/**
 * What a trader watches from day to day: rules on the book, and indicators on official closes.
 *
 * <p>Depends on everything up to {@code strategy}. It only computes: market, closes and what is remembered are arguments.
 */
@NullMarked
package dev.wingspread.monitor;

import org.jspecify.annotations.NullMarked;
