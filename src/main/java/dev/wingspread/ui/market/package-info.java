/** The market editor, for people who type their levels in. */
@NullMarked
package dev.wingspread.ui.market;

import org.jspecify.annotations.NullMarked;
