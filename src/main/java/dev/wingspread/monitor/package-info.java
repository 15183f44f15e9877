/**
 * What a trader watches from day to day: rules on the book, and indicators on official closes.
 *
 * <p>Depends on everything up to {@code scenario}. It only computes: the closes and the day they end with are arguments.
 */
@NullMarked
package dev.wingspread.monitor;

import org.jspecify.annotations.NullMarked;
