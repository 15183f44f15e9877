/**
 * Vocabulary every other package shares: failures as values, argument checks, and how numbers are written for people.
 *
 * <p>May use the JDK alone.
 */
@NullMarked
package dev.wingspread.base;

import org.jspecify.annotations.NullMarked;
