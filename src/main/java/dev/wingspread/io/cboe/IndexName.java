package dev.wingspread.io.cboe;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Names of the indices whose levels Cboe publishes in files of one form. */
final class IndexName {

    private static final Set<String> KNOWN = Set.of(
            "SPX", "VIX", "VVIX", "VIX1D", "VIX9D", "VIX3M", "VIX6M", "VIX1Y", "VXN", "VXD", "RVX", "GVZ", "OVX",
            "SKEW", "RUT", "DJX", "NDX", "OEX", "XSP");

    private IndexName() {}

    static boolean isKnown(String name) {
        return KNOWN.contains(name.strip().toUpperCase(Locale.ROOT));
    }

    /** The index that a file is named after: {@code VIX_History.csv}, {@code vix3m_history (1).csv}. */
    static Optional<String> ofFile(String baseName) {
        String first = baseName.strip().toUpperCase(Locale.ROOT).replaceFirst("^[_^]+", "");
        String word = first.split("[^A-Z0-9]", 2)[0];
        return isKnown(word) ? Optional.of(word) : Optional.empty();
    }

    /** {@code VIX} of {@code ^VIX}, {@code _VIX} or {@code VIX}. */
    static String ofSymbol(String symbol) {
        return symbol.strip().toUpperCase(Locale.ROOT).replaceFirst("^[_^.$]+", "");
    }
}
