package dev.wingspread.pricing;

import dev.wingspread.model.Leg;

/** What one leg is worth per contract, or why that is not known. */
public sealed interface LegValue permits Priced, Unpriced {

    Leg leg();
}
