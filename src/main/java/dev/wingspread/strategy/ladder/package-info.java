/**
 * Sizes the ladder of VIX calls a book of condors needs: months, strikes, weights, whole contracts, and the trades that
 * turn what is held into it.
 *
 * <p>Everything is a function of book, market and settings. Contracts are sized on the ask, marked on the mid, and every
 * figure comes from the risk engine.
 */
@NullMarked
package dev.wingspread.strategy.ladder;

import org.jspecify.annotations.NullMarked;
