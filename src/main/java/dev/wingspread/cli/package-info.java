/**
 * The command line: options, exit codes, tables for people. Commands only orchestrate; the work is done in {@code app}.
 *
 * <p>May use {@code app} and the values of the core; never {@code io}, the formulas, or the window.
 */
@NullMarked
package dev.wingspread.cli;

import org.jspecify.annotations.NullMarked;
