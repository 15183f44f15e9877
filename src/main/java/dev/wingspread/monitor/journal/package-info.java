/**
 * What the journal holds: entries that are written once, and the figures of stored days.
 *
 * <p>Values alone; {@code io.journal} stores them.
 */
@NullMarked
package dev.wingspread.monitor.journal;

import org.jspecify.annotations.NullMarked;
