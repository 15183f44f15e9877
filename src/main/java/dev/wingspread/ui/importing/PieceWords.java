package dev.wingspread.ui.importing;

import dev.wingspread.base.Formats;
import dev.wingspread.market.feed.MarketPiece;
import dev.wingspread.market.feed.MarketPiece.Chain;
import dev.wingspread.market.feed.MarketPiece.FutureHistory;
import dev.wingspread.market.feed.MarketPiece.IndexHistory;
import dev.wingspread.market.feed.MarketPiece.IndexLevel;
import dev.wingspread.market.feed.MarketPiece.Settlements;
import java.util.List;
import java.util.stream.Collectors;

/** What parts of a market are, in words. */
final class PieceWords {

    private PieceWords() {}

    /** The kind of file that holds them. */
    static String kindOf(List<MarketPiece> pieces) {
        return pieces.stream().map(PieceWords::kind).distinct().collect(Collectors.joining(", ", "Cboe ", ""));
    }

    private static String kind(MarketPiece piece) {
        if (piece instanceof Chain) {
            return "option chain";
        }
        if (piece instanceof Settlements) {
            return "futures settlements";
        }
        if (piece instanceof FutureHistory) {
            return "history of a future";
        }
        return piece instanceof IndexHistory ? "history of an index" : "index level";
    }

    /** What they hold. */
    static String of(List<MarketPiece> pieces) {
        return pieces.stream().map(PieceWords::words).collect(Collectors.joining("; "));
    }

    private static String words(MarketPiece piece) {
        if (piece instanceof Chain chain) {
            return chain.underlying() + ", " + Formats.plural(chain.expiries().size(), "expiry", "expiries");
        }
        if (piece instanceof Settlements settlements) {
            return Formats.plural(settlements.futures().size(), "VIX future", "VIX futures");
        }
        if (piece instanceof FutureHistory history) {
            return "future of " + history.expiry() + ", "
                    + Formats.plural(history.settles().size(), "day", "days");
        }
        if (piece instanceof IndexHistory history) {
            return history.index() + ", " + Formats.plural(history.closes().size(), "day", "days");
        }
        return piece instanceof IndexLevel level ? level.index() + " " + Formats.points(level.level()) : "";
    }

    /** The time of the first part that has one. */
    static String time(List<MarketPiece> pieces) {
        return pieces.stream()
                .map(PieceWords::timeOf)
                .filter(text -> !text.equals(Formats.UNKNOWN))
                .findFirst()
                .orElse(Formats.UNKNOWN);
    }

    private static String timeOf(MarketPiece piece) {
        if (piece instanceof Chain chain) {
            return Formats.time(chain.time());
        }
        if (piece instanceof IndexLevel level) {
            return Formats.time(level.time());
        }
        return piece instanceof Settlements settlements
                ? settlements.day().map(Formats::date).orElse(Formats.UNKNOWN)
                : Formats.UNKNOWN;
    }
}
