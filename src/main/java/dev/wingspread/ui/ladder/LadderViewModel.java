package dev.wingspread.ui.ladder;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.Planning;
import dev.wingspread.base.Formats;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.model.Layer;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.scenario.HedgeCoverage;
import dev.wingspread.scenario.HedgeCoverage.Row;
import dev.wingspread.scenario.HedgeCoverage.UnderBeta;
import dev.wingspread.scenario.PricedSides;
import dev.wingspread.strategy.Trade;
import dev.wingspread.strategy.TradedBook;
import dev.wingspread.strategy.ladder.LadderPlan;
import dev.wingspread.strategy.ladder.LadderStanding.Line;
import dev.wingspread.strategy.ladder.LadderStatus;
import dev.wingspread.ui.basket.Basket;
import dev.wingspread.ui.basket.BasketViewModel;
import dev.wingspread.ui.support.Computing;
import dev.wingspread.ui.support.Recalculator;
import dev.wingspread.ui.support.Screen;
import dev.wingspread.ui.support.TsvCopy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/** The VIX ladder: what is held against what is wanted, and what it pays when VIX spikes. */
public final class LadderViewModel implements Screen {

    /** Place of the BASE curve among the three. */
    static final int BASE = 1;

    private final BasketViewModel basket;
    private final Supplier<Optional<OpenBook>> openBook;
    private final Recalculator<LadderPicture.Asked, LadderPicture> pictures;
    private final ReadOnlyObjectWrapper<Optional<LadderPicture>> picture =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<LadderFact>> facts = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper verdict = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper tradable = new ReadOnlyBooleanWrapper(false);
    private final IntegerProperty curve = new SimpleIntegerProperty(BASE);
    private Optional<LadderPicture.Asked> latest = Optional.empty();

    /**
     * The view of a ladder.
     *
     * @param planning sizes the ladder
     * @param basket takes the trades of the plan
     * @param openBook the whole book that is open
     */
    public LadderViewModel(
            Computing computing, Planning planning, BasketViewModel basket, Supplier<Optional<OpenBook>> openBook) {
        this.basket = basket;
        this.openBook = openBook;
        pictures = computing.recalculator(
                (asked, isUnwanted) -> LadderPicture.of(asked, computing.valuation(), planning, isUnwanted),
                this::show);
    }

    @Override
    public void follow(OpenBook book, Shock shock) {
        if (latest.filter(asked -> asked.book().equals(book) && asked.days() == shock.days())
                .isPresent()) {
            return;
        }
        var asked = new LadderPicture.Asked(book, shock.days(), picture.get());
        boolean isSameBook = latest.filter(before -> before.book().equals(book)).isPresent();
        latest = Optional.of(asked);
        if (isSameBook) {
            pictures.request(asked);
        } else {
            pictures.restart(asked);
        }
    }

    private void show(LadderPicture fresh) {
        LadderPlan plan = fresh.plan();
        caption.set(caption(fresh.coverage().common().days()));
        verdict.set(outcome(plan.status()) + ": " + plan.reason());
        tradable.set(!plan.trades().isEmpty() && isWhole(fresh));
        notice.set(notice(fresh));
        lines.set(fresh.standing().lines());
        facts.set(LadderFact.of(fresh));
        picture.set(Optional.of(fresh));
    }

    /** Trades of a plan for a part of the book would undo what the plan for the whole wants. */
    private boolean isWhole(LadderPicture shown) {
        return openBook.get()
                .map(basket::traded)
                .filter(whole -> whole.equals(shown.book()))
                .isPresent();
    }

    private static String outcome(LadderStatus status) {
        return switch (status) {
            case OK -> "Plan";
            case BUDGET_BOUND -> "Plan, cut by its budget";
            case HR_BOUND -> "Plan, cut by the hedge ratio";
            case REFUSED -> "No plan";
        };
    }

    private static String caption(double days) {
        return days == 0
                ? "Spikes on top of today's market"
                : "Spikes after " + Formats.days(days) + (days == 1 ? " day" : " days") + ", against today";
    }

    private static String notice(LadderPicture fresh) {
        String unpriced = unpriced(fresh.coverage().sides());
        String held = held(fresh);
        return unpriced.isEmpty() || held.isEmpty() ? unpriced + held : unpriced + " " + held;
    }

    /** Which legs no figure below counts. */
    private static String unpriced(PricedSides sides) {
        int legs = sides.unpriced().size();
        if (legs == 0) {
            return "";
        }
        String what = Formats.plural(legs, "leg has", "legs have") + " no price in this market";
        if (!sides.book()) {
            return what + ": nothing is known of the book.";
        }
        if (!sides.hedge()) {
            return what + ", among them the whole hedge: nothing is known of what it pays.";
        }
        return sides.condors()
                ? what + (legs == 1 ? " and is left out." : " and are left out.")
                : what + ", among them all condors: nothing is known of what they lose.";
    }

