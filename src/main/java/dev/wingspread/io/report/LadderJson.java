package dev.wingspread.io.report;

import static dev.wingspread.io.report.JsonText.object;
import static dev.wingspread.io.report.JsonText.put;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wingspread.risk.SpikeOffset;
import dev.wingspread.risk.Totals;
import dev.wingspread.strategy.Trade;
import dev.wingspread.strategy.ladder.LadderPlan;
import dev.wingspread.strategy.ladder.LadderStanding;
import dev.wingspread.strategy.ladder.LadderStep;
import dev.wingspread.strategy.ladder.Rung;
import dev.wingspread.strategy.ladder.Tilt;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;

/** A ladder as JSON, schema {@code wingspread.ladder/1}. */
public final class LadderJson {

    private LadderJson() {}

    /**
     * The plan as JSON text.
     *
     * @param plan the plan
     * @param standing what is held beside what it wants
     * @param book name of the book
     * @param market name of the market
     * @param asOf time of the market
     */
    public static String text(
            LadderPlan plan, LadderStanding standing, String book, String market, LocalDateTime asOf) {
        ObjectNode root = object();
        root.put("schema", "wingspread.ladder/1");
        root.put("asOf", RiskJson.time(asOf));
        root.put("book", book);
        root.put("market", market);
        root.put("phase", plan.phase().name());
        root.put("status", plan.status().name());
        root.put("reason", plan.reason());
        root.set("tilt", tilt(plan.tilt()));
        put(root, "scale", plan.scale());
        put(root, "scale_for_offset_target", plan.targetScale());
        put(root, "scale_for_hr_min", plan.hedgeRatioMinScale());
        root.set("weights", numbers(plan.tilt().weights()));
        root.set("weights_realised", numbers(plan.realisedWeights()));
        root.set("trades", trades(plan.trades()));
        put(root, "trades_cost_usd", plan.tradesUsd());
        put(root, "trades_fees_usd", plan.feesUsd());
        ArrayNode rungs = root.putArray("rungs");
        plan.rungs().forEach(rung -> rungs.add(rung(rung)));
        ArrayNode contracts = root.putArray("contracts");
        standing.lines().forEach(line -> contracts.add(contract(line)));
        ArrayNode steps = root.putArray("steps");
        plan.steps().forEach(step -> steps.add(step(step)));
        put(root, "cost_usd", plan.costUsd());
        put(root, "cost_mid_usd", plan.midUsd());
        put(root, "credit_usd", plan.credit().usd());
        root.put("credit_from_entry", plan.credit().isFromEntry());
        put(root, "budget_usd", plan.budgetUsd());
        put(root, "pct_of_credit", plan.pctOfCredit());
        put(root, "usd_per_01_hedge_ratio", plan.usdPer01HedgeRatio());
        putFigures(root, plan);
        ArrayNode remarks = root.putArray("remarks");
        plan.remarks().forEach(remarks::add);
        return JsonText.of(root);
    }

    private static void putFigures(ObjectNode root, LadderPlan plan) {
        root.set("offset", offsets(plan, Totals::offsets));
        root.set("offset_low_beta", offsets(plan, Totals::offsetsLowBeta));
        put(root, "hedge_ratio_before", plan.before().hedgeRatio());
        put(root, "hedge_ratio_after", after(plan, Totals::hedgeRatio));
        put(root, "nv10_before", plan.before().nv10());
        put(root, "nv10_after", after(plan, Totals::nv10));
        put(
                root,
                "theta_hedge_usd_per_day",
                after(
                        plan,
                        totals ->
                                FigureNodes.known(totals.hedge(), totals.hedge().thetaUsdPerDay())));
        put(
                root,
                "rolldown_hedge_usd_per_day",
                after(
                        plan,
                        totals ->
                                FigureNodes.known(totals.hedge(), totals.hedge().rolldownCarryUsdPerDay())));
        put(
                root,
                "theta_after_usd_per_day",
                after(
                        plan,
                        totals -> FigureNodes.known(totals.book(), totals.book().thetaUsdPerDay())));
        put(root, "break_even_spike_vixpt", after(plan, Totals::breakEvenSpikeVixPoints));
    }

