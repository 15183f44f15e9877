package dev.wingspread.io.download;

import java.net.URI;

/**
 * Where Cboe publishes delayed quotes and settlement prices. These are the addresses its own public pages read; Cboe
 * promises nothing about them. All the addresses the program knows are in this class.
 *
 * @param quotes folder of the delayed quotes, with a slash at its end
 * @param settlements settlement prices of the futures, latest session
 */
public record CboeAddresses(URI quotes, URI settlements) {

    /** The public ones. */
    public static final CboeAddresses PUBLIC = new CboeAddresses(
            URI.create("https://cdn.cboe.com/api/global/delayed_quotes/"),
            URI.create("https://www-api.cboe.com/us/futures/market_statistics/settlement/csv/"));

    private static final int MEGABYTE = 1024 * 1024;
    private static final int LARGEST_CHAIN = 32 * MEGABYTE;

    /** All options on SPX, about 13 MB. */
    public RemoteFile spxOptions() {
        return new RemoteFile(
                "cboe-spx-options", "SPX options", "_SPX.json", quotes.resolve("options/_SPX.json"), LARGEST_CHAIN);
    }

    /** All options on VIX, about 1 MB. */
    public RemoteFile vixOptions() {
        return new RemoteFile(
                "cboe-vix-options", "VIX options", "_VIX.json", quotes.resolve("options/_VIX.json"), LARGEST_CHAIN);
    }

    /** The level of VIX. */
    public RemoteFile vix() {
        return new RemoteFile("cboe-vix", "VIX", "_VIX quote.json", quotes.resolve("quotes/_VIX.json"), MEGABYTE);
    }

    /** The level of VVIX. */
    public RemoteFile vvix() {
        return new RemoteFile("cboe-vvix", "VVIX", "_VVIX quote.json", quotes.resolve("quotes/_VVIX.json"), MEGABYTE);
    }

    /** Settlement prices of the VIX futures. */
    public RemoteFile futures() {
        return new RemoteFile("cboe-vx-settlements", "VX settlements", "VX settlements.csv", settlements, MEGABYTE);
    }
}
