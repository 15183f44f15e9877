package dev.wingspread.io.report;

import static dev.wingspread.io.report.JsonText.put;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wingspread.market.Market;
import dev.wingspread.model.SettlementClock;
import dev.wingspread.strategy.condor.BookEffect;
import dev.wingspread.strategy.condor.CondorCandidate;
import dev.wingspread.strategy.condor.CondorRequest;
import dev.wingspread.strategy.condor.CondorSearch;
import java.util.List;
import java.util.Locale;

/** A search for condors as JSON, schema {@code wingspread.condor/1}. */
public final class CondorJson {

    private CondorJson() {}

    /**
     * The search as JSON text.
     *
     * @param effects what each candidate does to a book, empty without a book
     * @param market the market searched
     * @param marketName name of its file
     */
    public static String text(CondorSearch search, List<BookEffect> effects, Market market, String marketName) {
        ObjectNode root = JsonText.object();
        root.put("schema", "wingspread.condor/1");
        root.put("asOf", RiskJson.time(market.asOf()));
        root.put("market", marketName);
        root.set("request", request(search.request()));
        root.put("pairs_examined", search.examined());
        root.put("pairs_passed", search.passed());
        ObjectNode rejected = root.putObject("pairs_rejected");
        search.rejected().forEach((reason, count) -> rejected.put(reason.name().toLowerCase(Locale.ROOT), count));
        root.put("why_none", search.why());
        ArrayNode candidates = root.putArray("candidates");
        for (int i = 0; i < search.candidates().size(); i++) {
            ObjectNode node = candidates.addObject();
            node.put("rank", i + 1);
            candidate(node, search.candidates().get(i), market);
            if (!effects.isEmpty()) {
                effect(node.putObject("book"), effects.get(i));
            }
        }
        ArrayNode remarks = root.putArray("remarks");
        search.remarks().forEach(remarks::add);
        return JsonText.of(root);
    }

    private static ObjectNode request(CondorRequest request) {
        ObjectNode node = JsonText.object();
        ArrayNode expiries = node.putArray("expiries");
        request.expiries()
                .forEach(expiry -> expiries.addObject()
                        .put("root", expiry.root().name())
                        .put("expiry", expiry.date().toString()));
        if (request.selection() instanceof CondorRequest.ByPop pop) {
            node.put("selection", "POP");
            put(node, "pop_min", pop.min());
            put(node, "pop_target", pop.target());
            put(node, "pop_max", pop.max());
        } else if (request.selection() instanceof CondorRequest.ByDelta delta) {
            node.put("selection", "DELTA");
            put(node, "put_delta", delta.put());
            put(node, "call_delta", delta.call());
        }
        put(node, "put_width_points", request.putWidth());
        put(node, "call_width_points", request.callWidth());
        put(node, "min_credit_ratio", request.minCreditRatio());
        node.put("be_outside_em", request.isMoveHard() ? "HARD" : "SOFT");
        if (request.sizing() instanceof CondorRequest.Contracts contracts) {
            node.put("contracts", contracts.count());
        } else if (request.sizing() instanceof CondorRequest.MaxLoss loss) {
            put(node, "max_loss_usd", loss.usd());
        }
        node.put("top", request.top());
        return node;
    }

    private static void candidate(ObjectNode node, CondorCandidate candidate, Market market) {
        var condor = candidate.condor();
        node.put("root", condor.root().name());
        ArrayNode strikes = node.putArray("strikes");
        strikes.add(condor.k1()).add(condor.k2()).add(condor.k3()).add(condor.k4());
        put(node, "short_put_delta", candidate.putDelta());
        put(node, "short_call_delta", candidate.callDelta());
        put(node, "credit_mid_points", candidate.midPoints());
        put(node, "credit_natural_points", candidate.naturalPoints());
        put(node, "credit_fill_points", candidate.fillPoints());
        put(node, "credit_to_width", candidate.creditRatio());
        RiskNodes.putCondor(
                node, condor, candidate.measures(), SettlementClock.daysToExpiry(market.asOf(), condor.expiry()));
        put(node, "pop_by_delta", candidate.popByDelta());
        put(node, "fees_open_usd", candidate.feesToOpenUsd());
        put(node, "fees_open_and_close_usd", candidate.feesToOpenAndCloseUsd());
        FigureNodes.putSpxSums(node, candidate.exposure());
        TradeNodes.putTrades(node, "trades", candidate.trades());
    }

    private static void effect(ObjectNode node, BookEffect effect) {
        figures(node.putObject("before"), effect.before());
        figures(node.putObject("after"), effect.after());
    }

    private static void figures(ObjectNode node, BookEffect.Figures figures) {
        put(node, "nv10", figures.nv10());
        put(node, "hedge_ratio", figures.hedgeRatio());
        put(node, "theta_pct_of_margin", figures.thetaPctOfMargin());
    }
}
