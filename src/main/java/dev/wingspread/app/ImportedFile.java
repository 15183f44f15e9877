package dev.wingspread.app;

import dev.wingspread.market.feed.MarketPiece;
import dev.wingspread.model.positions.BrokerStatement;
import java.util.List;

/** What a file turned out to be. */
public sealed interface ImportedFile {

    /** Name of the file as the user knows it. */
    String file();

    /** Positions of a broker. */
    record OfBroker(String file, BrokerStatement statement) implements ImportedFile {}

    /** Parts of a market. */
    record OfMarket(String file, List<MarketPiece> pieces) implements ImportedFile {
        public OfMarket {
            pieces = List.copyOf(pieces);
        }
    }
}
