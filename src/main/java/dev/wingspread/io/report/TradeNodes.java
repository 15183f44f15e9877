package dev.wingspread.io.report;

import static dev.wingspread.io.report.JsonText.put;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wingspread.strategy.Trade;
import java.util.List;

/** Trades as every plan writes them. */
final class TradeNodes {

    private TradeNodes() {}

    /** Puts the trades in their order; costs include fees, money coming in is negative. */
    static void putTrades(ObjectNode node, String name, List<Trade> trades) {
        ArrayNode list = node.putArray(name);
        for (Trade trade : trades) {
            ObjectNode each = list.addObject();
            each.put("symbol", trade.instrument().symbol());
            each.put("quantity", trade.quantity());
            put(each, "est_price", trade.pricePoints());
            put(each, "est_cost_usd", trade.costUsd());
            each.put("quoted", trade.isQuoted());
        }
    }
}
