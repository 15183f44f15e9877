/**
 * Forms that edit the book: its positions and its details.
 *
 * <p>Depends on {@code ui.support}, {@code app} and values of the core. What a form takes is judged by the reader of
 * portfolio files, so that nothing can be typed that cannot be saved and read again.
 */
@NullMarked
package dev.wingspread.ui.editor;

import org.jspecify.annotations.NullMarked;
