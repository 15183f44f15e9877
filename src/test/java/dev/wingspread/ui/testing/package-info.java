/** What tests of the window share. */
@NullMarked
package dev.wingspread.ui.testing;

import org.jspecify.annotations.NullMarked;
