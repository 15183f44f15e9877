package dev.wingspread.cli;

import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Formats;
import dev.wingspread.risk.SpikeOffset;
import dev.wingspread.risk.Totals;
import dev.wingspread.strategy.Trade;
import dev.wingspread.strategy.ladder.LadderPlan;
import dev.wingspread.strategy.ladder.LadderStatus;
import dev.wingspread.strategy.ladder.LadderStep;
import dev.wingspread.strategy.ladder.Rung;
import dev.wingspread.strategy.ladder.TermRegime;
import dev.wingspread.strategy.ladder.Tilt;
import java.util.List;
import java.util.stream.Collectors;

/** A ladder for people: what to buy and why, the orders, and the book before and after. */
final class LadderText {

    private final OpenBook book;
    private final LadderPlan plan;
    private final StringBuilder text = new StringBuilder();

    LadderText(OpenBook book, LadderPlan plan) {
        this.book = book;
        this.plan = plan;
    }

    String print() {
        heading();
        if (plan.status() != LadderStatus.REFUSED) {
            sizing();
            section("Ladder (sized on the ask; points)", ladder());
            premium();
            if (!plan.steps().isEmpty()) {
                section("Further steps of the confirmed phase, included above", steps());
            }
            orders();
            plan.after().ifPresent(after -> {
                section("Book", figures(after));
                section("If VIX jumps, with the ladder (SPX moves with it; dollars against today)", spikes(after));
            });
        }
        notes();
        return text.toString();
    }

    private void section(String title, TextTable table) {
        text.append('\n').append(title).append('\n').append(table.print());
    }

    private void heading() {
        text.append(book.displayName()).append('\n');
        text.append("as of ").append(Formats.time(book.market().asOf())).append(", ");
        text.append(book.marketName()).append(", phase ").append(plan.phase()).append("\n\n");
        text.append(Paragraph.wrapped(plan.status() + ": ", plan.reason()));
    }

    private void sizing() {
        Tilt tilt = plan.tilt();
        String events = tilt.events().stream()
                .map(event -> event.type() + " " + event.date())
                .collect(Collectors.joining(", ", ": ", ""));
        String regime = tilt.regime().title() + (tilt.regime() == TermRegime.EVENT_WEEK ? events : "");
        String why = tilt.isChosen() ? "chosen" : regime;
        String slope = tilt.slope().isPresent()
                ? "F2/F1 " + Formats.signedPercent(100 * tilt.slope().getAsDouble())
                : "F2/F1 unknown";
        text.append('\n')
                .append(Paragraph.wrapped(
                        "",
                        "Weights " + tilt.weightsText() + " (" + why + "; " + slope + "), realised "
                                + (plan.contracts() == 0
                                        ? Formats.UNKNOWN
                                        : plan.realisedWeights().stream()
                                                .map(weight -> Formats.strike(Math.rint(weight * 10) / 10))
                                                .collect(Collectors.joining("/")))))
                .append(Paragraph.wrapped(
                        "",
                        "Scale " + Formats.ratio(plan.scale()) + " before rounding, "
                                + Formats.ratio(plan.targetScale())
                                + " for the target offset, " + Formats.ratio(plan.hedgeRatioMinScale())
                                + " for the least hedge ratio of a confirmed spike"));
    }

    private TextTable ladder() {
        var table = new TextTable()
                .numbers("Month")
                .words("Call")
                .numbers("Days")
                .numbers("Future")
                .numbers("Delta")
                .numbers("Buy")
                .numbers("Mid")
                .numbers("Ask")
                .numbers("Cost $")
                .numbers("Even at VIX")
                .numbers("$ per 0.1 HR");
        for (Rung rung : plan.rungs()) {
            table.row(
                    Integer.toString(rung.month()),
                    name(rung),
                    Formats.count(rung.dte()),
                    Formats.points(rung.futurePoints()),
                    Formats.ratio(rung.delta()),
                    Formats.count(rung.contracts()),
                    Formats.points(rung.midPoints()),
                    Formats.points(rung.askPoints()),
                    Formats.usd(rung.costUsd()),
                    Formats.points(rung.breakEvenVix()),
                    Formats.usd(rung.usdPer01HedgeRatio()));
        }
        return table;
    }

    /** {@code 2024-08-21 18 call}, of a spread {@code 2024-08-21 18/28}. */
    private static String name(Rung rung) {
        String strike = rung.expiry() + " " + Formats.strike(rung.call().strike());
        return rung.sold()
                .map(sold -> strike + "/" + Formats.strike(sold.strike()))
                .orElse(strike + " call");
    }

