package dev.wingspread.risk;

import static dev.wingspread.testing.BookBuilder.aBook;
import static dev.wingspread.testing.CondorBuilder.aCondor;
import static dev.wingspread.testing.Legs.leg;
import static dev.wingspread.testing.MarketBuilder.aMarket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.Market;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.testing.BookBuilder;
import org.junit.jupiter.api.Test;

/** Where spikes of VIX gain and where they lose. */
class SpikeBreakEvenTest {

    private static final Market MARKET = aMarket().build();
    private static final SpikeModel MODEL = SpikeModel.of(Settings.DEFAULT);

    /** VIX points: what break-evens are refined to, and a little for the width of the last step. */
    private static final double REFINED = 0.0101;

    private static SpikeBreakEven spike(BookBuilder book) {
        return RiskEngine.report(book.build(), MARKET, Settings.DEFAULT)
                .totals()
                .breakEvenSpike();
    }

    private static double pnl(BookBuilder book, double rise) {
        Revaluation revaluation = Revaluation.of(book.build(), MARKET);
        return revaluation.total(revaluation.pnlUsd(MODEL.shock(rise), MODEL));
    }

    /** Its calls are nearer than its puts: it is short SPX, and gains as long as SPX falls a little. */
    private static BookBuilder shortSpx() {
        return aBook().with(aCondor());
    }

    @Test
    void aBookThatIsShortSpxGainsFromSmallSpikesAndLosesFromLargerOnes() {
        BookBuilder book = shortSpx();
        SpikeBreakEven spike = spike(book);
        assertTrue(spike.isAtOnce());
        double from = spike.lossFromVixPoints().orElseThrow();
        assertTrue(pnl(book, from) >= 0);
        assertTrue(pnl(book, from + REFINED) < 0);
        for (double below = 0.5; below < from; below += 0.5) {
            assertTrue(pnl(book, below) >= 0, "at " + below);
        }
        assertTrue(spike.lossToVixPoints().isEmpty(), "nothing is there to earn it back");
    }

    @Test
    void theEndOfTheLossIsTheFirstSpikeThatDoesNotLoseAgain() {
        BookBuilder book = shortSpx().ladder(leg(12, "VIX260318C00021000", 0.8));
        SpikeBreakEven spike = spike(book);
        double from = spike.lossFromVixPoints().orElseThrow();
        double to = spike.lossToVixPoints().orElseThrow();
        assertTrue(pnl(book, to) >= 0);
        assertTrue(pnl(book, to - REFINED) < 0);
        for (double within = Math.ceil(from); within < to - 0.5; within += 0.5) {
            assertTrue(pnl(book, within) < 0, "at " + within);
        }
    }

    @Test
    void aBookThatNeverLosesHasNoLoss() {
        SpikeBreakEven spike = spike(aBook().ladder(leg(4, "VIX260318C00021000", 0.8)));
        assertTrue(spike.isAtOnce());
        assertTrue(spike.lossFromVixPoints().isEmpty());
        assertTrue(spike.lossToVixPoints().isEmpty());
    }

    @Test
    void aBookThatNeverBreaksEvenHasNothingToTell() {
        assertEquals(
                SpikeBreakEven.NONE, spike(aBook().with(aCondor().shortPut(5900).shortCall(6250))));
        assertFalse(SpikeBreakEven.NONE.isAtOnce());
    }
}
