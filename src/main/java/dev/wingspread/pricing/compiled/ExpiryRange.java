package dev.wingspread.pricing.compiled;

import dev.wingspread.market.ExpirySlice;

/** Neighbouring options of one expiry in a group: from the first to the last, exclusive. */
record ExpiryRange(ExpirySlice slice, int from, int to) {}
