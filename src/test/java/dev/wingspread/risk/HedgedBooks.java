package dev.wingspread.risk;

import static dev.wingspread.testing.BookBuilder.aBook;
import static dev.wingspread.testing.CondorBuilder.aCondor;
import static dev.wingspread.testing.Legs.leg;
import static dev.wingspread.testing.MarketBuilder.aMarket;

import dev.wingspread.market.Market;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.model.Layer;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.testing.BookBuilder;
import dev.wingspread.testing.CondorBuilder;

/** Books of condors and a hedge, and their risk. */
final class HedgedBooks {

    /** Dollars of a few products of doubles. */
    static final double ROUNDING = 1e-8;

    static final SpikeModel MODEL = SpikeModel.of(Settings.DEFAULT);
    static final Market MARKET = aMarket().build();

    private HedgedBooks() {}

    static RiskReport risk(BookBuilder book) {
        return RiskEngine.report(book.build(), MARKET, Settings.DEFAULT);
    }

    static CondorBuilder near() {
        return aCondor()
                .named("S-1")
                .layer(Layer.S)
                .expiring("2026-03-13")
                .shortPut(5800)
                .shortCall(6150);
    }

    /** The book of a short and a medium layer with a ladder, as described for the default parameters. */
    static BookBuilder hedged(int scale) {
        return aBook().with(near().credit(4.9))
                .with(aCondor().named("M-1").credit(6))
                .ladder(
                        leg(4 * scale, "VIX260318C00021000", 0.8),
                        leg(4 * scale, "VIX260415C00024000", 1.1),
                        leg(2 * scale, "VIX260519C00026000", 1.3));
    }
}
