package dev.wingspread.ui.editor;

import dev.wingspread.app.TypedStructure.TypedLeg;
import dev.wingspread.base.Formats;
import dev.wingspread.model.Leg;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Underlying;
import dev.wingspread.model.VixOption;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** One leg as somebody types it: a VIX call by expiry and strike, or any contract by its symbol. */
public final class LegRow {

    private final boolean isCall;
    private final EditorField contract;
    private final EditorField strike;
    private final EditorField quantity = new EditorField();
    private final EditorField price = new EditorField();

    /**
     * An empty leg.
     *
     * @param isCall whether it is a VIX call, so that its contract is an expiry and a strike
     */
    LegRow(boolean isCall) {
        this.isCall = isCall;
        contract = isCall ? new EditorField(text -> ExpiryText.problemWith(text, Underlying.VIX)) : new EditorField();
        strike = isCall ? new EditorField(Strikes::problemWith) : new EditorField();
    }

    static LegRow of(Leg leg, boolean isCall) {
        var row = new LegRow(isCall);
        if (isCall && leg.instrument() instanceof VixOption option) {
            row.contract.set(new ExpiryText(option.root(), option.expiry()).text());
            row.strike.set(Formats.strike(option.strike()));
        } else {
            row.contract.set(leg.instrument().symbol());
        }
        row.quantity.set(Integer.toString(leg.quantity()));
        row.price.set(Numbers.text(leg.entryPrice()));
        return row;
    }

    List<EditorField> fields() {
        return List.of(contract, strike, quantity, price);
    }

    TypedLeg typed() {
        return new TypedLeg(symbol(), quantity.trimmed(), price.trimmed());
    }

    private String symbol() {
        if (!isCall) {
            return contract.trimmed();
        }
        Optional<ExpiryText> expiry = ExpiryText.parse(contract.trimmed(), Underlying.VIX);
        OptionalDouble level = Strikes.parse(strike.trimmed());
        return expiry.isPresent() && level.isPresent()
                ? new VixOption(expiry.get().root(), expiry.get().date(), OptionType.CALL, level.getAsDouble()).symbol()
                : "";
    }

    EditorField field(String part) {
        return switch (part) {
            case "quantity" -> quantity;
            case "price" -> price;
            default -> strike.isSound() ? contract : strike;
        };
    }

    /** Expiry of a VIX call, symbol of anything else. */
    public EditorField contract() {
        return contract;
    }

    /** Strike of a VIX call. */
    public EditorField strike() {
        return strike;
    }

    /** Signed contracts. */
    public EditorField quantity() {
        return quantity;
    }

    /** Entry price in points per contract. */
    public EditorField price() {
        return price;
    }
}
