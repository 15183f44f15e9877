package dev.wingspread.testing;

import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Layer;
import dev.wingspread.model.Leg;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Root;
import dev.wingspread.model.SpxOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** An iron condor around 6000, 39 days out on {@link MarketBuilder}'s day, without entry prices. */
public final class CondorBuilder {

    private String id = "C-1";
    private Layer layer = Layer.M;
    private Root root = Root.SPXW;
    private LocalDate expiry = LocalDate.of(2026, 4, 10);
    private double shortPut = 5700;
    private double shortCall = 6250;
    private double putWing = 50;
    private double callWing = 50;
    private int contracts = 10;
    private OptionalDouble credit = OptionalDouble.empty();

    private CondorBuilder() {}

    public static CondorBuilder aCondor() {
        return new CondorBuilder();
    }

    public CondorBuilder named(String name) {
        id = name;
        return this;
    }

    public CondorBuilder layer(Layer bucket) {
        layer = bucket;
        return this;
    }

    public CondorBuilder root(Root given) {
        root = given;
        return this;
    }

    public CondorBuilder expiring(String date) {
        expiry = LocalDate.parse(date);
        return this;
    }

    public CondorBuilder shortPut(double strike) {
        shortPut = strike;
        return this;
    }

    public CondorBuilder shortCall(double strike) {
        shortCall = strike;
        return this;
    }

    public CondorBuilder wings(double points) {
        return wings(points, points);
    }

    public CondorBuilder wings(double put, double call) {
        putWing = put;
        callWing = call;
        return this;
    }

    public CondorBuilder contracts(int count) {
        contracts = count;
        return this;
    }

    /** Entry prices that leave this credit per condor, in points; a negative one is a debit. */
    public CondorBuilder credit(double points) {
        credit = OptionalDouble.of(points);
        return this;
    }

    public IronCondor build() {
        double points = credit.orElse(0);
        return new IronCondor(
                id,
                layer,
                Optional.empty(),
                OptionalDouble.empty(),
                "",
                List.of(
                        leg(contracts, OptionType.PUT, shortPut - putWing, Math.max(-points, 0) + 2),
                        leg(-contracts, OptionType.PUT, shortPut, 2),
                        leg(-contracts, OptionType.CALL, shortCall, Math.max(points, 0) + 1),
                        leg(contracts, OptionType.CALL, shortCall + callWing, 1)));
    }

    private Leg leg(int quantity, OptionType type, double strike, double price) {
        return new Leg(
                new SpxOption(root, expiry, type, strike),
                quantity,
                credit.isPresent() ? OptionalDouble.of(price) : OptionalDouble.empty());
    }
}
