package dev.wingspread.market.feed;

import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import dev.wingspread.market.DailyClose;
import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.FutureQuote;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.market.OptionQuote;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Root;
import dev.wingspread.model.Underlying;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What files tell of a market on one Friday, and the market made of it. */
final class FridaysFiles {

    static final LocalDateTime TIME = LocalDateTime.of(2026, 11, 20, 15, 44, 36);
    static final LocalDate DAY = TIME.toLocalDate();
    static final LocalDate THURSDAY = LocalDate.of(2026, 11, 19);
    static final LocalDate DECEMBER = LocalDate.of(2026, 12, 16);
    static final LocalDate JANUARY = LocalDate.of(2027, 1, 20);
    static final LocalDateTime THURSDAYS_CLOSE = THURSDAY.atTime(16, 0);
    static final MarketPiece SPX = spx("spx.json", TIME, 6801.25, 60);
    static final MarketPiece VIX = vix("vix.json", TIME, 18.42, 19.93);

    private FridaysFiles() {}

    /** A call and a put of a strike whose parity gives a forward. */
    static List<OptionQuote> pair(double strike, double forward, double put) {
        double call = put + forward - strike;
        return List.of(
                new OptionQuote(
                        strike, OptionType.CALL, OptionalDouble.of(call - 0.05), OptionalDouble.of(call + 0.05)),
                new OptionQuote(strike, OptionType.PUT, OptionalDouble.of(put - 0.05), OptionalDouble.of(put + 0.05)));
    }

    static ExpiryQuotes quotes(Root root, LocalDate expiry, List<OptionQuote> quotes) {
        return new ExpiryQuotes(root, expiry, OptionalDouble.empty(), Optional.empty(), quotes);
    }

    static MarketPiece.Chain spx(String file, LocalDateTime time, double spot, double put) {
        return new MarketPiece.Chain(
                file,
                Underlying.SPX,
                time,
                OptionalDouble.of(spot),
                List.of(
                        quotes(Root.SPXW, LocalDate.of(2026, 11, 23), pair(6800, 6803, put / 3)),
                        quotes(Root.SPX, LocalDate.of(2026, 12, 18), pair(6800, 6815, put))));
    }

    static MarketPiece.Chain vix(String file, LocalDateTime time, double spot, double forward) {
        return new MarketPiece.Chain(
                file,
                Underlying.VIX,
                time,
                OptionalDouble.of(spot),
                List.of(quotes(Root.VIX, DECEMBER, pair(20, forward, 1.5))));
    }

    static MarketPiece settled(LocalDate day, double december, double january) {
        return new MarketPiece.Settlements(
                "settlement_" + day + ".csv",
                Optional.of(day),
                List.of(new FutureQuote(DECEMBER, december), new FutureQuote(JANUARY, january)),
                0);
    }

    static MarketPiece history(String index, DailyClose... closes) {
        return new MarketPiece.IndexHistory(index + "_History.csv", index, List.of(closes));
    }

    static DailyClose close(LocalDate day, double close) {
        return new DailyClose(day, close);
    }

    static Loaded<MarketSnapshot> assembled(MarketPiece... pieces) {
        return MarketAssembly.assemble(List.of(pieces), Optional.empty());
    }

    /** What is told beyond the rates that are assumed. */
    static List<String> told(Loaded<MarketSnapshot> market) {
        return market.warnings().stream()
                .map(Failure::text)
                .filter(text -> !text.contains("is assumed"))
                .toList();
    }
}
