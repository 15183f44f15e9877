package dev.wingspread.io.report;

import static dev.wingspread.io.report.FigureNodes.known;
import static dev.wingspread.io.report.JsonText.object;
import static dev.wingspread.io.report.JsonText.put;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wingspread.base.Failure;
import dev.wingspread.market.InputFlag;
import dev.wingspread.market.PricingInputs;
import dev.wingspread.model.IronCondor;
import dev.wingspread.pricing.kernel.OptionGreeks;
import dev.wingspread.risk.CondorMeasures;
import dev.wingspread.risk.Exposure;
import dev.wingspread.risk.HedgeMonthRisk;
import dev.wingspread.risk.LayerRisk;
import dev.wingspread.risk.LegRisk;
import dev.wingspread.risk.MarketSummary;
import dev.wingspread.risk.NetVega;
import dev.wingspread.risk.Quality;
import dev.wingspread.risk.SpikeBreakEven;
import dev.wingspread.risk.StructureRisk;
import dev.wingspread.risk.Totals;
import java.util.List;
import java.util.OptionalDouble;

/** The parts of a risk report as JSON objects. */
final class RiskNodes {

    private static final double PER_CENT = 100;

    private RiskNodes() {}

    static ObjectNode quality(Quality quality) {
        ObjectNode node = object();
        node.put("priced_legs", quality.pricedLegs());
        ArrayNode unpriced = node.putArray("unpriced");
        for (Quality.UnpricedLeg leg : quality.unpriced()) {
            unpriced.addObject()
                    .put("symbol", leg.leg().instrument().symbol())
                    .put("structure", leg.structureId())
                    .put("reason", leg.why().text());
        }
        node.set("inputs", InputNodes.inputs(quality.inputs()));
        ArrayNode warnings = node.putArray("warnings");
        quality.warnings().stream().map(Failure::text).forEach(warnings::add);
        return node;
    }

    static ObjectNode levels(MarketSummary levels) {
        ObjectNode node = object();
        put(node, "spx", levels.spx());
        put(node, "spx_change_pct", levels.spxChangePct());
        put(node, "vix", levels.vix());
        put(node, "vix_change_points", levels.vixChangePoints());
        put(node, "vvix", levels.vvix());
        ArrayNode futures = node.putArray("futures");
        for (MarketSummary.Future future : levels.futures()) {
            ObjectNode entry = futures.addObject();
            entry.put("expiry", future.expiry().toString());
            entry.put("dte", future.dte());
            put(entry, "price", future.price());
        }
        put(node, "s12", levels.slope());
        put(node, "vix_f1_basis", levels.basis());
        ObjectNode moves = node.putObject("em_points");
        levels.expectedMovePoints().forEach((days, points) -> put(moves, days + "d", points));
        return node;
    }

    /** From where to where a book loses that did not lose with smaller rises of VIX. */
    static ObjectNode spikeLoss(SpikeBreakEven spike) {
        ObjectNode node = object();
        put(node, "from", spike.lossFromVixPoints());
        put(node, "to", spike.lossToVixPoints());
        return node;
    }

    static ObjectNode totals(Totals totals) {
        ObjectNode node = object();
        put(node, "value_usd", known(totals.book(), totals.book().valueUsd()));
        put(node, "condor_value_usd", known(totals.condors(), totals.condors().valueUsd()));
        put(node, "hedge_value_usd", known(totals.hedge(), totals.hedge().valueUsd()));
        put(node, "pnl_usd", known(totals.book(), totals.book().pnlUsd()));
        put(node, "condor_pnl_usd", known(totals.condors(), totals.condors().pnlUsd()));
        put(node, "hedge_pnl_usd", known(totals.hedge(), totals.hedge().pnlUsd()));
        put(node, "premium_spent_usd", totals.premiumSpentUsd());
        put(node, "credit_usd", totals.creditUsd());
        putSums(node, totals);
        put(
                node,
                "nv_usd_per_vixpt",
                known(totals.book(), totals.book().netVega().totalUsd()));
        put(
                node,
                "nv_condors_usd_per_vixpt",
                known(totals.condors(), totals.condors().netVega().totalUsd()));
        put(
                node,
                "nv_hedge_usd_per_vixpt",
                known(totals.hedge(), totals.hedge().netVega().totalUsd()));
        node.set("nv_channels", channels(totals));
        put(node, "tv_usd_per_vixpt", known(totals.book(), totals.vixSensitivityUsd()));
        put(node, "nv10", totals.nv10());
        put(node, "hedge_ratio", totals.hedgeRatio());
        put(node, "hedge_ratio_notional", totals.hedgeRatioNotional());
        node.set("offset", FigureNodes.byOffset(totals.offsets(), spike -> spike.offset()));
        put(node, "offset_min", totals.leastOffset());
        node.set("offset_low_beta", FigureNodes.byOffset(totals.offsetsLowBeta(), spike -> spike.offset()));
        node.set(
                "spike_pnl_coupled_usd",
                FigureNodes.byOffset(totals.offsets(), spike -> known(totals.condors(), spike.condorPnlUsd())));
        node.set(
                "spike_pnl_spot_fixed_usd",
                FigureNodes.byOffset(
                        totals.offsets(), spike -> known(totals.condors(), spike.condorPnlSpotFixedUsd())));
        node.set(
                "spike_pnl_hedge_usd",
                FigureNodes.byOffset(totals.offsets(), spike -> known(totals.hedge(), spike.hedgePnlUsd())));
        put(node, "break_even_spike_vixpt", totals.breakEvenSpikeVixPoints());
        put(node, "margin_reg_t_usd", totals.knownMarginRegTUsd());
        put(node, "margin_pm_usd", totals.knownMarginPmUsd());
        put(node, "theta_pct_of_margin", totals.thetaPctOfMargin());
        put(node, "theta_threshold_pct", totals.thetaThresholdPct());
        return node;
    }

