package dev.wingspread.ui.market;

import dev.wingspread.base.Formats;
import dev.wingspread.market.ExpiryKey;
import dev.wingspread.market.SmileLevel;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * An option expiry of the form.
 *
 * @param key root and settlement date
 * @param isNew whether it was added here
 * @param level how its vol can be typed in
 * @param forward forward in index points, blank where it follows spot; of no account for the VIX
 * @param atmVol vol at the forward, decimal
 * @param fromMarket the ATM vol the market gives it, where it cannot be typed
 */
public record ExpiryRow(
        ExpiryKey key,
        boolean isNew,
        SmileLevel level,
        LevelField forward,
        LevelField atmVol,
        OptionalDouble fromMarket) {

    /** Root and date. */
    public String label() {
        return key.root() + "  " + Formats.shortDate(key.date());
    }

    /** Unique among all rows of the form. */
    public String id() {
        return (key.root() + "-" + key.date()).toLowerCase(Locale.ROOT);
    }

    /** What typing the vol does, in words. */
    public String note() {
        return switch (level) {
            case REPLACED -> isNew ? "new, default smile" : "its smile is kept";
            case SHIFTED -> "vols of strikes: all move by as much";
            case ADDED -> isNew ? "new, default smile" : "none: estimated from VVIX";
            case FIXED_BY_PARAMETERS -> "SVI parameters, ATM " + vol() + "; edit its file";
            case FIXED_BY_QUOTES -> "quotes decide, ATM " + vol() + "; read only";
        };
    }

    private String vol() {
        return Formats.withUnit(Formats.vol(fromMarket), "%");
    }
}
