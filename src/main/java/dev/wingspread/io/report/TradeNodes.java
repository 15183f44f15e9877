package dev.wingspread.io.report;

import static dev.wingspread.io.report.JsonText.put;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wingspread.monitor.KeyFigures;
import dev.wingspread.strategy.Trade;
import java.util.List;

/** Trades and what they do, as JSON. */
final class TradeNodes {

    private TradeNodes() {}

    /** Puts the trades in their order; costs include fees, money coming in is negative. */
    static void putTrades(ObjectNode node, String name, List<Trade> trades) {
        ArrayNode array = node.putArray(name);
        for (Trade trade : trades) {
            ObjectNode each = array.addObject();
            each.put("symbol", trade.instrument().symbol());
            each.put("quantity", trade.quantity());
            put(each, "est_price", trade.pricePoints());
            put(each, "est_cost_usd", trade.costUsd());
            put(each, "fees_usd", trade.feesUsd());
            each.put("quoted", trade.isQuoted());
        }
    }

    static void putFigures(ObjectNode parent, String name, KeyFigures figures) {
        ObjectNode node = parent.putObject(name);
        put(node, "nv10", figures.nv10());
        put(node, "hedge_ratio", figures.hedgeRatio());
        put(node, "offset6", figures.offset6());
        put(node, "theta_usd_per_day", figures.thetaUsdPerDay());
    }
}
