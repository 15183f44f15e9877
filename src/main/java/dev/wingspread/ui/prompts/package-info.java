/**
 * What the monitor says of the book, a card a prompt, with the ways to answer one and the notes on it.
 *
 * <p>Depends on {@code ui.support}, {@code app} and values of the core.
 */
@NullMarked
package dev.wingspread.ui.prompts;

import org.jspecify.annotations.NullMarked;
