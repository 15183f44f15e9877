/**
 * The thresholds and model parameters a user may change, with their defaults, ranges and presets.
 *
 * <p>Depends on {@code base} only.
 */
@NullMarked
package dev.wingspread.model.settings;

import org.jspecify.annotations.NullMarked;
