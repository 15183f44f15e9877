/** Builders of markets and books for tests: what a test does not say takes an ordinary value. */
@NullMarked
package dev.wingspread.testing;

import org.jspecify.annotations.NullMarked;