    private static String held(LadderPicture fresh) {
        if (!fresh.isHedged()) {
            return fresh.hasCondors()
                    ? "The book holds no VIX contracts: nothing is earned back when VIX spikes."
                            + (fresh.plan().trades().isEmpty() ? "" : " Preview trades shows what the plan would do.")
                    : "The book is empty: there is nothing to hedge and nothing to hedge with.";
        }
        return fresh.hasCondors() ? "" : "The book holds no SPX options: the hedge has no loss to cover.";
    }

    /** Puts the trades of the plan into the basket, after those that are in it already. */
    public void preview() {
        picture.get().filter(shown -> tradable.get() && isWhole(shown)).ifPresent(shown -> {
            Optional<Basket> filled = basket.basketProperty().get();
            Portfolio after = TradedBook.of(
                    shown.book().portfolio(),
                    shown.plan().trades(),
                    Layer.M,
                    shown.book().market().asOf().toLocalDate());
            String origin = "Ladder (" + shown.plan().status() + ")";
            basket.fill(filled.map(before -> {
                        var trades = new ArrayList<Trade>(before.trades());
                        trades.addAll(shown.plan().trades());
                        return new Basket(
                                before.origin() + ", then " + origin,
                                trades,
                                before.before(),
                                after,
                                before.onApplied());
                    })
                    .orElseGet(() -> new Basket(origin, shown.plan().trades(), shown.book(), after, () -> {})));
        });
    }

    /** The curve chosen, if anything is shown. */
    Optional<UnderBeta> chosen() {
        return picture.get().map(shown -> shown.coverage().curves().get(curve.get()));
    }

    /** The band the coverage should lie in. */
    double[] band() {
        return picture.get()
                .map(shown -> shown.book().settings())
                .map(settings -> new double[] {
                    settings.number(Setting.HEDGE_OFFSET_MIN), settings.number(Setting.HEDGE_OFFSET_MAX)
                })
                .orElseGet(() -> new double[] {0, 0});
    }

    /** A spike in words: both sides, the months, and the coverage under each curve. */
    String describe(int spike) {
        return picture.get().map(shown -> describe(shown.coverage(), spike)).orElse("");
    }

    private String describe(HedgeCoverage coverage, int spike) {
        UnderBeta shown = coverage.curves().get(curve.get());
        Row row = shown.rows().get(spike);
        return "VIX " + Formats.signedStep(row.vixPoints()) + "   condors " + Formats.signedDollars(row.condorsUsd())
                + "   hedge " + shown.beta().name() + " " + Formats.signedDollars(row.hedgeUsd()) + "   coverage "
                + Formats.ratio(row.coverage());
    }

    /** The rungs as lines of cells separated by tabs. */
    String rungsAsTable() {
        var table = new ArrayList<List<String>>();
        var header = new ArrayList<String>();
        for (RungColumn column : RungColumn.values()) {
            header.add(column.title());
            header.add(column.second());
        }
        table.add(header);
        for (Line line : lines.get()) {
            var cells = new ArrayList<String>();
            for (RungColumn column : RungColumn.values()) {
                cells.add(column.above(line));
                cells.add(column.below(line));
            }
            table.add(cells);
        }
        return TsvCopy.text(table);
    }

    /** The spikes under all curves as lines of cells separated by tabs. */
    String coverageAsTable() {
        var table = new ArrayList<List<String>>();
        picture.get().map(LadderPicture::coverage).ifPresent(coverage -> {
            var header = new ArrayList<>(List.of("Response", "VIX", "Condors $", "Hedge $", "Coverage"));
            coverage.months().forEach(month -> header.add(month + " $"));
            table.add(header);
            coverage.curves()
                    .forEach(each -> each.rows().forEach(row -> {
                        var cells = new ArrayList<>(List.of(
                                each.beta().name(),
                                Formats.signedStep(row.vixPoints()),
                                Formats.signedUsd(row.condorsUsd()),
                                Formats.signedUsd(row.hedgeUsd()),
                                Formats.ratio(row.coverage())));
                        row.monthsUsd().forEach(usd -> cells.add(Formats.signedUsd(usd)));
                        table.add(cells);
                    }));
        });
        return TsvCopy.text(table);
    }

    ReadOnlyObjectProperty<Optional<LadderPicture>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** What is held and wanted, a line per contract. */
    public ReadOnlyObjectProperty<List<Line>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** Sums and dates, in the order of reading. */
    public ReadOnlyObjectProperty<List<LadderFact>> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /** Number of the curve whose months are shown: LOW, BASE, HIGH. */
    public IntegerProperty curveProperty() {
        return curve;
    }

    /** What the spikes stand on. */
    public ReadOnlyStringProperty captionProperty() {
        return caption.getReadOnlyProperty();
    }

    /** How the plan came out and why. */
    public ReadOnlyStringProperty verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /** What is missing for a full picture; empty if nothing. */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Whether the plan wants something done. */
    public ReadOnlyBooleanProperty tradableProperty() {
        return tradable.getReadOnlyProperty();
    }
}
