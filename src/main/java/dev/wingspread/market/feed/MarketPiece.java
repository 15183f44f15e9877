package dev.wingspread.market.feed;

import dev.wingspread.base.Checks;
import dev.wingspread.market.DailyClose;
import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.FutureQuote;
import dev.wingspread.model.Underlying;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** What one public file says of the market. Levels are index points, times New York wall clock. */
public sealed interface MarketPiece {

    /** Name of the file it comes from, for messages and as the source of the market. */
    String file();

    /**
     * A chain of option quotes.
     *
     * @param underlying whose options these are
     * @param time time of the quotes
     * @param spot level of the index beside them, if the file tells it
     * @param expiries quoted expiries, rising
     */
    record Chain(
            String file, Underlying underlying, LocalDateTime time, OptionalDouble spot, List<ExpiryQuotes> expiries)
            implements MarketPiece {
        public Chain {
            Objects.requireNonNull(underlying, "underlying");
            Objects.requireNonNull(time, "time");
            spot.ifPresent(level -> Checks.positive(level, "spot"));
            expiries = List.copyOf(expiries);
        }
    }

    /**
     * Settlement prices of VIX futures on one day.
     *
     * @param day trading day they are of; empty where the file does not tell
     * @param futures monthly futures, rising
     * @param weeklies number of weekly ones left out, as they often repeat the next monthly price
     */
    record Settlements(String file, Optional<LocalDate> day, List<FutureQuote> futures, int weeklies)
            implements MarketPiece {
        public Settlements {
            Objects.requireNonNull(day, "day");
            futures = List.copyOf(futures);
        }
    }

    /**
     * The days of one VIX future.
     *
     * @param expiry its settlement date
     * @param settles settlement prices by day, rising
     */
    record FutureHistory(String file, LocalDate expiry, List<DailyClose> settles) implements MarketPiece {
        public FutureHistory {
            Objects.requireNonNull(expiry, "expiry");
            settles = List.copyOf(settles);
        }
    }

    /**
     * Closes of an index.
     *
     * @param index its name, such as {@code VIX}, {@code VVIX}, {@code SPX}
     * @param closes closes by day, rising
     */
    record IndexHistory(String file, String index, List<DailyClose> closes) implements MarketPiece {
        public IndexHistory {
            Checks.notBlank(index, "index");
            closes = List.copyOf(closes);
        }
    }

    /**
     * Level of an index.
     *
     * @param index its name, such as {@code VIX}
     * @param time time of the level
     * @param level in index points
     */
    record IndexLevel(String file, String index, LocalDateTime time, double level) implements MarketPiece {
        public IndexLevel {
            Checks.notBlank(index, "index");
            Objects.requireNonNull(time, "time");
            Checks.positive(level, "level");
        }
    }
}
