/**
 * Writes reports as JSON and snapshot rows under the names users script against.
 *
 * <p>One of the few places that know Jackson.
 */
@NullMarked
package dev.wingspread.io.report;

import org.jspecify.annotations.NullMarked;
