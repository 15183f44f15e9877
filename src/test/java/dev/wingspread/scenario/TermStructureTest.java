package dev.wingspread.scenario;

import static dev.wingspread.testing.BookBuilder.aBook;
import static dev.wingspread.testing.MarketBuilder.aBareMarket;
import static dev.wingspread.testing.MarketBuilder.aMarket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.Market;
import dev.wingspread.market.OptionQuote;
import dev.wingspread.market.PricingInputs;
import dev.wingspread.market.SmileFit;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.ShockedMarket;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Root;
import dev.wingspread.model.SpxOption;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.pricing.QuoteReduction;
import dev.wingspread.risk.Revaluation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TermStructureTest {

    /** The same formula with a strike that is the forward itself, so that ln(K/F) is 0 to the last bits. */
    private static final double ROUNDING = 1e-12;

    private static final SpikeModel MODEL = SpikeModel.of(Settings.DEFAULT);
    private static final Market MARKET = aMarket().build();

    @Test
    void futuresAreThoseOfTheWhatIf() {
        Shock shock = MODEL.shock(6).withDays(5);
        TermStructure curves = TermStructure.of(MARKET, MODEL, shock);
        WhatIfReport whatIf = WhatIf.report(Revaluation.of(aBook().build(), MARKET), MODEL, shock);
        assertEquals(whatIf.futures().size(), curves.futures().size());
        for (int i = 0; i < curves.futures().size(); i++) {
            assertEquals(
                    whatIf.futures().get(i).expiry(), curves.futures().get(i).expiry());
            assertEquals(
                    whatIf.futures().get(i).shockedPoints(),
                    curves.futures().get(i).after());
        }
        assertEquals(whatIf.vixAfter(), curves.vixSpotAfter());
    }

    @Test
    void atTheMoneyVolsAreThoseOptionsArePricedWith() {
        Shock shock = MODEL.shock(6).withDays(2);
        var after = new ShockedMarket(MARKET, shock, MODEL);
        for (TermStructure.AtmVol atm : TermStructure.of(MARKET, MODEL, shock).atm()) {
            var any = new SpxOption(atm.root(), atm.expiry(), OptionType.CALL, 6000);
            double forward = after.inputs(any).orThrow().forward();
            PricingInputs atTheMoney = after.inputs(new SpxOption(atm.root(), atm.expiry(), OptionType.CALL, forward))
                    .orThrow();
            assertEquals(atTheMoney.volatility(), atm.after().orElseThrow(), ROUNDING);
        }
    }

    @Test
    void withoutAScenarioNothingChanges() {
        TermStructure curves = TermStructure.of(MARKET, MODEL, MODEL.shock(0));
        assertFalse(curves.isShocked());
        curves.futures().forEach(future -> assertEquals(future.price(), future.after()));
        curves.atm().forEach(atm -> assertEquals(OptionalDouble.of(atm.vol()), atm.after()));
        assertEquals(18.9 / 18.0 - 1, curves.slope().orElseThrow(), ROUNDING);
        assertEquals(curves.slope(), curves.slopeAfter());
        assertEquals(17 / 18.0 - 1, curves.basis().orElseThrow(), ROUNDING);
    }

    @Test
    void whatHasSettledByThenHasNoVolAndIsNoPartOfTheSlope() {
        TermStructure curves = TermStructure.of(MARKET, MODEL, MODEL.shock(0).withDays(20));
        assertTrue(curves.atm().get(0).after().isEmpty());
        assertEquals(17, curves.futures().get(0).after(), "a settled future is at spot");
        assertEquals(
                curves.futures().get(2).after() / curves.futures().get(1).after() - 1,
                curves.slopeAfter().orElseThrow(),
                ROUNDING);
    }

    @Test
    void aMarketWithoutFuturesHasNeitherSlopeNorBasis() {
        TermStructure curves = TermStructure.of(aBareMarket().build(), MODEL, MODEL.shock(6));
        assertEquals(List.of(), curves.futures());
        assertEquals(OptionalDouble.empty(), curves.slope());
        assertEquals(OptionalDouble.empty(), curves.basis());
        assertEquals(List.of(), curves.atm());
    }

    @Test
    void smilesMadeFromQuotesAreListedWithTheirErrors() {
        var quote = new OptionQuote(6000, OptionType.PUT, OptionalDouble.of(100), OptionalDouble.of(102));
        var bare = new OptionQuote(5000, OptionType.PUT, OptionalDouble.of(0), OptionalDouble.of(0.05));
        Market market = Market.of(
                QuoteReduction.reduce(aMarket()
                                .quotes(Root.SPXW, "2026-04-10", Optional.empty(), List.of(quote, bare))
                                .snapshot())
                        .orThrow(),
                Settings.DEFAULT);
        List<TermStructure.Fitted> fits =
                TermStructure.of(market, MODEL, MODEL.shock(0)).fits();
        assertEquals(1, fits.size());
        assertEquals(2, fits.get(0).strikes());
        assertEquals(1, fits.get(0).fit().strikes());
        assertEquals(SmileFit.Model.SSVI, fits.get(0).fit().model());
        assertEquals(List.of(), TermStructure.of(MARKET, MODEL, MODEL.shock(0)).fits());
    }
}
