/**
 * Pieces of a market as public files hold them, and the market they make together. Depends on the market and the model.
 */
@NullMarked
package dev.wingspread.market.feed;

import org.jspecify.annotations.NullMarked;