    private static OptionalDouble after(LadderPlan plan, Function<Totals, OptionalDouble> figure) {
        return plan.after().map(figure).orElse(OptionalDouble.empty());
    }

    /** The same spikes whether or not there is an answer; null where there is none. */
    private static ObjectNode offsets(LadderPlan plan, Function<Totals, List<SpikeOffset>> figure) {
        return plan.after()
                .map(totals -> FigureNodes.byOffset(figure.apply(totals), SpikeOffset::offset))
                .orElseGet(() -> FigureNodes.byOffset(figure.apply(plan.before()), spike -> OptionalDouble.empty()));
    }

    private static ObjectNode tilt(Tilt tilt) {
        ObjectNode node = object();
        node.put("regime", tilt.regime().name());
        put(node, "s12", tilt.slope());
        node.put("weights_chosen", tilt.isChosen());
        ArrayNode events = node.putArray("events");
        tilt.events()
                .forEach(event -> events.addObject()
                        .put("date", event.date().toString())
                        .put("type", event.type().name()));
        return node;
    }

    private static ArrayNode numbers(List<Double> values) {
        ArrayNode node = object().putArray("values");
        values.forEach(node::add);
        return node;
    }

    private static ArrayNode trades(List<Trade> trades) {
        ArrayNode list = object().putArray("trades");
        for (Trade trade : trades) {
            ObjectNode node = list.addObject();
            node.put("symbol", trade.instrument().symbol());
            node.put("quantity", trade.quantity());
            put(node, "est_price", trade.pricePoints());
            put(node, "est_cost_usd", trade.costUsd());
            put(node, "fees_usd", trade.feesUsd());
            node.put("quoted", trade.isQuoted());
        }
        return list;
    }

    private static ObjectNode rung(Rung rung) {
        ObjectNode node = object();
        node.put("month", rung.month());
        node.put("expiry", rung.expiry().toString());
        node.put("dte", rung.dte());
        node.put("symbol", rung.call().symbol());
        rung.sold().ifPresentOrElse(call -> node.put("sold_symbol", call.symbol()), () -> node.putNull("sold_symbol"));
        node.put("contracts", rung.contracts());
        put(node, "future", rung.futurePoints());
        put(node, "delta", rung.delta());
        put(node, "price_points", rung.askPoints());
        node.put("quoted", rung.isQuoted());
        put(node, "mid_points", rung.midPoints());
        put(node, "cost_usd", rung.costUsd());
        put(node, "break_even_vix", rung.breakEvenVix());
        put(node, "cap_usd", rung.capUsd());
        put(node, "nv_usd_per_vixpt", rung.contracts() * rung.netVegaUsd());
        put(node, "usd_per_01_hedge_ratio", rung.usdPer01HedgeRatio());
        return node;
    }

    private static ObjectNode contract(LadderStanding.Line line) {
        ObjectNode node = object();
        node.put("symbol", line.instrument().symbol());
        node.put("expiry", line.instrument().expiry().toString());
        node.put("dte", line.dte());
        node.put("held", line.held());
        whole(node, "target", line.target());
        whole(node, "change", line.change());
        put(node, "future", line.futurePoints());
        put(node, "price_points", line.pricePoints());
        put(node, "delta", line.delta());
        put(node, "cost_usd", line.costUsd());
        put(node, "break_even_vix", line.breakEvenVix());
        put(node, "theta_usd_per_day", line.thetaUsdPerDay());
        put(node, "rolldown_usd_per_day", line.rolldownUsdPerDay());
        date(node, "roll_on", line.rollOn());
        date(node, "roll_into", line.rollInto());
        return node;
    }

    private static void date(ObjectNode node, String name, Optional<LocalDate> value) {
        value.ifPresentOrElse(day -> node.put(name, day.toString()), () -> node.putNull(name));
    }

    private static void whole(ObjectNode node, String name, OptionalInt value) {
        if (value.isPresent()) {
            node.put(name, value.getAsInt());
        } else {
            node.putNull(name);
        }
    }

    private static ObjectNode step(LadderStep step) {
        ObjectNode node = object();
        node.put("month", step.month());
        node.put("contracts", step.contracts());
        put(node, "cost_usd", step.costUsd());
        put(node, "hedge_ratio", step.hedgeRatio());
        put(node, "offset_6", step.offset());
        return node;
    }
}
