package dev.wingspread.io.download;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where Cboe publishes delayed quotes and settlement prices. These are the addresses its own public pages read; Cboe
 * promises nothing about them. All the addresses the program knows are in this class.
 *
 * @param quotes folder of the delayed quotes, with a slash at its end
 * @param settlements settlement prices of the futures; the day is added as a query
 */
public record CboeAddresses(URI quotes, URI settlements) {

    /** The public ones. */
    public static final CboeAddresses PUBLIC = new CboeAddresses(
            URI.create("https://cdn.cboe.com/api/global/delayed_quotes/"),
            URI.create("https://www-api.cboe.com/us/futures/market_statistics/settlement/csv/"));

    private static final int MEGABYTE = 1024 * 1024;
    private static final int LARGEST_CHAIN = 32 * MEGABYTE;

    /** The servers these addresses are on. */
    public Set<String> servers() {
        return new TreeSet<>(List.of(quotes.getHost(), settlements.getHost()));
    }

    /** All options on SPX, about 13 MB. */
    public RemoteFile spxOptions() {
        return quotes("spx-options", "SPX options", "options/_SPX.json", LARGEST_CHAIN);
    }

    /** All options on VIX, about 1 MB. */
    public RemoteFile vixOptions() {
        return quotes("vix-options", "VIX options", "options/_VIX.json", LARGEST_CHAIN);
    }

    /** The level of VIX. */
    public RemoteFile vix() {
        return quotes("vix", "VIX", "quotes/_VIX.json", MEGABYTE);
    }

    /** The level of VVIX. */
    public RemoteFile vvix() {
        return quotes("vvix", "VVIX", "quotes/_VVIX.json", MEGABYTE);
    }

    /** Settlement prices of the VIX futures of one day. */
    public RemoteFile futures(LocalDate day) {
        return new RemoteFile(
                "cboe-settlement-" + day,
                "VIX futures of " + day,
                "settlement_" + day + ".csv",
                URI.create(settlements + "?dt=" + day),
                MEGABYTE);
    }

    private RemoteFile quotes(String key, String title, String path, int maxBytes) {
        return new RemoteFile("cboe-" + key, title, path, quotes.resolve(path), maxBytes);
    }
}
