package dev.wingspread.risk.inputs;

import static dev.wingspread.testing.MarketBuilder.aMarket;
import static dev.wingspread.testing.MarketBuilder.ssvi;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.ExpiryKey;
import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.FutureQuote;
import dev.wingspread.market.OptionQuote;
import dev.wingspread.market.QuoteReview;
import dev.wingspread.market.SmileFit;
import dev.wingspread.model.Instrument;
import dev.wingspread.model.OptionContract;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Root;
import dev.wingspread.model.Underlying;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.risk.LegRisk;
import dev.wingspread.risk.LegStatus;
import dev.wingspread.risk.RiskEngine;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.testing.MarketBuilder;
import dev.wingspread.testing.RandomBooks;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The score over seeded books in markets that are spoilt piece by piece. */
class RandomInputsTest {

    private static final int BOOKS = 60;
    private static final int SPOILS = 12;
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-03-02T15:45:00");
    private static final double FUTURE = 18.5;

    /** A market of quotes that everything in a book is priced from; parts of it can be replaced. */
    private static final class QuotedMarket {

        private final Map<ExpiryKey, ExpiryQuotes> expiries = new LinkedHashMap<>();
        private final Map<LocalDate, FutureQuote> futures = new TreeMap<>();

        /** Everything there, fresh, two-sided, and where the model has it. */
        static QuotedMarket perfect(Portfolio book) {
            var market = new QuotedMarket();
            for (Instrument instrument : instruments(book)) {
                if (instrument.underlying() == Underlying.VIX) {
                    // Every future has a price of its own.
                    double price = FUTURE + 0.01 * instrument.expiry().getDayOfYear();
                    market.futures.put(
                            instrument.expiry(), new FutureQuote(instrument.expiry(), price, Optional.of(NOW)));
                }
                if (instrument instanceof OptionContract option) {
                    market.put(option.root(), option.expiry(), List.of());
                }
            }
            RiskReport priced = market.report(book);
            for (LegRisk leg : legs(priced)) {
                if (leg.leg().instrument() instanceof OptionContract option && leg.status() == LegStatus.PRICED) {
                    market.quote(option, leg.pricePoints().orElseThrow());
                }
            }
            return market;
        }

        private static List<Instrument> instruments(Portfolio book) {
            return book.legs().stream().map(leg -> leg.instrument()).toList();
        }

        private void put(Root root, LocalDate expiry, List<OptionQuote> quotes) {
            double vol = root.underlying() == Underlying.SPX ? 0.15 : 0.8;
            var fit = new SmileFit(SmileFit.Model.SVI, 30, 0.1, 0.1, 0.3, 100);
            OptionalDouble parity = root.underlying() == Underlying.VIX
                    ? OptionalDouble.of(requireNonNull(futures.get(expiry)).price() + 0.05)
                    : OptionalDouble.empty();
            var review = new QuoteReview(40, 9, 1, 0, 0, 2, parity, Optional.of(fit));
            expiries.put(
                    new ExpiryKey(root, expiry),
                    new ExpiryQuotes(
                            root,
                            expiry,
                            OptionalDouble.empty(),
                            Optional.of(ssvi(vol)),
                            quotes,
                            Optional.of(NOW),
                            Optional.of(review)));
        }

        private void quote(OptionContract option, double price) {
            ExpiryKey key = new ExpiryKey(option.root(), option.expiry());
            var quotes = new ArrayList<>(requireNonNull(expiries.get(key)).quotes());
            quotes.removeIf(quote -> quote.strike() == option.strike() && quote.type() == option.type());
            quotes.add(new OptionQuote(
                    option.strike(), option.type(), OptionalDouble.of(price * 0.99), OptionalDouble.of(price * 1.01)));
            replace(
                    key,
                    quotes,
                    requireNonNull(expiries.get(key)).asOf(),
                    requireNonNull(expiries.get(key)).review());
        }

        private void replace(
                ExpiryKey key, List<OptionQuote> quotes, Optional<LocalDateTime> asOf, Optional<QuoteReview> review) {
            ExpiryQuotes old = requireNonNull(expiries.get(key));
            expiries.put(
                    key, new ExpiryQuotes(old.root(), old.expiry(), old.forward(), old.smile(), quotes, asOf, review));
        }

        RiskReport report(Portfolio book) {
            MarketBuilder market = MarketBuilder.aBareMarket().vvix(95);
            expiries.values().forEach(market::with);
            futures.values().forEach(market::with);
            return RiskEngine.report(book, market.build(), Settings.DEFAULT);
        }

