package dev.wingspread.pricing.fit;

import dev.wingspread.market.SmileFit;
import dev.wingspread.market.smile.SmileSpec;
import java.util.List;
import java.util.Objects;

/**
 * A smile made from quotes.
 *
 * @param spec its parameters; a pure function of the vols, to the last bit
 * @param quality how far it is from the vols it was made from
 * @param withinQuotes strikes fitted between bid and ask
 * @param isConverged whether the search for the parameters came to an end by itself; true where there is none
 * @param remarks what a trader should know about it, each continuing "the expiry …"; usually none
 */
public record FittedSmile(
        SmileSpec spec, SmileFit quality, int withinQuotes, boolean isConverged, List<String> remarks) {

    public FittedSmile {
        Objects.requireNonNull(spec, "spec");
        Objects.requireNonNull(quality, "quality");
        remarks = List.copyOf(remarks);
    }
}
