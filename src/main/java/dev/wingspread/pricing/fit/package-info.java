/** Fits smiles to option quotes. Depends on the market, on the kernels and on Commons Math's least squares. */
@NullMarked
package dev.wingspread.pricing.fit;

import org.jspecify.annotations.NullMarked;