        /** Makes one input worse. */
        void spoil(Random random) {
            if (expiries.isEmpty()) {
                return;
            }
            ExpiryKey key = List.copyOf(expiries.keySet()).get(random.nextInt(expiries.size()));
            ExpiryQuotes expiry = requireNonNull(expiries.get(key));
            switch (random.nextInt(6)) {
                case 0 ->
                    replace(key, expiry.quotes(), expiry.asOf().map(time -> time.minusMinutes(45)), expiry.review());
                case 1 -> replace(key, crossed(expiry.quotes(), random), expiry.asOf(), expiry.review());
                case 2 ->
                    replace(key, expiry.quotes(), expiry.asOf(), expiry.review().map(QuotedMarket::failing));
                case 3 -> expiries.remove(key);
                case 4 ->
                    futures.computeIfPresent(
                            key.date(),
                            (date, future) -> new FutureQuote(
                                    date, future.price(), future.asOf().map(time -> time.minusDays(1))));
                default -> futures.remove(key.date());
            }
        }

        private static List<OptionQuote> crossed(List<OptionQuote> quotes, Random random) {
            var spoilt = new ArrayList<>(quotes);
            if (!spoilt.isEmpty()) {
                int at = random.nextInt(spoilt.size());
                OptionQuote quote = spoilt.get(at);
                spoilt.set(at, new OptionQuote(quote.strike(), quote.type(), quote.ask(), OptionalDouble.of(0)));
            }
            return spoilt;
        }

        private static QuoteReview failing(QuoteReview review) {
            return new QuoteReview(
                    review.strikes(), 9, 1, 0, 20, review.uncertain(), review.parityForward(), review.fit());
        }
    }

    private static List<LegRisk> legs(RiskReport report) {
        return report.structures().stream()
                .flatMap(structure -> structure.legs().stream())
                .toList();
    }

    private static LongStream seeds() {
        return LongStream.rangeClosed(1, BOOKS);
    }

    @Test
    void aPerfectMarketIsAHundredPerCentGood() {
        seeds().forEach(seed -> {
            InputQuality quality = QuotedMarket.perfect(RandomBooks.book(seed))
                    .report(RandomBooks.book(seed))
                    .quality()
                    .inputs();
            // Nobody knows what a contract settled at that expired before.
            List<String> expected = RandomBooks.book(seed).legs().stream()
                    .map(leg -> leg.instrument())
                    .filter(instrument -> instrument.expiry().isBefore(NOW.toLocalDate()))
                    .map(Instrument::symbol)
                    .toList();
            assertEquals(
                    expected,
                    quality.worst().stream().map(InputQuality.Judged::symbol).toList(),
                    "seed " + seed);
            assertEquals(
                    expected.isEmpty() && !quality.legs().isEmpty(),
                    quality.goodPercent().equals("100 %"),
                    "seed " + seed);
        });
    }

    @Test
    void theShareLiesBetweenNoneAndAllAndAddsUp() {
        seeds().forEach(seed -> {
            InputQuality quality = RiskEngine.report(RandomBooks.book(seed), RandomBooks.market(), Settings.DEFAULT)
                    .quality()
                    .inputs();
            double share = quality.goodShare().orElse(0);
            assertTrue(share >= 0 && share <= 1, "seed " + seed);
            assertEquals(
                    quality.legs().size() - quality.count(InputGrade.GOOD),
                    quality.worst().size());
        });
    }

    @Test
    void aLegIsJudgedExactlyUntilItSettlesAndWithoutAPriceItIsBad() {
        seeds().forEach(seed -> {
            RiskReport report = RiskEngine.report(RandomBooks.book(seed), RandomBooks.market(), Settings.DEFAULT);
            for (LegRisk leg : legs(report)) {
                assertEquals(leg.status() != LegStatus.SETTLED, leg.judged().isPresent());
                if (leg.status() == LegStatus.UNPRICED) {
                    assertEquals(InputGrade.BAD, leg.judged().orElseThrow().grade());
                }
            }
        });
    }

    @Test
    void spoilingAnInputNeverRaisesTheScore() {
        int fallen = 0;
        for (long seed = 1; seed <= BOOKS; seed++) {
            var random = new Random(seed);
            Portfolio book = RandomBooks.book(seed);
            QuotedMarket market = QuotedMarket.perfect(book);
            int good = market.report(book).quality().inputs().count(InputGrade.GOOD);
            int before = good;
            for (int i = 0; i < SPOILS; i++) {
                market.spoil(random);
                int now = market.report(book).quality().inputs().count(InputGrade.GOOD);
                assertTrue(now <= good, "seed " + seed + ", step " + i);
                good = now;
            }
            fallen += good < before ? 1 : 0;
        }
        assertTrue(fallen > BOOKS / 2, "most books have been spoilt: " + fallen);
    }

    @Test
    void theSameMarketGivesTheSameFindings() {
        Portfolio book = RandomBooks.book(7);
        assertEquals(
                RiskEngine.report(book, aMarket().build(), Settings.DEFAULT)
                        .quality()
                        .inputs(),
                RiskEngine.report(book, aMarket().build(), Settings.DEFAULT)
                        .quality()
                        .inputs());
    }
}
