package dev.wingspread.ui.condor;

import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Formats;
import dev.wingspread.model.Layer;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.SettingKind;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.strategy.condor.CondorRequest;
import dev.wingspread.strategy.condor.CondorRequest.Selection;
import dev.wingspread.strategy.condor.CondorRequest.Sizing;
import dev.wingspread.strategy.condor.LayerExpiries;
import dev.wingspread.strategy.condor.SpxExpiry;
import dev.wingspread.ui.support.NumberEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What condor is wanted, as somebody types it. Shares are typed in per cent. */
public final class CondorForm {

    private static final double PER_CENT = 100;
    private static final int TOP = 20;
    private static final SettingKind DELTA =
            new SettingKind.Decimal(CondorRequest.LEAST_DELTA, CondorRequest.GREATEST_DELTA);
    private static final SettingKind CREDIT = new SettingKind.Decimal(0, PER_CENT);
    private static final SettingKind CONTRACTS = new SettingKind.Whole(1, 10_000);
    private static final SettingKind DOLLARS = new SettingKind.Decimal(1, 1e9);

    private final ObservableList<Place> places = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Place> place = new SimpleObjectProperty<>(null);
    private final ObjectProperty<Aim> aim = new SimpleObjectProperty<>(Aim.POP);
    private final ObjectProperty<Size> size = new SimpleObjectProperty<>(Size.CONTRACTS);
    private final NumberEntry pop = new NumberEntry(CREDIT);
    private final NumberEntry putDelta = new NumberEntry(DELTA);
    private final NumberEntry callDelta = new NumberEntry(DELTA);
    private final NumberEntry width = new NumberEntry(Setting.CONDOR_WIDTH.kind());
    private final NumberEntry minCredit = new NumberEntry(CREDIT);
    private final NumberEntry contracts = new NumberEntry(CONTRACTS);
    private final NumberEntry maxLoss = new NumberEntry(DOLLARS);
    private boolean isFilled;
    private boolean isOffering;

    /** Where condors are looked for: the expiries of a layer, or one expiry. */
    public record Place(String label, Optional<Layer> layer, List<SpxExpiry> expiries) {

        public Place {
            expiries = List.copyOf(expiries);
        }
    }

    /** What short strikes are chosen by. */
    public enum Aim {
        POP,
        DELTA
    }

    /** What the number of condors is given by. */
    public enum Size {
        CONTRACTS,
        MAX_LOSS
    }

    /** Calls back on every change of an input, also of one that is not valid. */
    void onChange(Runnable action) {
        Runnable unlessOffering = () -> {
            if (!isOffering) {
                action.run();
            }
        };
        for (NumberEntry entry : List.of(pop, putDelta, callDelta, width, minCredit, contracts, maxLoss)) {
            entry.textProperty().subscribe(unlessOffering);
        }
        place.subscribe(unlessOffering);
        aim.subscribe(unlessOffering);
        size.subscribe(unlessOffering);
    }

    /** Offers what the book's market lists; what was typed before stays, the first time the settings fill the fields. */
    void offer(OpenBook book) {
        isOffering = true;
        try {
            String chosen = Optional.ofNullable(place.get()).map(Place::label).orElse("");
            List<Place> found = placesOf(book);
            places.setAll(found);
            place.set(found.stream()
                    .filter(each -> each.label().equals(chosen))
                    .findFirst()
                    .or(() -> found.stream().findFirst())
                    .orElse(null));
            Settings settings = book.settings();
            pop.allow(new SettingKind.Decimal(percent(settings, Setting.POP_MIN), percent(settings, Setting.POP_MAX)));
            if (!isFilled) {
                fill(settings);
                isFilled = true;
            }
        } finally {
            isOffering = false;
        }
    }

    private static List<Place> placesOf(OpenBook book) {
        var found = new ArrayList<Place>();
        for (Layer layer : Layer.values()) {
            List<SpxExpiry> expiries = LayerExpiries.of(layer, book.market(), book.settings());
            if (!expiries.isEmpty()) {
                found.add(new Place(
                        "Layer " + layer + ", " + Formats.plural(expiries.size(), "expiry", "expiries"),
                        Optional.of(layer),
                        expiries));
            }
        }
        for (SpxExpiry expiry : LayerExpiries.listed(book.market())) {
            String days = Formats.plural(expiry.daysFrom(book.market().asOf()), "day", "days");
            found.add(new Place(expiry.text() + ", " + days, Optional.empty(), List.of(expiry)));
        }
        return found;
    }

