/** The settings dialog: every threshold and model parameter with its range, its preset and who sets it. */
@NullMarked
package dev.wingspread.ui.settings;

import org.jspecify.annotations.NullMarked;
