package dev.wingspread.ui.editor;

import dev.wingspread.app.TypedStructure.TypedLeg;
import dev.wingspread.base.Formats;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Layer;
import dev.wingspread.model.Leg;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.SpxOption;
import dev.wingspread.model.Underlying;
import dev.wingspread.model.settings.SettingKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A condor as somebody types it: one expiry and size, four strikes, four entry prices. */
public final class CondorFields implements LegFields {

    private static final SettingKind CONTRACTS = new SettingKind.Whole(1, 1_000_000);

    /** The legs of a condor from the lowest strike to the highest. */
    public enum Role {
        LONG_PUT("Long put", OptionType.PUT, 1),
        SHORT_PUT("Short put", OptionType.PUT, -1),
        SHORT_CALL("Short call", OptionType.CALL, -1),
        LONG_CALL("Long call", OptionType.CALL, 1);

        private final String title;
        private final OptionType type;
        private final int sign;

        Role(String title, OptionType type, int sign) {
            this.title = title;
            this.type = type;
            this.sign = sign;
        }

        public String title() {
            return title;
        }

        OptionType type() {
            return type;
        }

        boolean isSold() {
            return sign < 0;
        }
    }

    private final ObjectProperty<Layer> layer = new SimpleObjectProperty<>(Layer.S);
    private final EditorField expiry = new EditorField(text -> ExpiryText.problemWith(text, Underlying.SPX));
    private final EditorField contracts =
            new EditorField(text -> CONTRACTS.problemWith(text).map(end -> "the number of condors " + end));
    private final EditorField credit = new EditorField();
    private final Map<Role, EditorField> strikes = new EnumMap<>(Role.class);
    private final Map<Role, EditorField> prices = new EnumMap<>(Role.class);
    private List<Role> order = List.of(Role.values());

    CondorFields() {
        for (Role role : Role.values()) {
            strikes.put(role, new EditorField(Strikes::problemWith));
            var price = new EditorField();
            price.textProperty().subscribe(() -> credit.set(netCredit()));
            prices.put(role, price);
        }
    }

    /** Takes over a condor, keeping the order of its legs. */
    void fill(IronCondor condor) {
        order = condor.legs().stream().map(CondorFields::roleOf).toList();
        layer.set(condor.layer());
        expiry.set(new ExpiryText(condor.root(), condor.expiry()).text());
        contracts.set(Integer.toString(condor.contracts()));
        for (Leg leg : condor.legs()) {
            Role role = roleOf(leg);
            strike(role).set(Formats.strike(((SpxOption) leg.instrument()).strike()));
            price(role).set(Numbers.text(leg.entryPrice()));
        }
    }

    private static Role roleOf(Leg leg) {
        OptionType type = ((SpxOption) leg.instrument()).type();
        return Arrays.stream(Role.values())
                .filter(role -> role.type() == type && role.isSold() == !leg.isLong())
                .findFirst()
                .orElseThrow();
    }

    void clear(String firstExpiry) {
        order = List.of(Role.values());
        expiry.set(firstExpiry);
        contracts.set("1");
        strikes.values().forEach(field -> field.set(""));
        prices.values().forEach(field -> field.set(""));
    }

    @Override
    public List<EditorField> fields() {
        var all = new ArrayList<EditorField>(List.of(expiry, contracts, credit));
        all.addAll(strikes.values());
        all.addAll(prices.values());
        return all;
    }

    @Override
    public List<TypedLeg> typed() {
        return order.stream()
                .map(role ->
                        new TypedLeg(symbol(role), quantity(role), price(role).trimmed()))
                .toList();
    }

    private String symbol(Role role) {
        Optional<ExpiryText> known = ExpiryText.parse(expiry.trimmed(), Underlying.SPX);
        OptionalDouble level = Strikes.parse(strike(role).trimmed());
        return known.isPresent() && level.isPresent()
                ? new SpxOption(known.get().root(), known.get().date(), role.type(), level.getAsDouble()).symbol()
                : "";
    }

    private String quantity(Role role) {
        return CONTRACTS.problemWith(contracts.trimmed()).isPresent()
                ? ""
                : (role.isSold() ? "-" : "") + contracts.trimmed();
    }

    @Override
    public Optional<EditorField> field(int leg, String part) {
        Role role = order.get(leg);
        return Optional.of(
                switch (part) {
                    case "symbol" -> strike(role).isSound() ? expiry : strike(role);
                    case "quantity" -> contracts;
                    default -> price(role);
                });
    }

    @Override
    public void price(List<String> fresh) {
        for (int i = 0; i < order.size(); i++) {
            if (!fresh.get(i).isEmpty()) {
                price(order.get(i)).set(fresh.get(i));
            }
        }
    }

    private String netCredit() {
        double sum = 0;
        for (Role role : Role.values()) {
            OptionalDouble known =
                    Numbers.parse(prices.containsKey(role) ? price(role).trimmed() : "");
            if (known.isEmpty()) {
                return "";
            }
            sum += (role.isSold() ? 1 : -1) * known.getAsDouble();
        }
        return Numbers.text(sum);
    }

    /**
     * Makes the net credit what somebody types: half of the difference goes to each short leg, and prices not known count
     * as 0.
     */
    public void applyCredit(String text) {
        OptionalDouble wanted = Numbers.parse(text);
        if (wanted.isEmpty() || text.strip().equals(netCredit())) {
            credit.set(netCredit());
            return;
        }
        double now = 0;
        for (Role role : Role.values()) {
            now += (role.isSold() ? 1 : -1)
                    * Numbers.parse(price(role).trimmed()).orElse(0);
        }
        double half = (wanted.getAsDouble() - now) / 2;
        for (Role role : Role.values()) {
            double price = Numbers.parse(price(role).trimmed()).orElse(0) + (role.isSold() ? half : 0);
            price(role).set(Numbers.text(price));
        }
    }

    public ObjectProperty<Layer> layerProperty() {
        return layer;
    }

    public EditorField expiry() {
        return expiry;
    }

    public EditorField contracts() {
        return contracts;
    }

    /** Credit per condor in points; empty while a price is unknown. */
    public EditorField credit() {
        return credit;
    }

    public EditorField strike(Role role) {
        return Objects.requireNonNull(strikes.get(role));
    }

    public EditorField price(Role role) {
        return Objects.requireNonNull(prices.get(role));
    }
}