    private void fill(Settings settings) {
        pop.textProperty().set(Formats.strike(percent(settings, Setting.POP_TARGET)));
        putDelta.textProperty().set(Formats.ratio(CondorRequest.USUAL_PUT_DELTA));
        callDelta.textProperty().set(Formats.ratio(CondorRequest.USUAL_CALL_DELTA));
        width.textProperty().set(Formats.strike(settings.number(Setting.CONDOR_WIDTH)));
        minCredit.textProperty().set(Formats.strike(percent(settings, Setting.CONDOR_MIN_CREDIT_RATIO)));
        contracts.textProperty().set("1");
        maxLoss.textProperty().set("10000");
    }

    /** A share in per cent, without the dust of its multiplication. */
    private static double percent(Settings settings, Setting share) {
        return Math.rint(settings.number(share) * PER_CENT * 1e6) / 1e6;
    }

    /** The request, empty while a field that counts holds no allowed value or no expiry is listed. */
    Optional<CondorRequest> request(Settings settings) {
        Optional<Selection> selection = selection(settings);
        Optional<Sizing> sizing = sizing();
        Place chosen = place.get();
        if (chosen == null
                || selection.isEmpty()
                || sizing.isEmpty()
                || width.value().isEmpty()
                || minCredit.value().isEmpty()) {
            return Optional.empty();
        }
        CondorRequest usual = CondorRequest.of(chosen.expiries(), settings);
        double points = width.value().getAsDouble();
        return Optional.of(new CondorRequest(
                chosen.expiries(),
                chosen.layer(),
                selection.get(),
                points,
                points,
                minCredit.value().getAsDouble() / PER_CENT,
                usual.isMoveHard(),
                sizing.get(),
                TOP));
    }

    private Optional<Selection> selection(Settings settings) {
        if (aim.get() == Aim.DELTA) {
            return putDelta.value().isPresent() && callDelta.value().isPresent()
                    ? Optional.of(new CondorRequest.ByDelta(
                            putDelta.value().getAsDouble(), callDelta.value().getAsDouble()))
                    : Optional.empty();
        }
        if (pop.value().isEmpty()) {
            return Optional.empty();
        }
        double min = settings.number(Setting.POP_MIN);
        double max = settings.number(Setting.POP_MAX);
        double target = Math.max(min, Math.min(max, pop.value().getAsDouble() / PER_CENT));
        return Optional.of(new CondorRequest.ByPop(min, target, max));
    }

    private Optional<Sizing> sizing() {
        NumberEntry entry = size.get() == Size.CONTRACTS ? contracts : maxLoss;
        if (entry.value().isEmpty()) {
            return Optional.empty();
        }
        double number = entry.value().getAsDouble();
        return Optional.of(
                size.get() == Size.CONTRACTS
                        ? new CondorRequest.Contracts((int) number)
                        : new CondorRequest.MaxLoss(number));
    }

    /** Places the market lists, layers first. */
    public ObservableList<Place> places() {
        return places;
    }

    public ObjectProperty<@Nullable Place> placeProperty() {
        return place;
    }

    public ObjectProperty<Aim> aimProperty() {
        return aim;
    }

    public ObjectProperty<Size> sizeProperty() {
        return size;
    }

    /** Probability of profit aimed at, in per cent. */
    public NumberEntry pop() {
        return pop;
    }

    /** Delta of the short put without its sign. */
    public NumberEntry putDelta() {
        return putDelta;
    }

    public NumberEntry callDelta() {
        return callDelta;
    }

    /** Width of either wing in points. */
    public NumberEntry width() {
        return width;
    }

    /** Least credit in per cent of the width. */
    public NumberEntry minCredit() {
        return minCredit;
    }

    public NumberEntry contracts() {
        return contracts;
    }

    /** Greatest loss at expiry in dollars. */
    public NumberEntry maxLoss() {
        return maxLoss;
    }
}
