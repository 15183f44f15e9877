package dev.wingspread.market;

import java.time.LocalDate;
import java.util.List;

/**
 * The levels of a market as somebody types them: texts that may be wrong. A blank text is a value left out.
 *
 * @param asOf New York wall clock, {@code 2026-03-02T15:45}
 * @param source where the levels come from
 * @param rate continuously compounded, decimal a year
 * @param dividendYield continuous, decimal a year
 * @param spxSpot index points
 * @param vixSpot VIX points
 * @param vvix vol points
 * @param futures the VIX futures
 * @param spxExpiries option expiries of the S&amp;P 500
 * @param vixExpiries option expiries of the VIX
 */
public record TypedLevels(
        String asOf,
        String source,
        String rate,
        String dividendYield,
        String spxSpot,
        String vixSpot,
        String vvix,
        List<Future> futures,
        List<Expiry> spxExpiries,
        List<Expiry> vixExpiries) {

    public TypedLevels {
        futures = List.copyOf(futures);
        spxExpiries = List.copyOf(spxExpiries);
        vixExpiries = List.copyOf(vixExpiries);
    }

    /**
     * A VIX future.
     *
     * @param expiry settlement date
     * @param price VIX points
     */
    public record Future(LocalDate expiry, String price) {}

    /**
     * An option expiry.
     *
     * @param key root and settlement date
     * @param isNew whether it is typed anew; otherwise quotes and the shape of the smile are those of before
     * @param forward index points, of no account for the VIX
     * @param atmVol decimal per square-root year, of no account where the smile comes from quotes or SVI parameters
     */
    public record Expiry(ExpiryKey key, boolean isNew, String forward, String atmVol) {}
}
