/**
 * What the world looks like at one moment: levels, forwards, the VIX futures curve and the smiles of each expiry.
 *
 * <p>Depends on {@code base} and {@code model}.
 */
@NullMarked
package dev.wingspread.market;

import org.jspecify.annotations.NullMarked;
