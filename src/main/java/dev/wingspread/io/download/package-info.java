/**
 * Public files fetched over the network, and the copies kept of them. The only package that opens connections.
 *
 * <p>Depends on {@code io.files}, {@code io.json} and {@code base}. What the bytes mean is for their reader to say.
 */
@NullMarked
package dev.wingspread.io.download;

import org.jspecify.annotations.NullMarked;
