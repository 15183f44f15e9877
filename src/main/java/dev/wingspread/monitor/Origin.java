package dev.wingspread.monitor;

import java.util.Locale;

/** Where a rule or a level comes from. */
public enum Origin {
    /** Published description of the adaptive layered VIX hedge. */
    SEED,
    /** Our own, where that description is silent. */
    OURS;

    /** The word in texts and files: {@code seed} or {@code ours}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
