/**
 * Rule profiles in files.
 *
 * <p>Depends on {@code io.json} and the monitor.
 */
@NullMarked
package dev.wingspread.io.profile;

import org.jspecify.annotations.NullMarked;
