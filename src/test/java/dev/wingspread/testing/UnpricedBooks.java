package dev.wingspread.testing;

import static dev.wingspread.testing.BookBuilder.aBook;
import static dev.wingspread.testing.CondorBuilder.aCondor;
import static dev.wingspread.testing.Legs.leg;
import static dev.wingspread.testing.MarketBuilder.aMarket;

import dev.wingspread.app.MarketLevels;
import dev.wingspread.app.OpenBook;
import dev.wingspread.market.Market;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.model.settings.Settings;
import java.util.List;
import java.util.Optional;

/** A hedged book in markets that cannot price all of it. */
public final class UnpricedBooks {

    /** Ten condors and two months of calls, all with entry prices. */
    public static final Portfolio BOOK = aBook().with(
                    aCondor().named("M-1").contracts(10).credit(7.5))
            .ladder(leg(20, "VIX260318C00021000", 0.7), leg(20, "VIX260415C00024000", 0.9))
            .build();

    private UnpricedBooks() {}

    /** Every leg has a price. */
    public static OpenBook priced() {
        return in(BOOK, aMarket().snapshot());
    }

    /** No VIX future is known, so that no VIX leg has a price. */
    public static OpenBook withoutHedgePrice() {
        return in(
                BOOK,
                aMarket()
                        .withoutFuture("2026-03-18")
                        .withoutFuture("2026-04-15")
                        .withoutFuture("2026-05-19")
                        .snapshot());
    }

    /** Everything has expired at values nobody knows. */
    public static OpenBook withoutAnyPrice() {
        return in(BOOK, MarketBuilder.aBareMarket().at("2026-12-01T15:45:00").snapshot());
    }

    /** A book that no file holds. */
    public static OpenBook in(Portfolio book, MarketSnapshot levels) {
        return new OpenBook(
                Optional.empty(),
                "",
                book,
                Optional.empty(),
                "",
                Market.of(levels, Settings.DEFAULT),
                Settings.DEFAULT,
                SpikeModel.of(Settings.DEFAULT),
                SettingOverrides.NONE,
                List.of(),
                new MarketLevels(levels, levels));
    }
}