    private void premium() {
        text.append(Paragraph.wrapped(
                "",
                "premium " + Formats.dollars(plan.costUsd()) + " at the ask, " + Formats.dollars(plan.midUsd())
                        + " at the mid, " + Formats.percent(plan.pctOfCredit()) + " % of the credit of "
                        + Formats.dollars(plan.credit().usd()) + ", budget " + Formats.dollars(plan.budgetUsd())
                        + ", 0.1 of hedge ratio costs " + Formats.dollars(plan.usdPer01HedgeRatio())));
        if (plan.isCapped()) {
            double cap = plan.rungs().stream()
                    .mapToDouble(rung -> rung.capUsd().orElse(0))
                    .sum();
            text.append(Paragraph.wrapped(
                    "",
                    "The calls sold cap the hedge: held to settlement it earns at most " + Formats.dollars(cap)
                            + " after its premium"));
        }
    }

    private TextTable steps() {
        var table = new TextTable()
                .numbers("Step")
                .numbers("Month")
                .numbers("Buy")
                .numbers("Cost $")
                .numbers("Hedge ratio")
                .numbers("Offset at +6");
        int number = 1;
        for (LadderStep step : plan.steps()) {
            table.row(
                    Integer.toString(number++),
                    Integer.toString(step.month()),
                    Formats.count(step.contracts()),
                    Formats.usd(step.costUsd()),
                    Formats.ratio(step.hedgeRatio()),
                    Formats.ratio(step.offset()));
        }
        return table;
    }

    private void orders() {
        if (plan.trades().isEmpty()) {
            text.append("\nOrders\nnone: the book holds this ladder\n");
            return;
        }
        var table = new TextTable()
                .words("Side")
                .numbers("Qty")
                .words("Contract")
                .numbers("Est. price")
                .numbers("Fees $")
                .numbers("Cost $")
                .words("Price from");
        for (Trade trade : plan.trades()) {
            table.row(
                    trade.quantity() > 0 ? "BUY" : "SELL",
                    Formats.count(Math.abs((long) trade.quantity())),
                    trade.instrument().symbol().replaceAll("\\s+", " "),
                    Formats.points(trade.pricePoints()),
                    Formats.cents(trade.feesUsd()),
                    Formats.signedUsd(trade.costUsd()),
                    trade.isQuoted() ? "quote" : "model");
        }
        table.row("NET", "", "", "", Formats.cents(plan.feesUsd()), Formats.signedUsd(plan.tradesUsd()), "");
        section("Orders (from what is held to the ladder; a positive cost is paid)", table);
    }

    private TextTable figures(Totals after) {
        Totals before = plan.before();
        var table = new TextTable()
                .words("Figure")
                .numbers("Now")
                .numbers("With the ladder")
                .words("Unit");
        table.row(
                "nv10", Formats.signedRatio(before.nv10()), Formats.signedRatio(after.nv10()), "points per VIX point");
        table.row("Hedge ratio", Formats.ratio(before.hedgeRatio()), Formats.ratio(after.hedgeRatio()), "");
        table.row("Offset at +6", Formats.ratio(before.offsetAt(6)), Formats.ratio(after.offsetAt(6)), "");
        table.row(
                "Theta of the hedge",
                PositionTables.usd(before.hedge(), before.hedge().thetaUsdPerDay()),
                PositionTables.usd(after.hedge(), after.hedge().thetaUsdPerDay()),
                "$ per day");
        table.row(
                "Roll-down of the hedge",
                PositionTables.usd(before.hedge(), before.hedge().rolldownCarryUsdPerDay()),
                PositionTables.usd(after.hedge(), after.hedge().rolldownCarryUsdPerDay()),
                "$ per day along the VIX curve");
        table.row(
                "Theta of the book",
                PositionTables.usd(before.book(), before.book().thetaUsdPerDay()),
                PositionTables.usd(after.book(), after.book().thetaUsdPerDay()),
                "$ per day");
        table.row(
                "Break-even spike",
                SpikeText.cell(before.breakEvenSpike()),
                SpikeText.cell(after.breakEvenSpike()),
                "VIX points");
        return table;
    }

    private static TextTable spikes(Totals after) {
        var table = new TextTable()
                .numbers("VIX")
                .numbers("Condors")
                .numbers("Ladder")
                .numbers("Offset")
                .numbers("Ladder LOW")
                .numbers("Offset LOW");
        List<SpikeOffset> low = after.offsetsLowBeta();
        for (int i = 0; i < low.size(); i++) {
            SpikeOffset spike = after.offsets().get(i);
            table.row(
                    Formats.signedStep(spike.vixPoints()),
                    Formats.signedUsd(after.condors().known(spike.condorPnlUsd())),
                    Formats.signedUsd(after.hedge().known(spike.hedgePnlUsd())),
                    Formats.ratio(spike.offset()),
                    Formats.signedUsd(after.hedge().known(low.get(i).hedgePnlUsd())),
                    Formats.ratio(low.get(i).offset()));
        }
        return table;
    }

    private void notes() {
        if (!plan.remarks().isEmpty()) {
            text.append("\nNotes\n");
            plan.remarks().forEach(remark -> text.append(Paragraph.wrapped("- ", remark)));
        }
    }
}
