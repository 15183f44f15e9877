/**
 * Trading days and expiry dates.
 *
 * <p>Everything is computed from rules for any year from 1998 on, plus a table of unscheduled closures. Depends on
 * {@code base} only and never asks a clock.
 */
@NullMarked
package dev.wingspread.model.calendar;

import org.jspecify.annotations.NullMarked;
