package dev.wingspread.market;

import dev.wingspread.market.smile.SmileSpec;
import java.util.Optional;
import java.util.OptionalDouble;

/** How the volatility of an expiry can be typed in: by its ATM vol, the shape of the smile being kept, or not at all. */
public enum SmileLevel {
    /** One vol, or a shape that hangs on the ATM vol: only that is replaced. */
    REPLACED,
    /** Vols at strikes: all of them move by as much as the ATM vol. */
    SHIFTED,
    /** Nothing is known yet: a vol that is typed in gets the default shape. */
    ADDED,
    /** Raw SVI parameters, which hold no ATM vol. */
    FIXED_BY_PARAMETERS,
    /** Quotes, which decide the vols by themselves. */
    FIXED_BY_QUOTES;

    /** How the vol of an expiry can be typed in. */
    public static SmileLevel of(ExpiryQuotes expiry) {
        if (!expiry.quotes().isEmpty()) {
            return FIXED_BY_QUOTES;
        }
        Optional<SmileSpec> smile = expiry.smile();
        if (smile.isEmpty()) {
            return ADDED;
        }
        if (smile.get() instanceof SmileSpec.Svi) {
            return FIXED_BY_PARAMETERS;
        }
        return smile.get() instanceof SmileSpec.Table ? SHIFTED : REPLACED;
    }

    /** Whether the vol can be typed in. */
    public boolean isTyped() {
        return this == REPLACED || this == SHIFTED || this == ADDED;
    }

    /** The ATM vol as it is written down, decimal; empty where none is. */
    public static OptionalDouble writtenAtmVol(ExpiryQuotes expiry) {
        if (!of(expiry).isTyped() || expiry.smile().isEmpty()) {
            return OptionalDouble.empty();
        }
        SmileSpec smile = expiry.smile().get();
        if (smile instanceof SmileSpec.Flat flat) {
            return OptionalDouble.of(flat.atmVol());
        }
        if (smile instanceof SmileSpec.Ssvi ssvi) {
            return OptionalDouble.of(ssvi.atmVol());
        }
        if (smile instanceof SmileSpec.Quadratic quadratic) {
            return OptionalDouble.of(quadratic.atmVol());
        }
        return smile instanceof SmileSpec.Table table ? OptionalDouble.of(table.atmVol()) : OptionalDouble.empty();
    }
}