    /** Greeks of the book: those of one side alone are unknown with that side. */
    private static void putSums(ObjectNode node, Totals totals) {
        for (SumFigure figure : SumFigure.ALL) {
            if (figure.inMixed()) {
                Exposure side = figure.isOfBoth() ? totals.book() : figure.spx() ? totals.condors() : totals.hedge();
                double value = figure.value().applyAsDouble(totals.book());
                put(node, figure.name(), known(totals.book(), known(side, value)));
            }
        }
    }

    private static ObjectNode channels(Totals totals) {
        NetVega netVega = totals.book().netVega();
        ObjectNode channels = object();
        put(channels, "spx_surface", known(totals.book(), known(totals.condors(), netVega.spxSurfaceUsd())));
        put(channels, "futures_delta", known(totals.book(), known(totals.hedge(), netVega.futuresDeltaUsd())));
        put(channels, "vol_of_vol", known(totals.book(), known(totals.hedge(), netVega.volOfVolUsd())));
        return channels;
    }

    static ObjectNode layer(LayerRisk layer) {
        ObjectNode node = object();
        node.put("layer", layer.layer());
        node.put("contracts", layer.contracts());
        FigureNodes.putLegCounts(node, layer.exposure());
        put(node, "credit_usd", layer.creditUsd());
        FigureNodes.putSpxSums(node, layer.exposure());
        FigureNodes.putSpikes(node, layer.exposure(), layer.spikes());
        put(node, "margin_reg_t_usd", layer.marginRegTUsd());
        put(
                node,
                "theta_pct_of_margin",
                layer.marginRegTUsd() > 0 && !layer.exposure().isUnknown()
                        ? OptionalDouble.of(PER_CENT * layer.exposure().thetaUsdPerDay() / layer.marginRegTUsd())
                        : OptionalDouble.empty());
        return node;
    }

    static ObjectNode hedgeMonth(HedgeMonthRisk month) {
        ObjectNode node = object();
        node.put("expiry", month.expiry().toString());
        node.put("dte", month.dte());
        put(node, "future", month.future());
        put(node, "beta", month.beta());
        node.put("contracts", month.contracts());
        FigureNodes.putLegCounts(node, month.exposure());
        put(node, "premium_spent_usd", month.premiumUsd());
        FigureNodes.putVixSums(node, month.exposure());
        FigureNodes.putSpikes(node, month.exposure(), month.spikes());
        put(node, "break_even_vix", month.breakEvenVix());
        return node;
    }

    static ObjectNode structure(StructureRisk risk) {
        ObjectNode node = object();
        node.put("id", risk.structure().id());
        node.put("kind", risk.structure().kind().name());
        if (risk.condor().isPresent()) {
            putCondor(
                    node,
                    (IronCondor) risk.structure(),
                    risk.condor().get(),
                    risk.legs().get(0).dte());
        } else {
            node.putNull("layer");
            putSharedExpiry(node, risk.legs());
            put(node, "premium_spent_usd", risk.premiumUsd());
            put(node, "margin_reg_t_usd", risk.marginRegTUsd());
        }
        FigureNodes.putLegCounts(node, risk.exposure());
        put(node, "value_usd", known(risk.exposure(), risk.exposure().valueUsd()));
        put(node, "pnl_usd", known(risk.exposure(), risk.exposure().pnlUsd()));
        put(node, "pnl_pct_of_credit", risk.pnlPctOfCredit());
        put(node, "fees_usd", risk.structure().fees());
        FigureNodes.putMixedSums(node, risk.exposure());
        FigureNodes.putNetVega(node, risk.exposure());
        ArrayNode legs = node.putArray("legs");
        risk.legs().forEach(leg -> legs.add(leg(leg)));
        return node;
    }

    private static void putSharedExpiry(ObjectNode node, List<LegRisk> legs) {
        boolean isShared = legs.stream()
                        .map(leg -> leg.leg().instrument().expiry())
                        .distinct()
                        .count()
                == 1;
        if (isShared) {
            node.put("expiry", legs.get(0).leg().instrument().expiry().toString());
            node.put("dte", legs.get(0).dte());
        } else {
            node.putNull("expiry");
            node.putNull("dte");
        }
    }

