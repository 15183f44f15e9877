/**
 * Bytes from and to the disk: reading within bounds, saving atomically, noticing changes made by others.
 *
 * <p>Depends on {@code base} only.
 */
@NullMarked
package dev.wingspread.io.files;

import org.jspecify.annotations.NullMarked;
