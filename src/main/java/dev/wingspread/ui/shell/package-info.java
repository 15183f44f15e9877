/**
 * The window that holds all screens, its commands and dialogs.
 *
 * <p>Depends on every screen, on {@code app} and values of the core; never on files or formulas.
 */
@NullMarked
package dev.wingspread.ui.shell;

import org.jspecify.annotations.NullMarked;
