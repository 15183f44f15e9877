package dev.wingspread.io.report;

import static dev.wingspread.io.report.JsonText.put;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wingspread.market.spike.BetaCurve;
import dev.wingspread.market.spike.FutureResponse;
import dev.wingspread.market.spike.Guard;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.TenorBetas;
import dev.wingspread.model.SettlementClock;
import dev.wingspread.scenario.WhatIfReport;
import java.time.LocalDateTime;

/** A what-if as JSON, schema {@code wingspread.whatif/1}. */
public final class WhatIfJson {

    private WhatIfJson() {}

    /**
     * The report as JSON text.
     *
     * @param report the what-if
     * @param asOf time of the market it starts from
     */
    public static String text(WhatIfReport report, LocalDateTime asOf) {
        ObjectNode root = JsonText.object();
        root.put("schema", "wingspread.whatif/1");
        root.put("asOf", RiskJson.time(asOf));
        root.set("scenario", scenario(report));
        root.set("futures", futures(report));
        put(root, "condors_pnl_usd", report.knownCondorsPnlUsd());
        put(root, "hedge_pnl_usd", report.knownHedgePnlUsd());
        put(root, "total_pnl_usd", report.knownTotalPnlUsd());
        put(root, "offset", report.offset());
        put(root, "nv_after_usd_per_vixpt", report.netVegaAfterUsd());
        put(root, "hedge_ratio_after", report.hedgeRatioAfter());
        put(root, "theta_after_usd_per_day", report.thetaAfterUsdPerDay());
        put(root, "delta_combined_after_usd_per_pt", report.deltaCombinedAfterUsdPerPt());
        addGroups(root, report);
        addLegs(root, report);
        ArrayNode guards = root.putArray("guards");
        report.guards().stream().sorted().map(Guard::name).forEach(guards::add);
        return JsonText.of(root);
    }

    /** VIX futures at the scenario's date without the shock and after it. */
    static ArrayNode futures(WhatIfReport report) {
        ArrayNode futures = JsonText.object().putArray("futures");
        for (WhatIfReport.FutureMove future : report.futures()) {
            ObjectNode node = futures.addObject();
            node.put("expiry", future.expiry().toString());
            put(node, "base", future.basePoints());
            put(node, "shocked", future.shockedPoints());
        }
        return futures;
    }

    /** The scenario as asked for and as it took effect. */
    static ObjectNode scenario(WhatIfReport report) {
        Shock shock = report.shock();
        ObjectNode node = JsonText.object();
        put(node, "dvix_requested", shock.vixPoints());
        put(node, "dvix_effective", report.effectiveVixPoints());
        put(node, "vix_after", report.vixAfter());
        node.put("spx_mode", shock.spx().isCoupled() ? "coupled" : "chosen");
        put(node, "spx_move_pct", report.spxMovePct());
        put(node, "spx_after", report.spxAfter());
        put(node, "days", shock.days());
        putResponse(node, shock);
        return node;
    }

    /** How futures and vols answer in a scenario. */
    static void putResponse(ObjectNode node, Shock shock) {
        put(node, "vol_of_vol_points", shock.volOfVolPoints());
        node.set("beta", response(shock.beta()));
        node.put("base", shock.base().name());
        put(node, "stickiness", shock.stickiness());
        put(node, "skew", shock.skew());
        put(node, "rate_points", shock.ratePoints());
        put(node, "spx_exponent", shock.spxExponent());
    }

    private static ObjectNode response(FutureResponse beta) {
        ObjectNode node = JsonText.object();
        node.put("name", beta.name());
        if (beta instanceof BetaCurve curve) {
            put(node, "beta0", curve.beta0());
            put(node, "beta_inf", curve.betaInf());
            put(node, "kappa", curve.kappa());
        } else if (beta instanceof TenorBetas table) {
            ArrayNode points = node.putArray("points");
            for (TenorBetas.Point point : table.points()) {
                ObjectNode each = points.addObject();
                put(each, "days", point.years() * SettlementClock.DAYS_PER_YEAR);
                put(each, "beta", point.beta());
            }
        }
        return node;
    }

    private static void addGroups(ObjectNode root, WhatIfReport report) {
        ArrayNode layers = root.putArray("layers");
        for (WhatIfReport.LayerPnl layer : report.layers()) {
            put(layers.addObject().put("layer", layer.layer()), "pnl_usd", layer.pnlUsd());
        }
        ArrayNode months = root.putArray("hedge_months");
        for (WhatIfReport.MonthPnl month : report.hedgeMonths()) {
            put(months.addObject().put("expiry", month.expiry().toString()), "pnl_usd", month.pnlUsd());
        }
    }

    private static void addLegs(ObjectNode root, WhatIfReport report) {
        ArrayNode legs = root.putArray("legs");
        for (WhatIfReport.LegPnl leg : report.legs()) {
            ObjectNode node = legs.addObject();
            node.put("symbol", leg.leg().instrument().symbol());
            node.put("structure", leg.structureId());
            node.put("quantity", leg.leg().quantity());
            put(node, "price_before", leg.priceBefore());
            put(node, "price_after", leg.priceAfter());
            put(node, "pnl_usd", leg.pnlUsd());
        }
    }
}
