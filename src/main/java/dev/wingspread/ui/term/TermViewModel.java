package dev.wingspread.ui.term;

import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Formats;
import dev.wingspread.market.SmileFit;
import dev.wingspread.market.SmileWarning;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.scenario.ExpirySmile;
import dev.wingspread.scenario.ExpirySmile.Choice;
import dev.wingspread.scenario.TermStructure;
import dev.wingspread.ui.support.Computing;
import dev.wingspread.ui.support.Recalculator;
import dev.wingspread.ui.support.Screen;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The VIX curve, the term structure of SPX volatility and the smile of an expiry. */
public final class TermViewModel implements Screen {

    private static final double PER_CENT = 100;
    /** Below this slope the curve is called flat. */
    private static final double FLAT = 0.005;

    private final Recalculator<TermPicture.Asked, TermPicture> pictures;
    private final ReadOnlyObjectWrapper<Optional<TermPicture>> picture = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<CurveChart>> vix = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<CurveChart>> atm = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<CurveChart>> smile = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Choice>> choices = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Choice>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper curveText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper atmText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper smileText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper warnings = new ReadOnlyStringWrapper("");
    private Optional<TermPicture.Asked> latest = Optional.empty();

    /** The view of a market's curves. */
    public TermViewModel(Computing computing) {
        pictures =
                computing.recalculator((asked, isUnwanted) -> TermPicture.of(asked, computing.valuation()), this::show);
    }

    @Override
    public void follow(OpenBook book, Shock shock) {
        ask(new TermPicture.Asked(book, shock, chosen.get()));
    }

    private void ask(TermPicture.Asked asked) {
        if (latest.filter(asked::equals).isPresent()) {
            return;
        }
        boolean isSameBook =
                latest.filter(before -> before.book().equals(asked.book())).isPresent();
        latest = Optional.of(asked);
        if (isSameBook) {
            pictures.request(asked);
        } else {
            pictures.restart(asked);
        }
    }

    /** Shows the smile of another expiry. */
    void choose(Choice choice) {
        chosen.set(Optional.of(choice));
        latest.ifPresent(asked -> ask(new TermPicture.Asked(asked.book(), asked.shock(), chosen.get())));
    }

    private void show(TermPicture fresh) {
        TermStructure curves = fresh.curves();
        curveText.set(curveText(curves));
        atmText.set(atmText(curves));
        smileText.set(fresh.smile().map(TermViewModel::smileText).orElse(fresh.trouble()));
        warnings.set(warnings(curves.warnings()));
        vix.set(Optional.of(TermCharts.vix(curves)));
        atm.set(Optional.of(TermCharts.atm(curves)));
        smile.set(fresh.smile().map(TermCharts::smile));
        choices.set(fresh.choices());
        chosen.set(fresh.smile().map(ExpirySmile::choice));
        latest = latest.map(asked ->
                asked.equals(fresh.asked()) ? new TermPicture.Asked(asked.book(), asked.shock(), chosen.get()) : asked);
        picture.set(Optional.of(fresh));
    }

    /** Such as {@code Contango: the second future is 3.1 % above the first, spot VIX 2.2 % above it}. */
    private static String curveText(TermStructure curves) {
        if (curves.futures().isEmpty()) {
            return "The market gives no VIX futures: VIX options have no forward to be priced from.";
        }
        String spot = curves.basis().isPresent()
                ? "spot VIX is " + beside(curves.basis().getAsDouble()) + " the first future"
                : "";
        String after = curves.isShocked() && curves.slopeAfter().isPresent()
                ? "; in the what-if " + word(curves.slopeAfter().getAsDouble()).toLowerCase(java.util.Locale.ROOT)
                        + ", "
                        + Formats.signedPercent(PER_CENT * curves.slopeAfter().getAsDouble())
                : "";
        OptionalDouble slope = curves.slope();
        return slope.isPresent()
                ? word(slope.getAsDouble()) + ": the second future is " + beside(slope.getAsDouble()) + " the first, "
                        + spot + after
                : "One future alone: " + spot;
    }

    private static String word(double slope) {
        if (Math.abs(slope) < FLAT) {
            return "Flat";
        }
        return slope > 0 ? "Contango" : "Backwardation";
    }

    private static String beside(double ratio) {
        return Formats.percent(Math.abs(ratio) * PER_CENT) + " % " + (ratio < 0 ? "below" : "above");
    }

    private static String atmText(TermStructure curves) {
        return curves.atm().isEmpty()
                ? "The market gives no SPX smile."
                : "SPX at the money, %: " + Formats.vol(curves.atm().get(0).vol()) + " in "
                        + Formats.count(curves.atm().get(0).dte()) + " days, "
                        + Formats.vol(curves.atm().get(curves.atm().size() - 1).vol()) + " in "
                        + Formats.count(
                                curves.atm().get(curves.atm().size() - 1).dte());
    }

    private static String smileText(ExpirySmile shown) {
        String quoted = shown.quotes().isEmpty()
                ? "no quotes"
                : Formats.plural(shown.quotes().size(), "quote", "quotes")
                        + shown.fit().map(TermViewModel::errors).orElse(" without a smile of their own");
        return shown.model() + ", " + Formats.vol(shown.atmVol()) + " % at the money, " + quoted;
    }

    private static String errors(SmileFit fit) {
        return ", error " + Formats.ratio(fit.medianVolPoints()) + " vol points at the median, RMS "
                + Formats.ratio(fit.rmsVolPoints()) + ", worst " + Formats.ratio(fit.worstVolPoints()) + " at "
                + Formats.strike(fit.worstStrike());
    }

    private static String warnings(List<SmileWarning> found) {
        return found.isEmpty()
                ? "No arbitrage found in the smiles given."
                : found.stream().map(SmileWarning::text).collect(Collectors.joining("\n"));
    }

    /** VIX futures and ATM vols, lines of cells separated by tabs. */
    String curvesAsTable() {
        return picture.get().map(shown -> TermTables.curves(shown.curves())).orElse("");
    }

    /** The smile, its quotes and what is held, lines of cells separated by tabs. */
    String smileAsTable() {
        return picture.get().flatMap(TermPicture::smile).map(TermTables::smile).orElse("");
    }

    ReadOnlyObjectProperty<Optional<CurveChart>> vixProperty() {
        return vix.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<CurveChart>> atmProperty() {
        return atm.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<CurveChart>> smileProperty() {
        return smile.getReadOnlyProperty();
    }

    /** Expiries that have a smile, SPX first. */
    public ReadOnlyObjectProperty<List<Choice>> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** The expiry whose smile is shown. */
    public ReadOnlyObjectProperty<Optional<Choice>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The VIX curve in a sentence. */
    public ReadOnlyStringProperty curveTextProperty() {
        return curveText.getReadOnlyProperty();
    }

    /** The SPX term structure in a sentence. */
    public ReadOnlyStringProperty atmTextProperty() {
        return atmText.getReadOnlyProperty();
    }

    /** What the smile is made of and how well it fits. */
    public ReadOnlyStringProperty smileTextProperty() {
        return smileText.getReadOnlyProperty();
    }

    /** Vols that contradict each other, a line each, or that there are none. */
    public ReadOnlyStringProperty warningsProperty() {
        return warnings.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<TermPicture>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }
}
