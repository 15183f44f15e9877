/** What the build makes so that the program starts fast, and the tests of it. */
@NullMarked
package dev.wingspread.start;

import org.jspecify.annotations.NullMarked;
