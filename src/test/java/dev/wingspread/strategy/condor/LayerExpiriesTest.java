package dev.wingspread.strategy.condor;

import static dev.wingspread.testing.MarketBuilder.aBareMarket;
import static dev.wingspread.testing.MarketBuilder.aMarket;
import static dev.wingspread.testing.MarketBuilder.flat;
import static dev.wingspread.testing.SettingsOf.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wingspread.market.Market;
import dev.wingspread.model.Layer;
import dev.wingspread.model.Root;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LayerExpiriesTest {

    /** Valued on 2 March 2026. */
    private static Market market(String... dates) {
        var builder = aBareMarket();
        for (String date : dates) {
            builder.spxSmile(Root.SPXW, date, flat(0.15));
        }
        return builder.build();
    }

    private static SpxExpiry weekly(String date) {
        return new SpxExpiry(Root.SPXW, LocalDate.parse(date));
    }

    @Test
    void aLayersDaysIncludeBothEnds() {
        Market market = market("2026-03-23", "2026-03-24", "2026-03-08", "2026-03-09");
        assertEquals(
                List.of(weekly("2026-03-09"), weekly("2026-03-23")),
                LayerExpiries.of(Layer.S, market, Settings.DEFAULT),
                "7 and 21 days, not 6 and 22");
        assertEquals(
                List.of(weekly("2026-03-24")),
                LayerExpiries.of(Layer.M, market, settings(Setting.LAYER_M_DTE_MIN, "22")));
    }

    @Test
    void ofTheSameDateSpxComesFirst() {
        Market market = aMarket()
                .spxSmile(Root.SPXW, "2026-03-20", flat(0.15))
                .spxSmile(Root.SPX, "2026-03-20", flat(0.15))
                .build();
        var monthly = new SpxExpiry(Root.SPX, LocalDate.parse("2026-03-20"));
        assertEquals(
                List.of(weekly("2026-03-13"), monthly, weekly("2026-03-20")),
                LayerExpiries.of(Layer.S, market, Settings.DEFAULT));
    }

    @Test
    void theNextCycleIsTheFirstLaterExpiryOfTheLayer() {
        Market market = market("2026-03-06", "2026-03-13", "2026-03-20", "2026-04-10", "2026-04-17");
        assertEquals(Optional.of(weekly("2026-03-13")), next("2026-03-06", Layer.S, market));
        assertEquals(Optional.of(weekly("2026-03-20")), next("2026-03-13", Layer.S, market));
        assertEquals(Optional.of(weekly("2026-04-10")), next("2026-03-13", Layer.M, market));
        assertEquals(Optional.of(weekly("2026-04-10")), next("2026-03-20", Layer.S, market), "none left in the layer");
        assertEquals(Optional.empty(), next("2026-04-17", Layer.M, market));
    }

    private static Optional<SpxExpiry> next(String old, Layer layer, Market market) {
        return LayerExpiries.nextAfter(weekly(old), layer, market, Settings.DEFAULT);
    }

    @Test
    void theNextCycleKeepsTheRootWhereBothAreListed() {
        Market market = aBareMarket()
                .spxSmile(Root.SPXW, "2026-04-17", flat(0.15))
                .spxSmile(Root.SPX, "2026-04-17", flat(0.15))
                .build();
        for (Root root : List.of(Root.SPX, Root.SPXW)) {
            var old = new SpxExpiry(root, LocalDate.parse("2026-03-20"));
            assertEquals(
                    root,
                    LayerExpiries.nextAfter(old, Layer.M, market, Settings.DEFAULT)
                            .orElseThrow()
                            .root());
        }
    }

    @Test
    void anExpiryBelongsToTheLayerItsDaysComeNearestTo() {
        Market market = market("2026-04-10");
        LocalDate today = market.asOf().toLocalDate();
        assertEquals(Layer.S, layer(today.plusDays(1), market));
        assertEquals(Layer.S, layer(today.plusDays(25), market));
        assertEquals(Layer.M, layer(today.plusDays(26), market));
        assertEquals(Layer.M, layer(today.plusDays(45), market));
        assertEquals(Layer.L, layer(today.plusDays(53), market));
        assertEquals(Layer.L, layer(today.plusDays(300), market));
    }

    private static Layer layer(LocalDate expiry, Market market) {
        return LayerExpiries.layerOf(expiry, market, Settings.DEFAULT);
    }

    @Test
    void settledExpiriesAreNotListed() {
        assertEquals(List.of(), LayerExpiries.listed(market("2026-02-27")));
    }
}
