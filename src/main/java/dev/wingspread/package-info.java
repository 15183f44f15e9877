/**
 * The program's entry point: chooses between the window and the command line and wires the objects of both.
 *
 * <p>May use {@code ui}, {@code cli} and {@code app}; nothing may use it.
 */
@NullMarked
package dev.wingspread;

import org.jspecify.annotations.NullMarked;
