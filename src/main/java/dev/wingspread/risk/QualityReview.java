package dev.wingspread.risk;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.market.InputFlag;
import dev.wingspread.market.Market;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.VixFuture;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.risk.inputs.InputQuality;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Says what the figures rest on: what was left out, assumed, estimated or is not defined. */
final class QualityReview {

    private final Portfolio portfolio;
    private final Market market;
    private final Settings settings;
    private final List<Failure> warnings = new ArrayList<>();

    QualityReview(Portfolio portfolio, Market market, Settings settings) {
        this.portfolio = portfolio;
        this.market = market;
        this.settings = settings;
    }

    Quality review(List<StructureRisk> structures, Totals totals) {
        var unpriced = new ArrayList<Quality.UnpricedLeg>();
        var judged = new ArrayList<InputQuality.Judged>();
        for (StructureRisk structure : structures) {
            for (LegRisk leg : structure.legs()) {
                leg.why()
                        .ifPresent(why -> unpriced.add(new Quality.UnpricedLeg(
                                leg.leg(), structure.structure().id(), why)));
                leg.judged()
                        .ifPresent(inputs -> judged.add(new InputQuality.Judged(
                                leg.leg().instrument().symbol(),
                                structure.structure().id(),
                                inputs)));
            }
        }
        var inputs = new InputQuality(judged);
        warnings.addAll(inputs.remarks());
        assumedRates();
        inputFlags(structures);
        states(structures);
        unknownEntries();
        undefinedRatios(totals);
        return new Quality(totals.book().pricedLegs(), unpriced, inputs, warnings);
    }

    private void assumedRates() {
        if (market.snapshot().rate().isEmpty()) {
            assume(MarketSnapshot.assumed("rate", MarketSnapshot.DEFAULT_RATE), "set rate in the market file");
        }
        if (market.snapshot().dividendYield().isEmpty()) {
            assume(
                    MarketSnapshot.assumed("dividendYield", MarketSnapshot.DEFAULT_DIVIDEND_YIELD),
                    "set dividendYield in the market file");
        }
    }

    private void inputFlags(List<StructureRisk> structures) {
        var byFlag = new TreeMap<InputFlag, Set<String>>();
        for (StructureRisk structure : structures) {
            for (LegRisk leg : structure.legs()) {
                for (InputFlag flag : leg.flags()) {
                    byFlag.computeIfAbsent(flag, key -> new TreeSet<>())
                            .add(leg.leg().instrument().underlying() + " "
                                    + leg.leg().instrument().expiry());
                }
            }
        }
        byFlag.forEach((flag, expiries) -> assume(text(flag) + " for " + String.join(", ", expiries), cure(flag)));
    }

    private static String text(InputFlag flag) {
        return switch (flag) {
            case INTERPOLATED_SMILE -> "INTERPOLATED: smile taken from neighbouring expiries";
            case INTERPOLATED_FORWARD -> "INTERPOLATED: forward taken between neighbouring VIX futures";
            case PARITY_FORWARD -> "forward taken from put-call parity, the future is not quoted";
            case ESTIMATED_VOL -> "ESTIMATED: ATM vol taken from VVIX";
        };
    }

    private static String cure(InputFlag flag) {
        return switch (flag) {
            case INTERPOLATED_SMILE -> "add the expiry under spx.expiries";
            case INTERPOLATED_FORWARD, PARITY_FORWARD -> "add the future under vix.futures";
            case ESTIMATED_VOL ->
                "import a VIX chain with this expiry, or add it to the market file under vix.expiries";
        };
    }

    private void states(List<StructureRisk> structures) {
        for (StructureRisk structure : structures) {
            for (LegRisk leg : structure.legs()) {
                String symbol = leg.leg().instrument().symbol().strip();
                if (leg.status() == LegStatus.NOT_TRADABLE) {
                    assume(symbol + " no longer trades and awaits settlement", "");
                }
                if (leg.status() == LegStatus.SETTLED) {
                    assume(
                            symbol + " has settled; valued on the index level, not on the official settlement value",
                            "take it out of the book once it is settled");
                }
            }
        }
        boolean hasFutures = portfolio.legs().stream().anyMatch(leg -> leg.instrument() instanceof VixFuture);
        if (hasFutures) {
            undefined("margin of VIX futures is set by the exchange and not included", "");
        }
    }

    private void unknownEntries() {
        long unknown = portfolio.legs().stream()
                .filter(leg -> leg.entryPrice().isEmpty())
                .count();
        if (unknown > 0) {
            undefined(
                    "P&L and credit are unknown where they include a leg without entry price (" + unknown + " of "
                            + portfolio.legs().size() + " legs)",
                    "give the legs a price");
        }
    }

    private void undefinedRatios(Totals totals) {
        if (portfolio.structures().isEmpty()) {
            undefined("the book is empty", "add structures to it");
            return;
        }
        if (totals.nv10().isEmpty()) {
            undefined("nv10 is undefined: the book has no condors that are priced and open", "");
        }
        if (totals.hedge().isUnknown()) {
            undefined("hedge_ratio and offset are undefined: no VIX leg could be priced", "see the unpriced legs");
        } else {
            undefinedHedge(totals);
        }
        if (totals.lacksSide()) {
            undefined(
                    "break_even_spike_vixpt is undefined: no " + (totals.hedge().isUnknown() ? "VIX" : "SPX")
                            + " leg could be priced",
                    "see the unpriced legs");
        } else if (totals.breakEvenSpikeVixPoints().isEmpty()) {
            undefined("no VIX spike up to 60 points brings the book to zero", "");
        }
        if (totals.thetaPctOfMargin().isEmpty()) {
            undefined(
                    "theta_pct_of_margin is undefined: no condor margin ("
                            + settings.text(Setting.MARGIN_MODEL) + ", "
                            + settings.text(Setting.MARGIN_THETA_BASIS) + ")",
                    "");
        }
    }

    private void undefinedHedge(Totals totals) {
        if (totals.hedgeRatio().isEmpty()) {
            undefined("hedge_ratio is undefined: the condors' net vega is below 1 $ per VIX point", "");
        }
        if (totals.hedgeRatioNotional().isEmpty()) {
            undefined("hedge_ratio_notional is undefined: the condors' vega is below 1 $ per vol point", "");
        }
        for (SpikeOffset spike : totals.offsets()) {
            if (spike.offset().isEmpty()) {
                undefined(
                        "offset at +" + points(spike.vixPoints()) + " is undefined: the condors do not lose there", "");
            }
        }
    }

    /** {@code 6} for 6.0 and {@code 6.5} for 6.5. */
    private static String points(double vixPoints) {
        return vixPoints == Math.rint(vixPoints) ? Long.toString((long) vixPoints) : Double.toString(vixPoints);
    }

    private void assume(String message, String cure) {
        warnings.add(Failure.of(FailureReason.ASSUMED, message, cure));
    }

    private void undefined(String message, String cure) {
        warnings.add(Failure.of(FailureReason.UNDEFINED, message, cure));
    }
}