    /** A condor by its name in the file, under the names of the risk report. */
    static void putCondor(ObjectNode node, IronCondor condor, CondorMeasures measures, long dte) {
        node.put("layer", condor.layer().name());
        node.put("expiry", condor.expiry().toString());
        node.put("dte", dte);
        node.put("contracts", measures.contracts());
        put(node, "credit_points", measures.creditPoints());
        put(node, "credit_model_points", measures.creditModelPoints());
        put(node, "credit_usd", measures.creditUsd());
        put(node, "max_profit_usd", measures.maxProfitUsd());
        put(node, "max_loss_usd", measures.maxLossUsd());
        ArrayNode breakEvens = node.putArray("break_evens");
        measures.breakEvens().forEach(breakEvens::add);
        put(node, "pop", measures.pop());
        put(node, "pop_lognormal", measures.popLognormal());
        put(node, "pop_between_shorts", measures.popBetweenShorts());
        put(node, "expected_move_points", measures.expectedMovePoints());
        if (measures.breakEvensOutsideMove().isPresent()) {
            node.putObject("break_even_outside_em")
                    .put("low", measures.breakEvensOutsideMove().get().low())
                    .put("high", measures.breakEvensOutsideMove().get().high());
        } else {
            node.putNull("break_even_outside_em");
        }
        ObjectNode distance = node.putObject("distance_to_short");
        put(distance, "put_points", measures.distance().putPoints());
        put(distance, "put_sigma", measures.distance().putSigma());
        put(distance, "call_points", measures.distance().callPoints());
        put(distance, "call_sigma", measures.distance().callSigma());
        put(node, "margin_reg_t_usd", measures.marginRegTUsd());
        put(node, "margin_net_usd", measures.netMarginUsd());
        put(node, "return_on_margin", measures.returnOnMargin());
        put(node, "annualised_return", measures.annualisedReturn());
        put(node, "irr_if_max_profit", measures.irrIfMaxProfit());
        put(node, "irr_expected", measures.irrExpected());
    }

    private static ObjectNode leg(LegRisk leg) {
        ObjectNode node = object();
        node.put("symbol", leg.leg().instrument().symbol());
        node.put("quantity", leg.leg().quantity());
        node.put("status", leg.status().name());
        leg.why().ifPresent(why -> node.put("reason", why.text()));
        node.put("dte", leg.dte());
        put(node, "price_points", leg.pricePoints());
        put(node, "vol", input(leg, PricingInputs::volatility));
        put(node, "forward", input(leg, PricingInputs::forward));
        put(node, "years", input(leg, PricingInputs::years));
        putGreeks(node, leg);
        put(node, "beta", leg.beta());
        put(node, "value_usd", known(leg.exposure(), leg.exposure().valueUsd()));
        put(
                node,
                "nv_usd_per_vixpt",
                known(leg.exposure(), leg.exposure().netVega().totalUsd()));
        put(node, "entry_price", leg.leg().entryPrice());
        put(node, "pnl_usd", known(leg.exposure(), leg.exposure().pnlUsd()));
        node.put("inputs", leg.judged().map(inputs -> inputs.grade().name()).orElse(null));
        ArrayNode flags = node.putArray("flags");
        leg.flags().stream().map(InputFlag::name).sorted().forEach(flags::add);
        return node;
    }

    private static void putGreeks(ObjectNode node, LegRisk leg) {
        put(node, "delta", greek(leg, OptionGreeks::delta));
        put(node, "gamma", greek(leg, OptionGreeks::gamma));
        put(node, "vega_per_volpt", greek(leg, OptionGreeks::vegaPerVolPoint));
        put(node, "theta_per_day", greek(leg, OptionGreeks::thetaPerDay));
        put(node, "rho_per_pct", greek(leg, OptionGreeks::rhoPerPct));
        put(node, "vanna_per_volpt", greek(leg, OptionGreeks::vannaPerVolPoint));
        put(node, "volga_per_volpt2", greek(leg, OptionGreeks::volgaPerVolPoint2));
        put(node, "charm_per_day", greek(leg, OptionGreeks::charmPerDay));
        put(node, "speed_per_pt", greek(leg, OptionGreeks::speedPerPoint));
        put(node, "zomma_per_volpt", greek(leg, OptionGreeks::zommaPerVolPoint));
        put(node, "color_per_day", greek(leg, OptionGreeks::colorPerDay));
        put(node, "veta_per_day", greek(leg, OptionGreeks::vetaPerDay));
    }

    private interface Figure<S> {
        double of(S source);
    }

    private static OptionalDouble greek(LegRisk leg, Figure<OptionGreeks> figure) {
        return leg.greeks().map(greeks -> OptionalDouble.of(figure.of(greeks))).orElse(OptionalDouble.empty());
    }

    private static OptionalDouble input(LegRisk leg, Figure<PricingInputs> figure) {
        return leg.inputs().map(inputs -> OptionalDouble.of(figure.of(inputs))).orElse(OptionalDouble.empty());
    }
}
